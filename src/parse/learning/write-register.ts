import type { SaidOfBoard } from '../../core/learning/register/board/said.ts';
import type { SaidOfAction, SaidOfRecommendation } from '../../core/learning/register/said.ts';
import { dayOfNumber, formatDay } from '../../core/time/day.ts';

/** What may be said in the register. */
export type SaidInRegister = SaidOfRecommendation | SaidOfAction | SaidOfBoard;

/** What is said as it is kept: its kind apart from the rest, and days as texts. */
export function writeRegister({ kind, ...said }: SaidInRegister): { readonly kind: string; readonly body: object } {
  return { kind, body: withDaysWritten(said) };
}

const ofDays: ReadonlySet<string> = new Set(['on', 'by', 'auditBy', 'from', 'until']);

const withDaysWritten = (said: object): object =>
  JSON.parse(
    JSON.stringify(said, (field, value: unknown) =>
      typeof value === 'number' && ofDays.has(field) ? formatDay(dayOfNumber(value)) : value,
    ),
  ) as object;
