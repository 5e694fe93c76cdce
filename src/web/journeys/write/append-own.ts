import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { Refusal } from '../../../core/ledger/refusal.ts';
import type { Day } from '../../../core/time/day.ts';
import { exactly } from '../../../core/time/span.ts';
import type { GivenCase } from '../../routing/route.ts';

/** Records something for the visitor's own agency: in a demonstration as of the day shown, at work now. Nothing for whoever sits at no agency's desk. */
export async function appendOwn(
  body: Body,
  on: Day,
  { desk, demonstration, newId, open }: GivenCase,
): Promise<Entry | Refusal | undefined> {
  if (open.vantage.kind !== 'agency') return undefined;
  const source = demonstration ? ({ kind: 'typed', shownOn: exactly(on) } as const) : ({ kind: 'typed' } as const);
  return desk.append({ id: newId(), by: open.vantage.agency, body, source });
}
