import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { agencyId, entryId } from '../../../test/builders/terse.ts';
import type { Role } from '../check/check.ts';
import { bundlesOf, type Question } from './bundles.ts';
import { allWeeks, busyWeeks, loadOf } from './load.ts';

const question = (key: string, from: string, role: Role = 'lead', until?: string): Question => ({
  key,
  raised: day(from),
  act: undefined,
  standing: [{ from: day(from), until: until === undefined ? undefined : day(until) }],
  evidence: [{ entry: entryId(key), from: day(from) }],
  ask: [
    { agency: agencyId('csc'), role, as: 'lead', from: day(from) },
    { agency: agencyId('hv'), role: 'worker', as: 'holder', from: day(from) },
  ],
});

// Monday 4 March 2024 and the days after it.
const loads = loadOf(
  bundlesOf([
    question('a', '2024-03-04'),
    question('b', '2024-03-10', 'decision-maker'),
    question('c', '2024-03-11', 'lead', '2024-03-12'),
    question('d', '2024-03-05', 'manager'),
  ]),
  day('2024-03-20'),
);

describe('the load of a family', () => {
  it('is counted where somebody must answer, and not where they may only look', () => {
    expect(loads.map(({ desk }) => `${desk.agency} ${desk.role}`)).toEqual(['csc manager', 'csc worker']);
  });

  it('counts a lead and a decision maker of one agency as one worker, Monday to Sunday as a week', () => {
    const worker = loads[1];
    expect(worker && [...worker.newInWeek.values()]).toEqual([2, 1]);
    expect(worker?.raised).toBe(3);
  });

  it('counts as waiting what stands on the day', () => {
    expect(loads[1]?.waiting).toBe(2);
  });

  it('is told over the weeks that brought anything, and over all weeks at work', () => {
    expect([busyWeeks(loads).weeks, busyWeeks(loads).atMost(95), busyWeeks(loads).most]).toEqual([3, 2, 2]);
    const all = allWeeks(loads, () => day('2024-01-01'), day('2024-03-20'));
    expect([all.weeks, all.atMost(80), all.atMost(100)]).toEqual([24, 0, 2]);
  });
});
