import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { formatDay } from '../../time/day.ts';
import { duesOf, owedOn, stateOf } from './referral-state.ts';
import { stepsFor } from './referral-steps.ts';
import { referralsOf } from './referral-work.ts';

// 8 April 2024 is a Monday.
const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', gp: 'gp', police: 'police' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' }, joe: { called: 'Joe from next door' } },
}).entry({ by: 'hv', when: '2024-03-04', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] });
const sent: TerseEntry = {
  id: 'sent',
  by: 'hv',
  when: '2024-04-08',
  kind: 'referral',
  about: ['ada', 'bea'],
  facts: { from: 'professional', to: ['csc'], children: ['ada'] },
  thread: 'r',
  shared: ['csc'],
};
const arrived: TerseEntry = { ...sent, shared: [{ with: 'csc', when: '2024-04-08', acknowledged: '2024-04-08' }] };
const decided = (decision: string, facts: TerseEntry['facts'] = {}): TerseEntry => ({
  id: 'decided',
  by: 'csc',
  when: '2024-04-09',
  kind: 'referral-decision',
  about: ['ada'],
  facts: { decision, ...facts },
  thread: 'r',
});
const signed: TerseEntry = {
  id: 'signed',
  by: 'csc',
  when: '2024-04-09',
  kind: 'decision',
  about: ['ada'],
  facts: { type: 'sign-off', of: 'decided', signedOffBy: 'N. Manager' },
  thread: 'r',
};
const rungBack: TerseEntry = {
  id: 'rung-back',
  by: 'csc',
  when: '2024-04-09',
  kind: 'contact',
  about: ['ada'],
  facts: { mode: 'call', outcome: 'spoken-to', to: ['hv'] },
  thread: 'r',
};
const on = (told: Story, day = '2024-04-30') => {
  const p = told.picture('ada', day);
  const [work] = referralsOf(p);
  if (work === undefined) throw new Error('no referral');
  return { p, work };
};
const stateIn = (told: Story, day?: string) => stateOf(on(told, day).work);

describe('where a referral stands', () => {
  it('is on its way until whoever it was sent to confirms it, or acts on it', () => {
    expect(stateIn(family.entry(sent))).toBe('in-transit');
    expect(stateIn(family.entry(arrived))).toBe('to-decide');
    expect(stateIn(family.entry({ ...sent, by: 'csc', shared: [], facts: { from: 'neighbour', to: ['csc'] } }))).toBe('to-decide');
    expect(stateIn(family.entry(sent).entry({ ...rungBack, facts: { mode: 'call', outcome: 'not-reached', to: ['hv'] } }))).toBe(
      'to-decide',
    );
  });

  it("waits for a manager's name, for whoever raised it to be told, and for the work to be taken up, each by itself", () => {
    const told = family.entry(arrived).entry(decided('assess'));
    expect(owedOn(on(told).work)).toEqual(['to-sign', 'to-tell', 'to-take-up']);
    expect(owedOn(on(told.entry(signed)).work)).toEqual(['to-tell', 'to-take-up']);
    expect(owedOn(on(told.entry(rungBack)).work)).toEqual(['to-sign', 'to-take-up']);
    const begun: TerseEntry = {
      by: 'csc',
      when: '2024-04-10',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'started' },
      thread: 'r',
    };
    expect(owedOn(on(told.entry(begun)).work)).toEqual(['to-sign', 'to-tell']);
    expect(stateIn(told.entry(signed).entry(rungBack).entry(begun))).toBe('finished');
  });

  it('an assessment that is only recommended is not taken up', () => {
    const told = family.entry(arrived).entry(decided('assess'));
    const recommended: TerseEntry = {
      by: 'csc',
      when: '2024-04-10',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'recommended' },
      thread: 'r',
    };
    expect(owedOn(on(told.entry(recommended)).work)).toContain('to-take-up');
  });

  it('a decision that leaves it there opens no work, and is told and signed all the same', () => {
    expect(owedOn(on(family.entry(arrived).entry(decided('no-further-action'))).work)).toEqual(['to-sign', 'to-tell']);
    expect(stateIn(family.entry(arrived).entry(decided('advice', { signedOffBy: 'N. Manager', fedBack: '2024-04-10' })))).toBe('finished');
  });

  it('the referrer is told by being given the decision, and not by a message that nobody took', () => {
    const told = family.entry(arrived);
    const given = { ...decided('no-role', { signedOffBy: 'N. Manager' }), shared: ['hv'] };
    expect(stateIn(told.entry(given))).toBe('finished');
    const left = { ...rungBack, facts: { mode: 'call', outcome: 'not-reached', to: ['hv'] } };
    expect(owedOn(on(told.entry(decided('no-role')).entry(left)).work)).toContain('to-tell');
  });

  it('a decision that names its referral settles no other about the same child', () => {
    const second: TerseEntry = { ...arrived, id: 'second', when: '2024-04-08', thread: 's' };
    const told = family
      .entry(arrived)
      .entry(second)
      .entry({ ...decided('no-role', { of: 'second' }), thread: 'elsewhere' });
    expect(referralsOf(told.picture('ada', '2024-04-30')).map((work) => work.decision?.id)).toEqual([undefined, 'decided']);
  });

  it('the last decision stands', () => {
    const told = family
      .entry(arrived)
      .entry(decided('no-role', { signedOffBy: 'N. Manager', fedBack: true }))
      .entry({ ...decided('assess'), id: 'again', when: '2024-04-12' });
    expect(on(told).work.decision?.facts.decision).toBe('assess');
    expect(owedOn(on(told).work)).toEqual(['to-sign', 'to-tell', 'to-take-up']);
  });
});

