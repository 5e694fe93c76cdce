import { describe, expect, it } from 'vitest';
import { defineCheck } from '../../src/core/check/check.ts';
import { watching } from '../../src/core/check/watch.ts';
import { entriesOf, happenedBy } from '../../src/core/picture/picture.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { addDays } from '../../src/core/time/day.ts';
import { concernsOn, raisedOn } from './concerns.ts';
import { story } from './ledger.ts';
import { agencyId } from './terse.ts';

const given = story({ agencies: { csc: 'social-care', police: 'police' }, people: { kim: { born: '2020-01-01' }, amy: {} } })
  .entry({
    by: 'csc',
    when: '2024-05-01',
    kind: 'contact',
    about: ['kim', 'amy'],
    facts: { mode: 'call' },
    claims: [{ who: 'amy', is: 'parent-of', whom: 'kim' }],
  })
  .entry({
    by: 'police',
    when: '2024-05',
    at: '22:30',
    recorded: '2024-06-02',
    kind: 'incident',
    about: ['amy'],
    facts: { nature: 'threat', children: { kim: 'present' }, calledBy: 'amy' },
    shared: [{ with: 'csc', when: '2024-06-10' }],
  });

const threeDaysAfterAnIncident = defineCheck({
  id: 'three-days-after',
  number: 0,
  title: 'A check for this test',
  priority: 3,
  asks: '',
  because: '',
  learntFrom: [],
  parameters: { wait: { value: 3, unit: 'days', source: 'ours', means: 'how long' } },
  reads: { kinds: ['incident'], claims: [] },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: [],
  notWhen: [],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const late = entriesOf(p, 'incident').filter((entry) => watch.reached(addDays(happenedBy(entry), settings.wait)));
    return watch.result(late.map((entry) => ({ anchor: entry.id, about: [p.child], evidence: [entry.id], question: '?', ask: [] })));
  },
});

describe('a story', () => {
  it('is known to each agency from the day on which it was recorded or shared', () => {
    const seenBy = (on: string, agency: string) => given.picture('kim', on, asAgency(agencyId(agency))).entries.map(({ id }) => id);
    expect(seenBy('2024-06-09', 'csc')).toEqual(['e1']);
    expect(seenBy('2024-06-10', 'csc')).toEqual(['e1', 'e2']);
    expect(given.picture('kim', '2024-06-02').entries.map(({ id }) => id)).toEqual(['e1', 'e2']);
  });

  it('wakes a check on the day on which the check asked to look again', () => {
    expect(raisedOn(threeDaysAfterAnIncident, given, 'kim', '2024-07-01')).toMatchObject([
      { anchor: 'e2', on: '2024-06-03', evidence: ['e2'] },
    ]);
  });

  it('puts a check the question with settings of its own', () => {
    expect(concernsOn(threeDaysAfterAnIncident, given, 'kim', '2024-06-04', { settings: { wait: 9 } })).toEqual([]);
    expect(concernsOn(threeDaysAfterAnIncident, given, 'kim', '2024-06-04')).toHaveLength(1);
  });

  it('refuses a fact, a person or an agency that is misspelt', () => {
    expect(() => given.entry({ by: 'csc', when: '2024', kind: 'note', facts: { colour: 'red' } }).ledger()).toThrow('no fact "colour"');
    expect(() => given.entry({ by: 'cscc', when: '2024', kind: 'note' }).ledger()).toThrow('no "cscc"');
    expect(() => given.entry({ by: 'csc', when: '2024', kind: 'note', about: ['anny'] }).ledger()).toThrow('no "anny"');
  });
});
