import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import type { Agency } from '../../entry/directory.ts';
import { addDays } from '../../time/day.ts';
import { fewest } from '../counts/count.ts';
import type { Asked, OpenWork } from './asked.ts';
import { type CheckFigures, type Figure, figuresOfCheck, openWithin } from './figures-of-check.ts';
import { quartersBetween } from './quarter.ts';

const [from, until] = [day('2024-01-01'), day('2024-12-31')];
const quarters = quartersBetween(from, until);
const named = (id: string, name: string, parent?: string): Agency => ({
  id: agencyId(id),
  name,
  kind: 'other',
  ...(parent === undefined ? {} : { parent: agencyId(parent) }),
});
const directory = {
  agencies: new Map(
    [
      named('z', 'A surgery'),
      named('t', 'The trust'),
      named('hv', 'Visiting', 't'),
      named('mw', 'Midwives', 't'),
      named('csc', 'Social care'),
    ].map((agency) => [agency.id, agency] as const),
  ),
  people: new Map(),
};
const open: readonly OpenWork[] = Array.from({ length: 80 }, (_, n) => ({
  family: `family-${n}`,
  children: 1,
  from,
  until: addDays(until, 1),
}));
const asking = (agency: string, count: number, of: Partial<Asked> = {}): readonly Asked[] =>
  Array.from({ length: count }, (_, n): Asked => {
    const on = of.on ?? addDays(from, (n * 13) % 360);
    return { check: 'c', agency: agencyId(agency), family: `family-${n % 80}`, on, by: addDays(on, 10), again: false, ...of };
  });
const figures = (asked: readonly Asked[]): CheckFigures => figuresOfCheck('c', { asked, open: openWithin(open) }, quarters, directory);

const anyAsked = fc
  .array(
    fc.record({
      agency: fc.constantFrom('z', 'hv', 'mw', 'csc'),
      family: fc.integer({ min: 0, max: 30 }),
      after: fc.integer({ min: 0, max: 365 }),
      answered: fc.option(fc.record({ days: fc.integer({ min: 0, max: 30 }), done: fc.boolean() })),
      again: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((all) =>
    all.map(({ agency, family, after, answered, again }): Asked => {
      const on = addDays(from, after);
      return {
        ...{ check: 'c', agency: agencyId(agency), family: `family-${family}`, on, by: addDays(on, 10), again },
        ...(answered === null ? {} : { answered: { on: addDays(on, answered.days), done: answered.done, workingDays: answered.days } }),
      };
    }),
  );

describe('the figures of a check', () => {
  it('stand in the order of the alphabet, teams under their organisation, whoever was asked most', () => {
    const { rows } = figures([...asking('csc', 12), ...asking('mw', 90), ...asking('hv', 20), ...asking('z', 300)]);
    expect(rows.map(({ agency, isTeam }) => `${agency ?? 'all'}${isTeam ? ' (team)' : ''}`)).toEqual([
      'all',
      'z',
      'csc',
      't',
      'mw (team)',
      'hv (team)',
    ]);
    expect(rows.map(({ asked }) => asked)).toEqual([422, 300, 12, 110, 90, 20]);
  });

  it('are in one order whatever is counted', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const order = figures(asked).rows.map(({ agency }) => agency ?? '');
        const all = ['', 'z', 'csc', 't', 'mw', 'hv'].map((id) => (id === '' ? '' : agencyId(id)));
        expect(order).toEqual(all.filter((id) => order.includes(id)));
      }),
    );
  });

  it('hold no family, and no count under five', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const { rows, points } = figures(asked);
        expect(JSON.stringify({ rows, points })).not.toContain('family');
        const told = (figure: Figure): boolean => figure === 'held' || figure === 0 || figure >= fewest;
        for (const { asked: all, byQuarter, done, otherwise, ended, waiting, late, again } of rows)
          expect([all, ...byQuarter, done, otherwise, ended, waiting, late, again].every(told)).toBe(true);
        expect(points.every(({ asked: all }) => told(all))).toBe(true);
      }),
    );
  });

  it('hold back what many times concerned few families', () => {
    const { rows } = figures(asking('csc', 40, { family: 'family-1' }));
    expect(rows.map(({ asked }) => asked)).toEqual(['held', 'held']);
  });

  it('say how it was answered, how fast, and how often the same came again', () => {
    const answered = (done: boolean, days: number) => ({ on: addDays(from, days), done, workingDays: days });
    const { rows } = figures([
      ...asking('csc', 10, { on: from, answered: answered(true, 4) }),
      ...asking('csc', 8, { on: from, answered: answered(false, 6), again: true }),
      ...asking('csc', 6, { on: from, ended: addDays(from, 20) }),
      ...asking('csc', 5, { on: addDays(until, -2) }),
    ]);
    expect(rows[0]).toMatchObject({ asked: 29, done: 10, otherwise: 8, ended: 6, waiting: 5, late: 6, again: 8, medianDays: 4 });
  });

  it('have a rate with bounds around it for a quarter that is told, and none where few families were open', () => {
    const [point] = figures(asking('csc', 300)).points;
    const { per100 = 0, low = 0, high = 0 } = point?.rate ?? {};
    expect(low < per100 && per100 < high).toBe(true);
    const few = figuresOfCheck('c', { asked: asking('csc', 300), open: openWithin(open.slice(0, 4)) }, quarters, directory);
    expect(few.points.map(({ rate }) => rate)).toEqual(quarters.map(() => undefined));
  });

  it('are set beside each other only over quarters that are all told', () => {
    const all = figures(asking('csc', 300));
    const [first, , , last] = quarters;
    const year = { from: first?.from ?? from, until: last?.until ?? until };
    expect(all.exposed(year)?.asked).toBe(300);
    const oneHeld = figures(
      asking('csc', 300)
        .filter(({ on }) => on < (last?.from ?? until) || on > addDays(last?.from ?? until, 80))
        .slice(0, 260),
    );
    const isHeld = oneHeld.points.some(({ asked }) => asked === 'held');
    expect(oneHeld.exposed(year) === undefined).toBe(isHeld);
    expect(all.exposed({ ...year, until: addDays(year.until, 1) })).toBeUndefined();
  });
});
