import type { SaidOfAction, SaidOfRecommendation } from '../../core/learning/register/said.ts';
import { dayOfNumber, formatDay } from '../../core/time/day.ts';

/** What is said as it is kept: its kind apart from the rest, and days as texts. */
export function writeRegister({ kind, ...said }: SaidOfRecommendation | SaidOfAction): { readonly kind: string; readonly body: object } {
  return { kind, body: withDaysWritten(said) };
}

const ofDays: ReadonlySet<string> = new Set(['on', 'by', 'auditBy']);

const withDaysWritten = (said: object): object =>
  JSON.parse(
    JSON.stringify(said, (field, value: unknown) =>
      typeof value === 'number' && ofDays.has(field) ? formatDay(dayOfNumber(value)) : value,
    ),
  ) as object;
