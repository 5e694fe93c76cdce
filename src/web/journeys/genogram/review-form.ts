import type { BodyBase, EntryOf } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import { exactly } from '../../../core/time/span.ts';

/** What is wrong with what was sent, with all of it, so that nothing has to be written twice. */
export interface ReviewErrors {
  readonly kind: 'errors';
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}

const longestText = 5000;

/** That a drawing was gone through: whether it is right as far as known, and what was changed or is missing. */
export function parseReview(form: Readonly<Record<string, string>>): { readonly kind: 'review'; readonly text: string } | ReviewErrors {
  const wrong = (field: string, text: string): ReviewErrors => ({ kind: 'errors', given: form, errors: [{ field, text }] });
  const words = form.missing?.trim() ?? '';
  if (words.length > longestText) return wrong('missing', `What you write must be ${longestText} letters or fewer`);
  if (form.right === 'yes') return { kind: 'review', text: ['Right as far as we know.', words].join(' ').trim() };
  if (form.right !== 'no') return wrong('right', 'Choose whether the drawing is right');
  return words === ''
    ? wrong('missing', 'Enter what is not right or missing')
    : { kind: 'review', text: `Not right, or something is missing: ${words}` };
}

/** The entry that says so: a note about the child that says no more. `shownOn` in a demonstration only. */
export const reviewBody = (
  child: PersonId,
  text: string,
  when: Day,
  shownOn: Day | undefined,
): BodyBase & { readonly kind: 'note'; readonly facts: EntryOf<'note'>['facts'] } => ({
  kind: 'note',
  when: exactly(when),
  about: [child],
  present: [],
  themes: [],
  text,
  claims: [],
  facts: { reviewed: 'genogram', ...(shownOn === undefined ? {} : { shownOn: exactly(shownOn) }) },
});
