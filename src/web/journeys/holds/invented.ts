import type { Asked, OpenWork } from '../../../core/learning/impact/asked.ts';
import { type CheckFigures, figuresOfCheck, openWithin } from '../../../core/learning/impact/figures-of-check.ts';
import { quartersBetween } from '../../../core/learning/impact/quarter.ts';
import { addDays, addMonths, type Day, dayOf } from '../../../core/time/day.ts';
import { storedAgency } from '../../../parse/stored/ids.ts';

/** Figures of a partnership that does not exist, with the day of an action: what a page looks like is to be seen where there is one family alone, of which nothing is told. */
export interface Invented {
  readonly figures: CheckFigures;
  readonly action: Day;
  readonly until: Day;
  readonly names: ReadonlyMap<string, string>;
}

const [families, quarters] = [600, 12];
/** Asked so often per 100 open children and quarter, before and after. */
const [before, after] = [21, 12];

const id = (name: string) => storedAgency.parse(name);
const trust = id('trust');
/** Of the last, a family in fifty is: its counts are held back, with some of another's. */
const [often, second, third, seldom] = [id('social-care'), id('health-visiting'), id('midwifery'), id('housing')];
const agencies = [
  { id: often, name: 'Children’s social care', kind: 'social-care' },
  { id: trust, name: 'The health trust', kind: 'other' },
  { id: second, name: 'Health visiting', kind: 'health-visiting', parent: trust },
  { id: third, name: 'Midwifery', kind: 'midwifery', parent: trust },
  { id: seldom, name: 'Housing', kind: 'housing' },
] as const;

export function inventedFigures(): Invented {
  const check = 'invented';
  const directory = { agencies: new Map(agencies.map((agency) => [agency.id, agency])), people: new Map() };
  const from = dayOf(2023, 4, 1);
  const until = addDays(addMonths(from, quarters * 3), -1);
  const action = dayOf(2025, 2, 10);
  const each = Array.from({ length: families }, (_, n) => n);
  const agencyOf = (n: number) => (n % 50 === 0 ? seldom : ([often, second, third][n % 3] ?? often));
  const open = each.flatMap((n): readonly OpenWork[] => {
    const work = { family: String(n), children: 1 + (n % 3), from, until: addDays(until, 1) };
    return [work, { ...work, agency: agencyOf(n) }];
  });
  const asked = each.flatMap((n) =>
    Array.from({ length: quarters }, (_, q): readonly Asked[] => {
      const on = addDays(addMonths(from, q * 3), Math.floor(drawn(n, q, 1) * 90));
      const rate = on < action ? before : after;
      if (drawn(n, q, 2) * 100 >= rate * (1 + (n % 3))) return [];
      const [late, done, days] = [drawn(n, q, 3) < 0.3, drawn(n, q, 4) < 0.55, Math.floor(drawn(n, q, 5) * 9)];
      const base = { check, agency: agencyOf(n), family: String(n), on, by: addDays(on, 14), again: drawn(n, q, 6) < 0.25 };
      if (drawn(n, q, 7) < 0.15) return [{ ...base, ended: addDays(on, 20) }];
      return [{ ...base, answered: { on: addDays(on, late ? 18 : days), done, workingDays: late ? 13 : days } }];
    }).flat(),
  );
  return {
    figures: figuresOfCheck(check, { asked, open: openWithin(open) }, quartersBetween(from, until), directory),
    action,
    until,
    names: new Map(agencies.map(({ id: agency, name }) => [agency, name])),
  };
}

/** A draw between nothing and one that follows from whole numbers alone. */
function drawn(...of: readonly number[]): number {
  let mixed = 0x811c9dc5;
  for (const n of of) {
    mixed = Math.imul(mixed ^ n, 0x01000193);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    mixed ^= mixed >>> 13;
  }
  return (mixed >>> 0) / 4_294_967_296;
}
