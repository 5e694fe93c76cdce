import type { AnyCheck, Parameter } from '../../../core/check/check.ts';
import { impactFields } from '../../../core/check/impact.ts';
import type { Deciding } from '../../../core/check/policy.ts';
import { type PolicyRefusal, refusalsOf } from '../../../core/check/refusals.ts';
import { type Day, parseDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** What to put right in what was sent, and what was sent, so that nothing has to be written twice. */
export interface DecisionErrors {
  readonly kind: 'errors';
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}
export interface GivenDecision {
  readonly kind: 'decision';
  readonly deciding: Deciding;
}

/** Reads a decision about a check from its form. */
export function parseDecision(form: Readonly<Record<string, string>>, check: AnyCheck, open: OpenCase): GivenDecision | DecisionErrors {
  const { stated, errors } = parseStated(form, check.id, open);
  const deciding = decidingFrom(form, stated, check);
  const value = deciding === undefined ? [{ field: 'value', text: 'Enter a value of the same kind as the one that holds now' }] : [];
  return decisionOr(deciding ?? { ...stated, what: 'switched-off' }, { form, errors: [...errors, ...value] }, open);
}

const longestText = 2000;

/** What every decision says: of which check, from which day, who decided it and why. Where the day cannot be read, another stands in for it. */
export function parseStated(
  form: Readonly<Record<string, string>>,
  check: string,
  { days }: OpenCase,
): { readonly stated: Pick<Deciding, 'check' | 'from' | 'decidedBy' | 'reason'>; readonly errors: DecisionErrors['errors'] } {
  const text = (name: string): string => form[name]?.trim() ?? '';
  const from = dayFrom(text('from-day'), text('from-month'), text('from-year'));
  const tooLong = Object.keys(form).filter((name) => name !== 'rule' && text(name).length > longestText);
  return {
    stated: { check, from: from ?? days.first, decidedBy: text('decidedBy'), reason: text('reason') },
    errors: [
      ...tooLong.map((field) => ({ field, text: `What you write must be ${longestText} letters or fewer` })),
      ...(from === undefined ? [{ field: 'from-day', text: 'Enter the day from which it holds, such as 27 3 2027' }] : []),
    ],
  };
}

/** The decision, or everything that has to be put right. */
export function decisionOr(
  deciding: Deciding,
  { form, errors }: { readonly form: Readonly<Record<string, string>>; readonly errors: DecisionErrors['errors'] },
  { built, own }: OpenCase,
): GivenDecision | DecisionErrors {
  const all = [...refusalsOf(deciding, { built, own: own.checks }).map(errorFor), ...errors];
  return all.length === 0 ? { kind: 'decision', deciding } : { kind: 'errors', given: form, errors: all };
}

function decidingFrom(
  form: Readonly<Record<string, string>>,
  stated: Pick<Deciding, 'check' | 'from' | 'decidedBy' | 'reason'>,
  check: AnyCheck,
): Deciding | undefined {
  const text = (name: string): string => form[name]?.trim() ?? '';
  switch (form.what) {
    case 'switched-on': {
      const [whoseRecords, purpose, lawfulBasis, whoSees] = impactFields.map(text);
      return {
        ...stated,
        what: 'switched-on',
        impact: { whoseRecords, purpose, lawfulBasis, whoSees } as Record<(typeof impactFields)[number], string>,
      };
    }
    case 'switched-off':
      return { ...stated, what: 'switched-off' };
    default: {
      const held = check.parameters[text('parameter')];
      const value = held === undefined ? undefined : valueFrom(text('value'), held);
      return value === undefined ? undefined : { ...stated, what: 'setting', parameter: text('parameter'), value, source: text('source') };
    }
  }
}

/** A value as a form has it: a number, yes or no, or a list with a comma between. */
function valueFrom(text: string, { value }: Parameter): Parameter['value'] | undefined {
  if (typeof value === 'number') return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (typeof value === 'boolean') return text === 'yes' ? true : text === 'no' ? false : undefined;
  const list = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return list.length === 0 ? undefined : list;
}

const dayFrom = (day: string, month: string, year: string): Day | undefined =>
  parseDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

function errorFor(refusal: PolicyRefusal): DecisionErrors['errors'][number] {
  switch (refusal.refused) {
    case 'without-decider':
      return { field: 'decidedBy', text: 'Enter who decided it' };
    case 'without-reason':
      return { field: 'reason', text: 'Enter the reason' };
    case 'without-impact':
      return { field: refusal.field, text: impactErrors[refusal.field] };
    case 'value-of-another-kind':
    case 'value-out-of-range':
      return { field: 'value', text: 'Enter a value of the same kind as the one that holds now' };
    case 'no-such-parameter':
      return { field: 'parameter', text: 'Choose a setting' };
    case 'no-such-check':
    case 'id-of-a-built-check':
      return { field: 'what', text: 'Choose a check that is there' };
  }
}

const impactErrors: Readonly<Record<(typeof impactFields)[number], string>> = {
  whoseRecords: 'Enter whose records it reads',
  purpose: 'Enter what it is for',
  lawfulBasis: 'Enter the lawful basis',
  whoSees: 'Enter who sees what it asks',
};
