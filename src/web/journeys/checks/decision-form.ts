import type { AnyCheck, Parameter } from '../../../core/check/check.ts';
import { acceptStatement, type Deciding, impactFields, type PolicyRefusal } from '../../../core/check/policy.ts';
import { type Day, parseDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** What to put right in what was sent, and what was sent, so that nothing has to be written twice. */
export interface DecisionErrors {
  readonly kind: 'errors';
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}
type Given = { readonly kind: 'decision'; readonly deciding: Deciding } | DecisionErrors;

const longestText = 2000;

/** Reads a decision about a check from its form. */
export function parseDecision(form: Readonly<Record<string, string>>, check: AnyCheck, { built, own }: OpenCase): Given {
  const wrong = (field: string, text: string): DecisionErrors => ({ kind: 'errors', given: form, errors: [{ field, text }] });
  const text = (name: string): string => form[name]?.trim() ?? '';
  const tooLong = Object.keys(form).find((name) => text(name).length > longestText);
  if (tooLong !== undefined) return wrong(tooLong, `What you write must be ${longestText} letters or fewer`);
  const from = dayFrom(text('from-day'), text('from-month'), text('from-year'));
  if (from === undefined) return wrong('from-day', 'Enter the day from which it holds, such as 27 3 2027');
  const stated = { check: check.id, from, decidedBy: text('decidedBy'), reason: text('reason') };
  const deciding = decidingFrom(form, stated, check);
  if (deciding === undefined) return wrong('value', 'Enter a value of the same kind as the one that holds now');
  const accepted = acceptStatement(deciding, { built, own: own.checks });
  return accepted === 'accept' ? { kind: 'decision', deciding } : { kind: 'errors', given: form, errors: [errorFor(accepted)] };
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