describe('the clocks of a referral', () => {
  const dues = (told: Story, day?: string) => {
    const { p, work } = on(told, day);
    return duesOf(p, work).map(
      (due) => `${due.clock.name} ${formatDay(due.day)}${due.met === undefined ? '' : ' met'}${due.late ? ' late' : ''}`,
    );
  };
  it('run from its arrival, by working days, and are late on the day after the last', () => {
    expect(dues(family.entry(sent))).toEqual([]);
    expect(dues(family.entry(arrived), '2024-04-09')).toEqual(['front-door-checks-other 2024-04-11', 'referral-decision 2024-04-09']);
    expect(dues(family.entry(arrived), '2024-04-10')).toEqual(['front-door-checks-other 2024-04-11', 'referral-decision 2024-04-09 late']);
    const friday = { ...arrived, when: '2024-04-12', shared: [{ with: 'csc', when: '2024-04-12', acknowledged: '2024-04-12' }] };
    expect(dues(family.entry(friday), '2024-04-15')[1]).toBe('referral-decision 2024-04-15');
  });
  it('deciding and telling are one clock: met when both are done', () => {
    expect(dues(family.entry(arrived).entry(decided('no-role')), '2024-04-09')).toContain('referral-decision 2024-04-09');
    expect(dues(family.entry(arrived).entry(decided('no-role')).entry(rungBack))).toContain('referral-decision 2024-04-09 met');
  });
  it('the checks are due by the urgency that the front door gave it', () => {
    const urgent = { ...arrived, by: 'csc', at: '10:00', shared: [], facts: { from: 'self', to: ['csc'], urgency: 'most-urgent' } };
    const { p, work } = on(family.entry(urgent), '2024-04-08');
    expect(duesOf(p, work)[0]?.by).toBe(Date.UTC(2024, 3, 8, 13, 0));
  });
});

describe('what may be done next on a referral', () => {
  it('whoever sent it can ring until it is decided, and question the decision after', () => {
    expect(stepsFor(on(family.entry(sent)).work, on(family.entry(sent)).work.sender)).toEqual(['ring-receiver', 'send-again']);
    const { work } = on(family.entry(arrived).entry(decided('no-role')));
    expect(stepsFor(work, work.sender)).toEqual(['challenge']);
  });
  it('whoever received it always has a step, and nobody else has one', () => {
    const stages = [family.entry(sent), family.entry(arrived), family.entry(arrived).entry(decided('assess'))];
    const finished = family.entry(arrived).entry(decided('no-role', { signedOffBy: 'N. Manager', fedBack: true }));
    for (const told of [...stages, finished]) {
      const { work, p } = on(told);
      expect(stepsFor(work, work.receiver)).not.toEqual([]);
      for (const other of p.directory.agencies.keys())
        if (other !== work.sender && other !== work.receiver) expect(stepsFor(work, other)).toEqual([]);
    }
    expect(stepsFor(on(finished).work, on(finished).work.receiver)).toEqual(['decide-again']);
  });
});
