import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import { day, type Story } from '../../../../test/builders/ledger.ts';
import { agencyId, personId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { evaluate } from '../../check/evaluate.ts';
import { asAgency } from '../../picture/view.ts';
import { twoWorkersOneHousehold } from './check.ts';

const hers: TerseEntry = {
  id: 'hers',
  by: 'mind',
  when: '2024-06-03',
  kind: 'service',
  about: ['bea'],
  facts: { service: 'mental health', status: 'started' },
};
const his: TerseEntry = {
  id: 'his',
  by: 'drugs',
  when: '2024-06-03',
  kind: 'service',
  about: ['col'],
  facts: { service: 'recovery', status: 'started' },
};
const both = family.entry(hers).entry(his);
const told: TerseEntry = {
  id: 'told',
  by: 'mind',
  when: '2024-07-10',
  kind: 'contact',
  about: ['bea', 'col'],
  claims: [{ who: 'col', is: 'drinks', saidBy: 'bea' }],
};
const call: TerseEntry = {
  id: 'call',
  by: 'mind',
  when: '2024-06-05',
  kind: 'contact',
  about: ['bea', 'col'],
  facts: { mode: 'call', to: 'drugs' },
};
const raised = (given: Story) =>
  raisedOn(twoWorkersOneHousehold, given, 'ada', '2024-09-30').map(({ anchor, on, ended, asked }) => ({
    anchor,
    on,
    ended,
    asked: asked.join(' '),
  }));

describe('two-workers-one-household', () => {
  it('asks both workers ten working days after both are at work', () => {
    expect(raised(both)).toEqual([{ anchor: 'bea+col', on: '2024-06-18', ended: undefined, asked: 'mind drugs' }]);
  });
  it('says nothing where they spoke, and ends when they do', () => {
    expect(raised(both.entry(call))).toEqual([]);
    expect(raised(both.entry({ ...call, when: '2024-06-25' }))).toMatchObject([{ ended: '2024-06-25' }]);
  });
  it('asks anew, under the same pair, after one hears something of the other adult', () => {
    expect(raised(both.entry(call).entry(told))).toMatchObject([{ anchor: 'bea+col', on: '2024-07-12' }]);
  });
  it('leaves out a service for victims, a service that has ended, one team for both, and a tie only taken to be so', () => {
    expect(raised(family.entry({ ...hers, by: 'hub' }).entry(his))).toEqual([]);
    expect(raised(both.entry({ ...his, id: 'ended', when: '2024-06-10', facts: { service: 'recovery', status: 'closed' } }))).toEqual([]);
    expect(raised(family.entry({ ...hers, by: 'drugs' }).entry(his))).toEqual([]);
    const assumed = family.entry({
      by: 'hv',
      when: '2024-04-01',
      kind: 'note',
      about: ['ada'],
      claims: [{ who: 'dan', is: 'lives-with', whom: 'bea', basis: 'assumed' }],
    });
    expect(raised(assumed.entry(hers).entry({ ...his, about: ['dan'] }))).toEqual([]);
  });
  it('lets a vague start run to its last day before the clock begins', () => {
    expect(raised(family.entry(hers).entry({ ...his, when: '2024-06' }))).toMatchObject([{ on: '2024-07-15' }]);
  });
  it('asks a worker who may not read of the other service where a release tells that it is live', () => {
    const own = family.entry({
      ...hers,
      claims: [
        { who: 'bea', is: 'parent-of', whom: 'ada' },
        { who: 'col', is: 'parent-of', whom: 'ada' },
      ],
    });
    expect(concernsOn(twoWorkersOneHousehold, own, 'ada', '2024-07-31', { as: 'mind' })).toEqual([]);
    const p = own.picture('ada', '2024-07-31', asAgency(agencyId('mind')));
    const released = {
      ...p,
      releases: [{ kind: 'service-live' as const, agency: agencyId('drugs'), person: personId('col'), since: day('2024-06-03') }],
    };
    expect(evaluate(twoWorkersOneHousehold, released).concerns).toMatchObject([{ anchor: 'bea+col', evidence: ['hers'] }]);
  });

  it('takes a service that sees an adult, and has nowhere written that it began, to be at work with them', () => {
    const seen: TerseEntry = {
      id: 'seen',
      by: 'drugs',
      when: '2024-06-03',
      kind: 'contact',
      about: ['col'],
      present: ['col'],
      facts: { mode: 'appointment', outcome: 'seen' },
    };
    expect(raisedOn(twoWorkersOneHousehold, family.entry(hers).entry(seen), 'ada', '2024-07-31')).toMatchObject([
      { on: '2024-06-18', evidence: ['hers', 'seen'] },
    ]);
    const missed = { ...seen, present: [], facts: { mode: 'appointment', outcome: 'did-not-attend' } };
    expect(raisedOn(twoWorkersOneHousehold, family.entry(hers).entry(missed), 'ada', '2024-07-31')).toEqual([]);
    const over: TerseEntry = { ...his, id: 'over', facts: { service: 'recovery', status: 'closed' } };
    expect(
      raisedOn(twoWorkersOneHousehold, family.entry(hers).entry(seen).entry(over), 'ada', '2024-07-31').filter(
        ({ ended }) => ended === undefined,
      ),
    ).toEqual([]);
  });

  it('takes a meeting about the child at which both sat for a word between them', () => {
    const meeting: TerseEntry = {
      by: 'csc',
      when: '2024-06-05',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'mind', 'drugs'] },
    };
    const asked = (story: Story): number => concernsOn(twoWorkersOneHousehold, story, 'ada', '2024-07-31').length;
    expect(asked(both)).toBe(1);
    expect(asked(both.entry(meeting))).toBe(0);
    expect(asked(both.entry({ ...meeting, facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'mind'] } }))).toBe(1);
  });
});
