import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { PersonId, ThreadId } from '../../entry/ids.ts';
import type { Terms } from '../../picture/harm/restrictions.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';

type RestrictionBody = Extract<Body, { kind: 'restriction' }>;
type Facts = EntryOf<'restriction'>['facts'];

/** The terms as somebody writes them: every part, blank where it is not settled. */
export interface TermsWritten {
  readonly facts: Omit<Facts, 'status' | 'restrains' | 'protects'>;
  readonly restrains: readonly PersonId[];
  readonly protects: readonly PersonId[];
  /** When it was set, or the change decided. */
  readonly when: Span;
  /** In whole sentences; of a change, what is different and who decided. */
  readonly text: string;
}

const about = ({ restrains, protects }: Pick<TermsWritten, 'restrains' | 'protects'>): readonly PersonId[] => [
  ...new Set([...restrains, ...protects]),
];

/** A restriction that is set, or all its terms as they are from now on. */
export const termsBody = (status: 'set' | 'varied', written: TermsWritten, on: Day, thread: ThreadId): RestrictionBody => ({
  ...{ ...bareBody(on, about(written), written.text), when: written.when },
  kind: 'restriction',
  themes: ['contact'],
  thread,
  facts: { ...written.facts, status, restrains: written.restrains, protects: written.protects },
});

/** The same terms until another day. `when` is the day on which that was decided. */
export function extendedBody(
  terms: Terms,
  until: Span,
  said: Pick<TermsWritten, 'when' | 'text'>,
  on: Day,
  thread: ThreadId,
): RestrictionBody {
  const { status: _, restrains: __, protects: ___, from: ____, reason: _____, ...facts } = terms.entry.facts;
  const { restrains, protects } = terms;
  return termsBody('varied', { facts: { ...facts, until }, restrains, protects, ...said }, on, thread);
}

/** The end of a restriction: lifted by whoever set it, or over. */
export const endedBody = (
  terms: Pick<Terms, 'entry' | 'restrains' | 'protects'>,
  status: 'lifted' | 'ended',
  { when, text }: Pick<TermsWritten, 'when' | 'text'>,
  on: Day,
  thread: ThreadId,
): RestrictionBody => ({
  ...{ ...bareBody(on, about(terms), text), when },
  kind: 'restriction',
  themes: ['contact'],
  thread,
  facts: {
    ...(terms.entry.facts.type === undefined ? {} : { type: terms.entry.facts.type }),
    ...{ status, restrains: terms.restrains, protects: terms.protects },
  },
});
