import type { Attachment } from '../../../core/entry/attachment.ts';
import type { FactsOf } from '../../../core/entry/entry.ts';
import type { AttachmentId } from '../../../core/entry/ids.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { bases } from './bases.ts';
import { consentNames, routeNames } from './share-words.ts';
import type { WhomChoice, WhomChoices } from './whom-choices.ts';

type Form = Readonly<Record<string, string>>;
type ShareFacts = FactsOf<'share'>;

/** What somebody presses: to whom, and what of it. */
export interface Pressed {
  readonly to: readonly { readonly choice: WhomChoice; readonly isHub: boolean }[];
  readonly facts: Omit<ShareFacts, 'of' | 'with' | 'givenBy'>;
}

/** The box by which a file is given with an extract. */
export const fileField = (id: AttachmentId): string => `file-${id}`;

const longest = 5000;
/** A key of some names, where a text is one. */
export const keyOf = <K extends string>(names: Readonly<Record<K, string>>, text: string | undefined): K | undefined => {
  for (const key in names) if (key === text) return key;
  return undefined;
};

/** @param files those of the entry: whoever is given the whole has them all with it, and whoever is given an extract those that are chosen */
export function parseWhom(
  form: Form,
  choices: WhomChoices,
  files: readonly Attachment[],
): Pressed | { readonly problems: readonly FieldProblem[] } {
  const text = (name: string): string => (form[name] ?? '').trim();
  const listed = [...choices.atWork, ...choices.others, ...(choices.hub === undefined ? [] : [choices.hub])];
  const to = listed.filter(({ field }) => form[field] === 'yes').map((choice) => ({ choice, isHub: choice.field === 'to-hub' }));
  const what = form.what === 'whole' || form.what === 'extract' ? form.what : undefined;
  const route = keyOf(routeNames, form.route);
  const consent = keyOf(consentNames, form.consent);
  const basis = bases.find(({ value }) => value === form.basis)?.text ?? (form.basis === 'other' ? text('basis-words') : '');
  const chosen = what === 'extract' ? files.filter(({ id }) => form[fileField(id)] === 'yes') : [];
  const problems: readonly (FieldProblem | false)[] = [
    to.length === 0 && { field: 'to', text: 'Choose who should know' },
    what === undefined && { field: 'what', text: 'Choose what they will read' },
    what === 'extract' && text('extract') === '' && { field: 'extract', text: 'Write what they will read' },
    text('reason') === '' && { field: 'reason', text: 'Write what they need it for' },
    basis === '' && { field: form.basis === 'other' ? 'basis-words' : 'basis', text: 'Give the lawful basis' },
    route === undefined && { field: 'route', text: 'Choose how it is given' },
    consent === undefined && { field: 'consent', text: 'Say whether consent was asked' },
    text('consentWords') === '' && {
      field: 'consentWords',
      text: consent === 'not-asked' ? 'Write why it was not asked' : 'Write what was said, or why it was not asked',
    },
    form.basis === 'consent' && consent !== 'agreed' && { field: 'basis', text: 'Consent is no basis where nobody agreed: choose another' },
    ...['extract', 'reason', 'basis-words', 'spokenTo', 'saidWhen', 'consentWords'].map(
      (field) => text(field).length > longest && { field, text: `Write it in ${longest} letters or fewer` },
    ),
  ];
  const found = problems.flatMap((one) => (one === false ? [] : [one]));
  if (found.length > 0 || what === undefined || route === undefined || consent === undefined) return { problems: found };
  return {
    to,
    facts: {
      ...{ what, route, consent, basis, status: 'sent', reason: text('reason'), consentWords: text('consentWords') },
      ...(what === 'extract' ? { extract: text('extract') } : {}),
      ...(chosen.length === 0 ? {} : { attachments: chosen }),
      ...(text('spokenTo') === '' ? {} : { spokenTo: text('spokenTo') }),
      ...(text('saidWhen') === '' ? {} : { saidWhen: text('saidWhen') }),
    },
  };
}
