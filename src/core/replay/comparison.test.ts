import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { incidentCheck, replayOf } from '../../../test/builders/replays.ts';
import { entryId, personId } from '../../../test/builders/terse.ts';
import { formatDay } from '../time/day.ts';
import { type Allowed, compare, type Expected, type Failing, type GoodPractice, surfacesOn } from './comparison.ts';

const told = incidentCheck('told');
const family = story({ agencies: { csc: 'social-care', police: 'police' }, people: ['ada', 'bea'] })
  .entry({ id: 'e1', by: 'police', when: '2024-03-01', kind: 'incident', about: ['ada', 'bea'] })
  .entry({ id: 'e2', by: 'csc', when: '2024-03-20', kind: 'advice', about: ['ada'] });
const replayed = replayOf(family, 'ada', [told], '2024-12-31');

const failing = (given: Partial<Failing> & { readonly days: readonly [string, string] }): Failing => ({
  id: 'f1',
  says: 'It was not told.',
  where: 'p. 1',
  checks: ['told'],
  evidence: [entryId('e1')],
  from: day(given.days[0]),
  by: day(given.days[1]),
  ...given,
});
const expected = (given: Partial<Expected>): Expected => ({
  case: 'family',
  failings: [],
  goodPractice: [],
  allowed: [],
  notAutomatable: [],
  ...given,
});
const surfaced = (given: Parameters<typeof failing>[0]): string | undefined => {
  const [on] = replayed.flatMap((by) => surfacesOn(by, failing(given)) ?? []);
  return on === undefined ? undefined : formatDay(on);
};

describe('a failing is surfaced', () => {
  it('by a prompt that is raised within its days', () => {
    expect(surfaced({ days: ['2024-02-01', '2024-03-10'] })).toBe('2024-03-01');
  });

  it('by a prompt that was raised earlier and still stands, on the first of its days', () => {
    expect(surfaced({ days: ['2024-03-10', '2024-03-31'] })).toBe('2024-03-10');
  });

  it('by no prompt that is raised too late, or that has ended', () => {
    expect(surfaced({ days: ['2024-02-01', '2024-02-29'] })).toBeUndefined();
    expect(surfaced({ days: ['2024-03-20', '2024-03-31'] })).toBeUndefined();
  });

  it('by no prompt of another check, on other evidence, or about other people', () => {
    expect(surfaced({ days: ['2024-03-01', '2024-03-31'], checks: ['asked'] })).toBeUndefined();
    expect(surfaced({ days: ['2024-03-01', '2024-03-31'], evidence: [entryId('e2')] })).toBeUndefined();
    expect(surfaced({ days: ['2024-03-01', '2024-03-31'], people: [personId('carl')] })).toBeUndefined();
    expect(surfaced({ days: ['2024-03-01', '2024-03-31'], people: [personId('bea')] })).toBe('2024-03-01');
  });
});

describe('comparing a replay with what a review expects', () => {
  const [open, missed, unbuilt] = [
    failing({ days: ['2024-03-01', '2024-03-31'] }),
    failing({ id: 'f2', days: ['2024-04-01', '2024-04-30'] }),
    failing({ id: 'f3', days: ['2024-03-01', '2024-03-31'], checks: ['asked'] }),
  ];

  it('counts the failings that name a check which was replayed, and names the ones not surfaced', () => {
    const found = compare(replayed, expected({ failings: [open, missed, unbuilt] }), new Set(['told']));
    expect(found.failings.map(({ id }) => id)).toEqual(['f1', 'f2']);
    expect(found.surfaced.map(({ failing: { id }, on }) => [id, formatDay(on)])).toEqual([['f1', '2024-03-01']]);
    expect(found.missed.map(({ id }) => id)).toEqual(['f2']);
    expect(found.unmatched).toEqual([]);
  });

  it('finds good practice that was asked about', () => {
    const practice = (about: string, check = 'told'): GoodPractice => ({
      id: about,
      says: '',
      where: '',
      checks: [check],
      about: [entryId(about)],
    });
    const found = compare(
      replayed,
      expected({ goodPractice: [practice('e1'), practice('e2'), practice('e1', 'asked')] }),
      new Set(['told']),
    );
    expect(found.broken.map(({ practice: { id }, by }) => [id, by.key])).toEqual([['e1', 'told/e1']]);
  });

  it('holds a prompt of a control family to be outside what is allowed unless check, days and evidence or people agree', () => {
    const item = (given: Partial<Allowed>): Allowed => ({
      id: 'a1',
      says: '',
      check: 'told',
      about: [entryId('e1')],
      from: day('2024-03-10'),
      until: day('2024-03-31'),
      answeredBy: [],
      ...given,
    });
    const outside = (given: Partial<Allowed>) =>
      compare(replayed, expected({ allowed: [item(given)] }), new Set(['told'])).outsideAllowed.length;
    expect(outside({})).toBe(0);
    expect(outside({ about: [personId('bea')] })).toBe(0);
    expect(outside({ about: [entryId('e2')] })).toBe(1);
    expect(outside({ check: 'asked' })).toBe(1);
    expect(outside({ from: day('2024-03-20') })).toBe(1);
  });
});
