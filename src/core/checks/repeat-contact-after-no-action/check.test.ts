import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { repeatContactAfterNoAction } from './check.ts';

// 8 April 2024 is a Monday.
const referral: TerseEntry = {
  id: 'first',
  by: 'hv',
  when: '2024-04-08',
  kind: 'referral',
  about: ['ada', 'bea'],
  facts: { from: 'professional', to: ['csc'], children: ['ada'] },
  thread: 'r1',
  shared: ['csc'],
};
const noAction: TerseEntry = {
  id: 'no',
  by: 'csc',
  when: '2024-04-09',
  kind: 'referral-decision',
  about: ['ada', 'bea'],
  facts: { decision: 'no-further-action', reason: 'nothing to bear it out' },
  thread: 'r1',
};
const again: TerseEntry = {
  id: 'again',
  by: 'school',
  when: '2024-06-03',
  kind: 'referral',
  about: ['ada', 'bea'],
  facts: { from: 'professional', to: ['csc'], children: ['ada'] },
  thread: 'r2',
  shared: ['csc'],
};
const decided = family.entry(referral).entry(noAction);
const raised = (told: Story, until = '2025-12-31') =>
  raisedOn(repeatContactAfterNoAction, told, 'ada', until).map(({ anchor, on, ended, evidence, asked }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));

