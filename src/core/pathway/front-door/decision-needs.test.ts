import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { standsInTheWay, unmet } from '../need.ts';
import { needsOfDecision, type ProposedDecision } from './decision-needs.ts';
import { referralsOf } from './referral-work.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', gp: 'gp', police: 'police' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' }, joe: { called: 'Joe from next door' } },
}).entry({ by: 'hv', when: '2024-03-04', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] });
const fromMidwife: TerseEntry = {
  id: 'sent',
  by: 'hv',
  when: '2024-04-08',
  kind: 'referral',
  about: ['ada', 'bea'],
  facts: { from: 'professional', to: ['csc'], children: ['ada'] },
  thread: 'r',
  shared: [{ with: 'csc', when: '2024-04-08', acknowledged: '2024-04-08' }],
};
const fromNeighbour: TerseEntry = {
  ...fromMidwife,
  by: 'csc',
  facts: { from: 'neighbour', heardFrom: 'joe', to: ['csc'], children: ['ada'] },
  shared: [],
};
const asks = (to: readonly string[], id = 'asks'): TerseEntry => ({
  id,
  by: 'csc',
  when: '2024-04-08',
  kind: 'information-request',
  about: ['ada', 'bea'],
  facts: { to, for: 'what is known' },
  thread: 'r',
});
const answers = (by: string): TerseEntry => ({
  by,
  when: '2024-04-09',
  kind: 'information-reply',
  about: ['ada'],
  facts: { to: ['csc'], outcome: 'nothing-held' },
  thread: 'r',
  shared: ['csc'],
});
const nothingChosen: ProposedDecision = { decision: undefined, historyConsidered: false, tested: undefined };
const unmetIn = (told: Story, proposed: Partial<ProposedDecision> = {}) => {
  const p = told.picture('ada', '2024-04-30');
  const [work] = referralsOf(p);
  return work === undefined ? [] : unmet(needsOfDecision(p, work, { ...nothingChosen, ...proposed })).map(({ name }) => name);
};

describe('what a decision on a referral rests on', () => {
  it('is that it has arrived, that whoever raised it was spoken with, and that others were asked and have answered', () => {
    const sent = { ...fromMidwife, shared: ['csc'] };
    expect(unmetIn(family.entry(sent))).toEqual(['received', 'referrer-spoken-with', 'agencies-heard']);
    const call: TerseEntry = {
      by: 'csc',
      when: '2024-04-09',
      kind: 'contact',
      about: ['ada'],
      facts: { mode: 'call', outcome: 'spoken-to', to: ['hv'] },
      thread: 'r',
    };
    const all = family
      .entry(fromMidwife)
      .entry(asks(['gp', 'police']))
      .entry(answers('gp'))
      .entry(answers('police'))
      .entry(call);
    expect(unmetIn(all)).toEqual([]);
  });

  it('an answer that tells nothing is not the agency heard', () => {
    const declined = { ...answers('gp'), facts: { to: ['csc'], outcome: 'refused' } };
    expect(
      unmetIn(
        family
          .entry(fromMidwife)
          .entry(asks(['gp']))
          .entry(declined),
      ),
    ).toContain('agencies-heard');
    expect(
      unmetIn(
        family
          .entry(fromMidwife)
          .entry(asks(['gp']))
          .entry(answers('gp')),
      ),
    ).not.toContain('agencies-heard');
  });

  it('one agency never answers for another', () => {
    expect(
      unmetIn(
        family
          .entry(fromMidwife)
          .entry(asks(['gp', 'police']))
          .entry(answers('gp')),
      ),
    ).toContain('agencies-heard');
  });

  it('a neighbour is to be spoken with like anybody, and their worry is not left there untested', () => {
    const told = family.entry(fromNeighbour);
    expect(unmetIn(told)).toContain('referrer-spoken-with');
    const rung: TerseEntry = {
      by: 'csc',
      when: '2024-04-09',
      kind: 'contact',
      about: ['joe'],
      facts: { mode: 'call', outcome: 'spoken-to' },
      thread: 'r',
    };
    expect(unmetIn(told.entry(rung))).not.toContain('referrer-spoken-with');
    expect(unmetIn(told, { decision: 'no-further-action' })).toContain('worry-tested');
    expect(unmetIn(told, { decision: 'no-further-action', tested: 'Ada was seen at nursery.' })).not.toContain('worry-tested');
    expect(unmetIn(told, { decision: 'assess' })).not.toContain('worry-tested');
    expect(unmetIn(family.entry(fromMidwife), { decision: 'no-further-action' })).not.toContain('worry-tested');
  });

  it('is that earlier records are read, where there are any', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2022-02-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened' },
      thread: 'old',
    };
    expect(unmetIn(family.entry(plan).entry(fromMidwife))).toContain('history-read');
    expect(unmetIn(family.entry(plan).entry(fromMidwife), { historyConsidered: true })).not.toContain('history-read');
    expect(unmetIn(family.entry(fromMidwife))).not.toContain('history-read');
  });

  it('a reason will do for what could not be done, and not for a referral that has not arrived or a worry left untested', () => {
    const p = family.entry(fromNeighbour).picture('ada', '2024-04-30');
    const [work] = referralsOf(p);
    if (work === undefined) throw new Error('no referral');
    const needs = needsOfDecision(p, work, { ...nothingChosen, decision: 'no-role' });
    const reasons = {
      'referrer-spoken-with': 'He has moved away.',
      'agencies-heard': 'None could be reached tonight.',
      'worry-tested': 'There was no time.',
    };
    expect(standsInTheWay(needs, reasons).map(({ name }) => name)).toEqual(['worry-tested']);
    expect(standsInTheWay(needs, { ...reasons, 'referrer-spoken-with': ' ' }).map(({ name }) => name)).toContain('referrer-spoken-with');
  });
});
