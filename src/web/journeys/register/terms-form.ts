import type { Carried, Terms } from '../../../core/learning/register/recommendation.ts';
import { checksOf } from '../../../core/learning/register/recommendation.ts';
import { recommendationKinds } from '../../../core/learning/review/finding.ts';
import { showDay } from '../../../core/time/day.ts';
import { present } from '../../../parse/learning/parts.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { checkFields, checksIn } from './check-fields.ts';
import { bodyFields, type FormOfRegister, ownerFields } from './form.ts';
import { listedIn, themeInWords, themesIn } from './listed.ts';

type Sent = Readonly<Record<string, string>>;

/** The terms of a recommendation as a form has them. What may be left out is left out: an owner and a day come later, and are listed until then. */
export function termsIn(form: FormOfRegister, sent: Sent): Terms {
  const owner = form.owner('owner');
  const body = form.body('body') ?? owner?.at;
  return {
    says: form.needed('says', 'Write what is recommended'),
    kind: form.choice('kind', recommendationKinds, 'Choose what it asks for') ?? 'change',
    of: form.choice('of', ['lesson', 'good-practice'], 'Choose what it is for') ?? 'lesson',
    ...present({ body, owner, by: form.maybeDay('by'), different: form.maybe('different') }),
    findings: listedIn(form.maybe('findings')),
    themes: themesIn(form.maybe('themes')),
    carried: carriedIn(form, sent),
  };
}

function carriedIn(form: FormOfRegister, sent: Sent): Carried {
  const [first, ...rest] = checksIn(sent);
  const because = form.maybe('not-checkable');
  if (first !== undefined && because !== undefined)
    form.problem('not-checkable', 'Name the checks that carry it, or say why none can: not both');
  if (first !== undefined) return { kind: 'checks', checks: [first, ...rest] };
  return because === undefined ? { kind: 'not-said' } : { kind: 'not-checkable', because };
}

/** What the form holds when it is opened. */
export const termsFields = (terms: Terms, open: OpenCase): Sent => ({
  says: terms.says,
  kind: terms.kind,
  of: terms.of,
  ...bodyFields('body', terms.body, open),
  ...ownerFields('owner', terms.owner, open),
  by: terms.by === undefined ? '' : showDay(terms.by),
  different: terms.different ?? '',
  findings: terms.findings.join('\n'),
  themes: terms.themes.map(themeInWords).join(', '),
  ...checkFields(checksOf(terms)),
  'not-checkable': terms.carried.kind === 'not-checkable' ? terms.carried.because : '',
});