describe('again, soon after "no further action"', () => {
  it('is asked of the manager once the day for a decision on the new contact has gone by', () => {
    expect(raised(decided.entry(again))).toEqual([
      { anchor: 'no', on: '2024-06-05', ended: undefined, evidence: 'no again', asked: 'csc' },
    ]);
    const [one] = raisedOn(repeatContactAfterNoAction, decided.entry(again), 'ada', '2024-12-31');
    expect(one?.question).toBe(
      'csc decided to do no more for Ada (9 April 2024). Since the decision a new contact is on record, from school (3 June 2024). Does the decision still stand, looked at with it by somebody other than whoever took it?',
    );
  });

  it('is asked at once where it is decided again to do no more', () => {
    const decidedAgain = decided.entry(again).entry({ ...noAction, id: 'no2', when: '2024-06-03', thread: 'r2' });
    expect(raised(decidedAgain)).toMatchObject([{ anchor: 'no', on: '2024-06-03', evidence: 'no again no2' }]);
  });

  it('is one matter, which grows: each further contact is added, whoever makes it and however', () => {
    const more = decided
      .entry(again)
      .entry({
        id: 'call',
        by: 'gp',
        when: '2024-06-10',
        kind: 'contact',
        about: ['bea', 'ada'],
        themes: ['neglect'],
        facts: { mode: 'call', to: ['csc'] },
      })
      .entry({
        id: 'taken',
        by: 'csc',
        when: '2024-06-12',
        kind: 'contact',
        about: ['ada'],
        themes: ['alcohol'],
        facts: { mode: 'call', heardFrom: 'dan' },
      })
      .entry({
        id: 'asks',
        by: 'mid',
        when: '2024-06-13',
        kind: 'information-request',
        about: ['ada'],
        facts: { to: 'csc', for: 'whether Ada is open' },
      })
      .entry({
        id: 'notice',
        by: 'police',
        when: '2024-06-14',
        kind: 'incident',
        about: ['bea', 'ada'],
        facts: { nature: 'domestic-abuse' },
        shared: [{ with: 'csc', when: '2024-06-17' }],
      });
    expect(raised(more)).toMatchObject([{ anchor: 'no', on: '2024-06-05', evidence: 'no again call taken asks notice' }]);
  });

  it('counts from a closing, an assessment that ended in no action, and advice alike', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-03-11',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened', children: ['ada'] },
      thread: 'cin',
    };
    const close: TerseEntry = {
      id: 'no',
      by: 'csc',
      when: '2024-05-07',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close' },
      thread: 'cin',
    };
    expect(raised(family.entry(plan).entry(close).entry(again))).toMatchObject([{ anchor: 'no', on: '2024-06-05' }]);
    const assessed: TerseEntry = {
      id: 'no',
      by: 'csc',
      when: '2024-05-07',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'completed', outcome: 'no further action' },
    };
    expect(raised(family.entry(assessed).entry(again))).toMatchObject([{ anchor: 'no' }]);
    expect(
      raised(
        family
          .entry(referral)
          .entry({ ...noAction, facts: { decision: 'advice' } })
          .entry(again),
      ),
    ).toMatchObject([{ anchor: 'no' }]);
    const retold = family.entry(referral).entry({ ...noAction, by: 'hv', facts: { decision: 'no-role', decidedBy: 'csc' } });
    expect(raised(retold.entry(again))).toMatchObject([{ anchor: 'no', asked: 'csc' }]);
  });

  it('goes by the last of several endings, and by the first entry of one', () => {
    const plan = { by: 'csc', kind: 'plan', about: ['ada'], thread: 'cin' } as const;
    const told = decided
      .entry({ ...plan, id: 'close', when: '2025-01-06', kind: 'decision', facts: { type: 'close' } })
      .entry({ ...plan, id: 'ended', when: '2025-01-08', facts: { type: 'child-in-need', status: 'closed' } })
      .entry({ ...again, when: '2025-02-03' });
    expect(raised(told)).toMatchObject([{ anchor: 'close', evidence: 'close ended again' }]);
  });

  it('an event that police tell social care of adds to a referral decided on; after a closing another check asks about it', () => {
    const notice: TerseEntry = {
      id: 'notice',
      by: 'police',
      when: '2024-06-03',
      kind: 'incident',
      about: ['bea', 'ada'],
      facts: { nature: 'domestic-abuse' },
      shared: ['csc'],
    };
    expect(raised(decided.entry(notice))).toMatchObject([{ evidence: 'no notice' }]);
    expect(raised(decided.entry({ ...notice, shared: [] }))).toEqual([]);
    const close: TerseEntry = { by: 'csc', when: '2024-05-07', kind: 'decision', about: ['ada'], facts: { type: 'close' } };
    expect(raised(family.entry(close).entry(notice))).toEqual([]);
  });

  it('runs for 180 days; a vague date that may lie within them counts', () => {
    expect(raised(decided.entry({ ...again, when: '2024-10-06' }))).toHaveLength(1);
    expect(raised(decided.entry({ ...again, when: '2024-10-07' }))).toEqual([]);
    expect(raised(decided.entry({ ...again, when: '2024-10' }))).toHaveLength(1);
  });

  it('where dates leave open which came first, the order of recording shows that the decision was taken without it', () => {
    const month = { when: '2024-04', recorded: '2024-04-30' };
    expect(raised(family.entry({ ...noAction, ...month }).entry({ ...again, ...month }))).toHaveLength(1);
    expect(raised(family.entry({ ...again, ...month }).entry({ ...noAction, ...month }))).toEqual([]);
    expect(raised(decided.entry({ ...again, when: '2024-04-05', recorded: '2024-06-03' }))).toEqual([]);
  });

  it('the same event by another route is no new contact', () => {
    expect(raised(decided.entry({ ...again, text: 'About the same incident as the health visitor told you of.' }))).toEqual([]);
    expect(raised(decided.entry({ ...again, when: '2024-04-10', thread: 'r1' }))).toEqual([]);
    expect(raised(decided.entry({ ...again, thread: 'r1' }))).toHaveLength(1);
  });

  it('a call without a worry in it, a letter asked for and a referral to somebody else are none', () => {
    const call: TerseEntry = { by: 'gp', when: '2024-06-10', kind: 'contact', about: ['ada'], facts: { mode: 'call', to: ['csc'] } };
    expect(raised(decided.entry(call))).toEqual([]);
    expect(raised(decided.entry({ ...call, themes: ['neglect'], text: 'All is well at home.' }))).toEqual([]);
    expect(raised(decided.entry({ ...call, themes: ['neglect'], facts: { mode: 'call', to: ['hv'] } }))).toEqual([]);
    const papers: TerseEntry = {
      by: 'gp',
      when: '2024-06-10',
      kind: 'information-request',
      about: ['ada'],
      facts: { to: 'csc', for: 'a copy of the plan' },
    };
    expect(raised(decided.entry(papers))).toEqual([]);
    expect(raised(decided.entry({ ...again, facts: { ...again.facts, to: ['mind'] } }))).toEqual([]);
  });

  it('is not asked where the contact is taken up in time, and ends when it is', () => {
    const assess: TerseEntry = { ...noAction, id: 'yes', when: '2024-06-04', facts: { decision: 'assess' }, thread: 'r2' };
    expect(raised(decided.entry(again).entry(assess))).toEqual([]);
    expect(raised(decided.entry(again).entry({ ...assess, when: '2024-06-12' }))).toMatchObject([
      { on: '2024-06-05', ended: '2024-06-12' },
    ]);
    const met: TerseEntry = {
      by: 'csc',
      when: '2024-06-12',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'professionals', status: 'held', attended: ['csc', 'hv', 'school'] },
    };
    expect(raised(decided.entry(again).entry(met))).toMatchObject([{ ended: '2024-06-12' }]);
  });

  it('ends when the decision stands with reasons that name the earlier contacts, and begins afresh from there', () => {
    const stands: TerseEntry = {
      ...noAction,
      id: 'stands',
      when: '2024-06-12',
      facts: { decision: 'no-further-action', reason: 'read with the earlier referral of April and the school report' },
      thread: 'r2',
    };
    const once = decided.entry(again).entry(stands);
    expect(raised(once)).toMatchObject([{ anchor: 'no', ended: '2024-06-12' }]);
    expect(raised(once.entry({ ...again, id: 'third', when: '2024-07-01', thread: 'r3' }))).toMatchObject([
      { anchor: 'no' },
      { anchor: 'stands', evidence: 'stands third' },
    ]);
  });

  it('is not asked where the case was open when it came', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-03-11',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened', children: ['ada'] },
      thread: 'cin',
    };
    expect(raised(family.entry(plan).entry(referral).entry(noAction).entry(again))).toEqual([]);
  });

  it("a brother's referral counts for the household; another family's does not", () => {
    const ties: TerseEntry = {
      by: 'hv',
      when: '2024-03-05',
      kind: 'note',
      about: ['ben'],
      claims: [{ who: 'bea', is: 'parent-of', whom: 'ben' }],
    };
    const his = { ...again, about: ['ben', 'bea'], facts: { ...again.facts, children: ['ben'] } };
    expect(raised(family.entry(ties).entry(referral).entry(noAction).entry(his))).toHaveLength(1);
    expect(raised(decided.entry({ ...his, about: ['ben'] }))).toEqual([]);
  });

  it('is seen through the eyes of social care, and of no other agency', () => {
    const told = decided.entry({ ...again, shared: ['csc', 'hv'] });
    expect(concernsOn(repeatContactAfterNoAction, told, 'ada', '2024-06-10', { as: 'csc' })).toHaveLength(1);
    expect(concernsOn(repeatContactAfterNoAction, told, 'ada', '2024-06-10', { as: 'hv' })).toEqual([]);
  });
});
