import type { AnyCheck, Parameter } from './check.ts';
import { type ImpactLine, impactFields } from './impact.ts';
import { type Deciding, kindOfValue } from './policy.ts';

/** Why a decision about a check cannot be made, with the field that mends it. */
export type PolicyRefusal =
  | { readonly refused: 'no-such-check'; readonly field: 'check' }
  | { readonly refused: 'no-such-parameter'; readonly field: 'parameter' }
  | { readonly refused: 'value-of-another-kind'; readonly field: 'value'; readonly wanted: 'number' | 'list' | 'flag' }
  | { readonly refused: 'value-out-of-range'; readonly field: 'value' }
  | { readonly refused: 'id-of-a-built-check'; readonly field: 'rule' }
  | { readonly refused: 'without-decider'; readonly field: 'decidedBy' }
  | { readonly refused: 'without-reason'; readonly field: 'reason' }
  | { readonly refused: 'without-impact'; readonly field: keyof ImpactLine };

/**
 * Everything that speaks against a decision; where nothing does, it may be made. A check is switched on only with its line in the impact
 * assessment (rule 27); a value is of its parameter's kind.
 */
export function refusalsOf(
  deciding: Deciding,
  { built, own }: { readonly built: readonly AnyCheck[]; readonly own: readonly AnyCheck[] },
): readonly PolicyRefusal[] {
  const isThis = ({ id }: AnyCheck): boolean => id === deciding.check;
  const check = [...built, ...own].find(isThis);
  const found: PolicyRefusal[] = [];
  if (deciding.what === 'adopted' && built.some(isThis)) found.push({ refused: 'id-of-a-built-check', field: 'rule' });
  if (deciding.what !== 'adopted' && check === undefined) found.push({ refused: 'no-such-check', field: 'check' });
  if (deciding.decidedBy.trim() === '') found.push({ refused: 'without-decider', field: 'decidedBy' });
  if (deciding.reason.trim() === '') found.push({ refused: 'without-reason', field: 'reason' });
  switch (deciding.what) {
    case 'adopted':
    case 'switched-off':
      return found;
    case 'switched-on':
      return [
        ...found,
        ...impactFields
          .filter((field) => deciding.impact[field].trim() === '')
          .map((field): PolicyRefusal => ({ refused: 'without-impact', field })),
      ];
    case 'setting':
      return [...found, ...refusedValue(check?.parameters[deciding.parameter], deciding.value)];
  }
}

function refusedValue(parameter: Parameter | undefined, value: Parameter['value']): readonly PolicyRefusal[] {
  if (parameter === undefined) return [{ refused: 'no-such-parameter', field: 'parameter' }];
  const wanted = kindOfValue(parameter.value);
  if (kindOfValue(value) !== wanted) return [{ refused: 'value-of-another-kind', field: 'value', wanted }];
  if (typeof value === 'number' && !(Number.isFinite(value) && value >= 0)) return [{ refused: 'value-out-of-range', field: 'value' }];
  return [];
}
