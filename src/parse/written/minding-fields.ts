import type { Claim } from '../../core/entry/claim.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import type { Span } from '../../core/time/span.ts';
import { childField } from './child-fields.ts';
import { type ChildAsked, type FieldProblem, type FormContext, textOf } from './context.ts';
import { peopleIn } from './fact-fields.ts';
import { namesIn } from './names-typed.ts';

const parts = ['minds', 'minder', 'minder-known'] as const;
/** Names of the fields about who minds one child: what is known, who, and how the child knows them. */
export const mindingFields = (child: Pick<ChildAsked, 'key'>): readonly string[] => parts.map((part) => childField(child, part));

interface MindingRead {
  readonly minding: ReadonlyMap<PersonId, string>;
  readonly claims: readonly Claim[];
  readonly problems: readonly FieldProblem[];
}

/**
 * Who minds each child at home while somebody is in hospital, and how they are known. It is asked of each child once somebody left against advice; "not
 * asked" is an answer. Whoever is named is stated to care for the child on those days, and on no others.
 */
export function readMinding(form: FormTexts, context: FormContext, when: Span | undefined, before: FormTexts | undefined): MindingRead {
  const minding = new Map<PersonId, string>();
  const claims: Claim[] = [];
  const problems: FieldProblem[] = [];
  for (const child of context.minded) {
    const [minds = '', who = '', known = ''] = mindingFields(child);
    const [answer, name, how] = [textOf(form, minds), textOf(form, who), textOf(form, known)];
    if (answer === 'not-known' || answer === 'not-asked') minding.set(child.id, answer);
    else if (answer === 'named' && name === '') problems.push({ field: who, text: `Write who is minding ${child.called}` });
    else if (answer === 'named') {
      minding.set(child.id, how === '' ? name : `${name} (${how})`);
      const isLeft = before !== undefined && mindingFields(child).every((field) => textOf(before, field) === textOf(form, field));
      if (when !== undefined && !isLeft)
        for (const minder of peopleIn(name, context))
          claims.push({
            ...{ who: minder, is: 'carer-of', whom: child.id, basis: 'said', from: when, until: when },
            ...{ not: false, checked: 'unchecked', sealed: false },
          });
    } else if (textOf(form, 'f-left') === 'against-advice')
      problems.push({ field: minds, text: `Say who is minding ${child.called}: “not asked” is an answer` });
  }
  return { minding, claims, problems };
}

/** The names that are typed of minders. */
export const minderNames = (
  form: FormTexts,
  { minded, people }: Pick<FormContext, 'minded' | 'people'>,
): readonly { readonly field: string; readonly typed: readonly string[] }[] =>
  minded
    .filter((child) => textOf(form, childField(child, 'minds')) === 'named')
    .map((child) => ({ field: childField(child, 'minder'), typed: namesIn(form[childField(child, 'minder')] ?? '', people) }));

/** The fields that would have been filled in so. */
export function mindingTexts(child: ChildAsked, words: string | undefined): FormTexts {
  const [minds = '', who = '', known = ''] = mindingFields(child);
  if (words === undefined) return {};
  if (words === 'not-known' || words === 'not-asked') return { [minds]: words };
  const [, name = words, how = ''] = /^(.*?) \((.*)\)$/s.exec(words) ?? [];
  return { [minds]: 'named', [who]: name, ...(how === '' ? {} : { [known]: how }) };
}
