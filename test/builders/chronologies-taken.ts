import { whole } from '../../src/core/picture/view.ts';
import type { Stamp } from '../../src/core/taken-out/stamp.ts';
import type { TakenChronology } from '../../src/core/taken-out/taken-chronology.ts';
import { dayOf } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { chronologyTaken } from '../../src/web/journeys/take-out/chronology-taken.ts';
import { openingCases } from '../../src/web/reading/open-case.ts';
import { namesIn } from '../../src/web/words/names.ts';
import { memoryRecords, type Told } from './memory-records.ts';

const at = endOf(dayOf(2026, 11, 20));

export const aStamp: Stamp = {
  what: 'Chronology of a child',
  knownTo: 'the whole partnership',
  knownOn: '22 August 2018',
  which: 'all entries',
  by: 'Ada Bell, Safeguarding lead at Housing',
  purpose: 'review',
  why: 'The review of practice',
  at,
  reference: '0000-0000-0001',
};

/** The whole chronology of the first child of a case, as it is taken out on its last day. */
export async function chronologyOfCase(told: Told, years: 'full' | 'short' = 'full', stamp = aStamp): Promise<TakenChronology> {
  const { partnership } = told;
  const records = memoryRecords([told], () => at, undefined);
  const open = await records.asVantage({ partnership: partnership.id, vantage: whole }, (desk) =>
    openingCases([])({ partnership, vantage: whole }, desk),
  );
  const [child] = open.partnership.children;
  if (child === undefined) throw new Error('a case without a child');
  const on = open.days.end;
  const nothing = { as: undefined, agency: undefined, theme: undefined, person: undefined, days: undefined, strip: undefined };
  const asked = { child, view: 'table' as const, on, ...nothing };
  return chronologyTaken({ asked, seen: open.picture(child, on), open }, namesIn(open.directory), stamp, years);
}
