import { repeatedIn } from '../../core/access/repeats-sealed.ts';
import type { Sealing } from '../../core/access/sealed.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { type FieldProblem, type FormContext, textOf } from './context.ts';
import { longestWords, peopleIn } from './fact-fields.ts';
import { namesIn } from './names-typed.ts';

/** The fields of a form whose words are kept sealed, and never become part of the entry. */
export const sealedFields = { source: 'seal-source', address: 'seal-address', detail: 'seal-detail' } as const;
export const addressOfField = 'seal-address-of';
export const addressFromField = 'seal-address-from';
export const silentField = 'seal-address-silent';

interface ReadSealed {
  readonly sealing: readonly Sealing[];
  readonly problems: readonly FieldProblem[];
}

/** Reads what is to be sealed. What any other field says as well would not be sealed, and is pointed out. */
export function readSealed(form: FormTexts, context: FormContext, isNew: boolean): ReadSealed {
  const words = {
    source: textOf(form, sealedFields.source),
    address: textOf(form, sealedFields.address),
    detail: textOf(form, sealedFields.detail),
  };
  const [of, from] = [textOf(form, addressOfField), textOf(form, addressFromField)];
  const problems: FieldProblem[] = [];
  for (const part of ['source', 'address', 'detail'] as const)
    if (words[part].length > longestWords)
      problems.push({ field: sealedFields[part], text: `What you write must be ${longestWords} letters or fewer` });
  if (words.address !== '' && of === '') problems.push({ field: addressOfField, text: 'Write whose address or number it is' });
  if (words.address === '' && (of !== '' || from !== ''))
    problems.push({ field: sealedFields.address, text: 'Write the address or number that is kept sealed' });
  if (words.source !== '' && textOf(form, 'f-heardFrom') !== '')
    problems.push({ field: 'f-heardFrom', text: 'Leave this empty: whoever told you asked not to be named' });
  for (const [field, text] of Object.entries(form)) {
    if (field.startsWith('seal-') || text === '') continue;
    const repeated = repeatedIn(words.source, text) ?? repeatedIn(words.address, text);
    if (repeated !== undefined)
      problems.push({ field, text: `“${repeated}” is to be kept sealed: leave it out here, where everybody who has the entry reads it` });
  }
  if (isNew) problems.push(...leftOfIntelligence(form, context, words.detail));
  const person = of === '' ? undefined : context.personNamed(of);
  const plain = (part: 'source' | 'detail'): readonly Sealing[] =>
    words[part] === '' ? [] : [{ part, words: words[part], keptFrom: [], told: true }];
  const address: Sealing = {
    ...{ part: 'address', words: words.address, keptFrom: peopleIn(from, context), told: form[silentField] !== 'yes' },
    ...(person === undefined ? {} : { of: person }),
  };
  return {
    problems,
    sealing: [...plain('source'), ...(words.address === '' ? [] : [address]), ...plain('detail')],
  };
}

/** Intelligence is written down with its handling, what it could mean for a child, and whether it is shared (R036). */
function leftOfIntelligence(form: FormTexts, { asked }: FormContext, detail: string): readonly FieldProblem[] {
  if (!asked.includes('handling')) return [];
  const missing = (field: string, text: string): readonly FieldProblem[] => (textOf(form, field) === '' ? [{ field, text }] : []);
  return [
    ...missing('f-handling', 'Choose how it may be handled'),
    ...missing('f-childImpact', 'Write what it could mean for a child, or that you do not know'),
    ...missing('f-tellingOthers', 'Choose whether the summary is to be shared'),
    ...(form['f-tellingOthers'] === 'not-shared' ? missing('f-whyNotShared', 'Write why it is not shared') : []),
    ...(form['f-handling'] === 'with-conditions' ? missing('f-conditions', 'Write the conditions') : []),
    ...(detail !== '' && textOf(form, 'text') === detail
      ? [{ field: 'text', text: 'Write a summary that others may read: the detail is kept sealed' }]
      : []),
  ];
}

/** The names that stand in these fields. */
export const sealedNames = (
  form: FormTexts,
  { people }: Pick<FormContext, 'people'>,
): readonly { readonly field: string; readonly typed: readonly string[] }[] => [
  { field: addressOfField, typed: [textOf(form, addressOfField)].filter((name) => name !== '') },
  { field: addressFromField, typed: namesIn(form[addressFromField] ?? '', people) },
];
