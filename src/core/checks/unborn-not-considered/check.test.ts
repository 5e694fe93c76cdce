import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { unbornNotConsidered } from './check.ts';

const pregnant: TerseEntry = {
  id: 'pregnant',
  by: 'gp',
  when: '2025-02-03',
  kind: 'health',
  about: ['bea'],
  themes: ['pregnancy'],
  facts: { type: 'pregnancy-test', weeks: 8 },
  claims: [{ who: 'bea', is: 'pregnant' }],
};
const raised = (told: Story, until = '2025-09-30') =>
  raisedOn(unbornNotConsidered, told, 'ada', until).map(({ anchor, on, ended }) => ({ anchor, on, ended }));

describe('unborn-not-considered', () => {
  it('asks the lead ten working days after the pregnancy of a mother whose child has a plan is on record', () => {
    expect(raised(familyWithPlan.entry(pregnant))).toEqual([{ anchor: 'pregnant', on: '2025-02-18', ended: undefined }]);
    expect(raisedOn(unbornNotConsidered, familyWithPlan.entry(pregnant), 'ada', '2025-09-30')[0]).toMatchObject({
      asked: ['csc'],
      evidence: ['plan', 'pregnant'],
    });
  });
  it('asks sooner where the twentieth week falls within the time', () => {
    const [sooner] = raised(familyWithPlan.entry({ ...pregnant, facts: { type: 'pregnancy-test', weeks: 19 } }));
    expect(sooner?.on).toBe('2025-02-10');
  });
  it('counts violence or drug use of the parents as a reason, and asks nothing where no reason is on record', () => {
    expect(raised(family.entry(pregnant))).toEqual([]);
    expect(
      raised(
        family.entry(pregnant).entry({
          by: 'hv',
          when: '2025-02-10',
          kind: 'contact',
          about: ['bea'],
          claims: [{ who: 'bea', is: 'uses-drugs', saidBy: 'bea' }],
        }),
      ),
    ).toMatchObject([{ on: '2025-02-25' }]);
  });
  it('says nothing once an assessment is opened or a reasoned decision made, and takes one with no reason for no answer', () => {
    const decision: TerseEntry = {
      by: 'csc',
      when: '2025-02-10',
      kind: 'referral-decision',
      about: ['bea'],
      themes: ['pregnancy'],
      facts: { decision: 'no-further-action', reason: 'Assessed last year and settled' },
    };
    expect(raised(familyWithPlan.entry(pregnant).entry(decision))).toEqual([]);
    expect(raised(familyWithPlan.entry(pregnant).entry({ ...decision, facts: { decision: 'no-further-action' } }))).toHaveLength(1);
    const opened: TerseEntry = {
      by: 'csc',
      when: '2025-03-10',
      kind: 'assessment',
      about: ['bea'],
      themes: ['pregnancy'],
      facts: { type: 'pre-birth', status: 'started' },
    };
    expect(raised(familyWithPlan.entry(pregnant).entry(opened))).toMatchObject([{ ended: '2025-03-10' }]);
  });
  it('closes quietly when the pregnancy has ended', () => {
    const loss: TerseEntry = { by: 'gp', when: '2025-02-20', kind: 'health', about: ['bea'], facts: { type: 'pregnancy-loss' } };
    expect(raised(familyWithPlan.entry(pregnant).entry(loss))).toMatchObject([{ ended: '2025-02-20' }]);
    expect(raised(familyWithPlan.entry(pregnant).entry({ ...loss, when: '2025-02-10' }))).toEqual([]);
  });
  it('asks for a decision on a conference too where another child has a protection plan', () => {
    const protection = family.entry({
      id: 'cp',
      by: 'csc',
      when: '2024-04-01',
      kind: 'plan',
      about: ['ada', 'bea'],
      facts: { type: 'child-protection', status: 'opened', children: ['ada'] },
      thread: 'cp',
    });
    const opened: TerseEntry = {
      by: 'csc',
      when: '2025-02-05',
      kind: 'assessment',
      about: ['bea'],
      themes: ['pregnancy'],
      facts: { type: 'pre-birth', status: 'started' },
    };
    expect(raisedOn(unbornNotConsidered, protection.entry(pregnant).entry(opened), 'ada', '2025-09-30')[0]?.question).toContain(
      'on a conference',
    );
  });
  it('keeps its anchor as others write of the same pregnancy', () => {
    const booked: TerseEntry = {
      id: 'booked',
      by: 'mid',
      when: '2025-03-03',
      kind: 'health',
      about: ['bea'],
      facts: { type: 'pregnancy-booking', weeks: 12 },
    };
    expect(raised(familyWithPlan.entry(pregnant).entry(booked))).toMatchObject([{ anchor: 'pregnant' }]);
  });
  it('asks again where the baby is referred after a decision to do no more, ten working days on', () => {
    const noMore: TerseEntry = {
      by: 'csc',
      when: '2025-02-10',
      kind: 'referral-decision',
      about: ['bea'],
      themes: ['pregnancy'],
      facts: { decision: 'no-further-action', reason: 'Moving to her mother in another county' },
      thread: 'police-notice',
    };
    const again: TerseEntry = {
      by: 'mid',
      when: '2025-03-03',
      kind: 'referral',
      about: ['bea'],
      themes: ['pregnancy'],
      facts: { from: 'professional', to: 'csc' },
      thread: 'ref',
    };
    const told = familyWithPlan.entry(pregnant).entry(noMore).entry(again);
    expect(raised(told)).toMatchObject([{ anchor: 'pregnant', on: '2025-03-18', ended: undefined }]);
    expect(raised(told.entry({ ...noMore, when: '2025-03-10', thread: 'ref' }))).toEqual([]);
    expect(raised(told.entry({ ...noMore, when: '2025-04-01', thread: 'ref' }))).toMatchObject([{ ended: '2025-04-01' }]);
    const opened: TerseEntry = {
      by: 'csc',
      when: '2025-02-12',
      kind: 'assessment',
      about: ['bea'],
      themes: ['pregnancy'],
      facts: { type: 'pre-birth', status: 'started' },
    };
    expect(raised(familyWithPlan.entry(pregnant).entry(opened).entry(again))).toEqual([]);
  });
});
