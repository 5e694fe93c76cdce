import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { formatDay } from '../../time/day.ts';
import { isOpen, leadOf } from './open-work.ts';
import { closingsOf, plansOf } from './plans.ts';

const given = story({ agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school' }, people: ['amy', 'mum'] }).entry({
  by: 'csc',
  when: '2024-01-10',
  kind: 'plan',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'opened' },
  thread: 'cin',
});
const closed = given
  .entry({
    by: 'csc',
    when: '2024-04-05',
    kind: 'decision',
    about: ['amy'],
    facts: { type: 'close', reason: 'goals met', consulted: [] },
    thread: 'cin',
  })
  .entry({
    by: 'csc',
    when: '2024-04-09',
    kind: 'plan',
    about: ['amy'],
    facts: { type: 'child-in-need', status: 'closed', consulted: ['hv'] },
    thread: 'cin',
  });

describe('plans and closings', () => {
  it('a plan ends at the earlier of its closing and the decision to close on its thread', () => {
    const [plan] = plansOf(closed.picture('amy', '2024-04-30'));
    expect(plan?.until === undefined ? undefined : formatDay(plan.until)).toBe('2024-04-05');
  });
  it('closing entries of one thread within five working days are one closing, and a view on record in any counts', () => {
    const closings = closingsOf(closed.picture('amy', '2024-04-30'));
    expect(closings).toHaveLength(1);
    expect(closings[0]?.consulted).toEqual(['hv']);
    expect(closings[0]?.reasons).toEqual(['goals met']);
  });
  it('a step-down plan opened that day brings its contingency to the closing', () => {
    const told = closed.entry({
      by: 'csc',
      when: '2024-04-05',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'step-down', status: 'opened', contingency: 'If he returns, ring.' },
      thread: 'sd',
    });
    expect(closingsOf(told.picture('amy', '2024-04-30'))[0]?.contingency).toBe('If he returns, ring.');
  });
  it('a safety plan ends with the plan that succeeds it', () => {
    const told = story(given.cast)
      .entry({ by: 'csc', when: '2024-01-01', kind: 'plan', about: ['amy'], facts: { type: 'safety', status: 'opened' }, thread: 'sp' })
      .entry({
        by: 'csc',
        when: '2024-01-10',
        kind: 'plan',
        about: ['amy'],
        facts: { type: 'child-in-need', status: 'opened' },
        thread: 'cin',
      });
    const until = plansOf(told.picture('amy', '2024-02-01')).find(({ type }) => type === 'safety')?.until;
    expect(until === undefined ? undefined : formatDay(until)).toBe('2024-01-10');
  });
  it('a plan retold by another agency belongs to the agency whose decision it was', () => {
    const told = story(given.cast).entry({
      by: 'hv',
      when: '2024-01-10',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'opened', heardFrom: 'mum', decidedBy: 'csc' },
    });
    expect(leadOf(told.picture('amy', '2024-01-10'))).toBe('csc');
  });
  it('a child is open while a plan runs, and not after it has ended', () => {
    expect(isOpen(closed.picture('amy', '2024-04-04'))).toBe(true);
    expect(isOpen(closed.picture('amy', '2024-04-05'))).toBe(false);
  });
  it('a child is open while an assessment that was begun has not ended, and while a referral is undecided', () => {
    const assessing = story(given.cast).entry({
      by: 'csc',
      when: '2024-01-10',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'child-and-family', status: 'started' },
      thread: 'a',
    });
    const done = assessing.entry({
      by: 'csc',
      when: '2024-02-10',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'child-and-family', status: 'completed', outcome: 'no-further-action' },
      thread: 'a',
    });
    expect(isOpen(assessing.picture('amy', '2024-02-01'))).toBe(true);
    expect(isOpen(done.picture('amy', '2024-02-10'))).toBe(false);
    const referred = story(given.cast).entry({
      by: 'school',
      when: '2024-01-10',
      kind: 'referral',
      about: ['amy'],
      facts: { from: 'professional', to: 'csc' },
      thread: 'r',
      shared: ['csc'],
    });
    const decided = referred.entry({
      by: 'csc',
      when: '2024-01-11',
      kind: 'referral-decision',
      about: ['amy'],
      facts: { decision: 'no-further-action' },
      thread: 'r',
    });
    expect(isOpen(referred.picture('amy', '2024-01-10'))).toBe(true);
    expect(isOpen(decided.picture('amy', '2024-01-11'))).toBe(false);
  });
  it("another child's plan does not make this child's case open", () => {
    const told = story({ agencies: { csc: 'social-care' }, people: ['amy', 'ben', 'mum'] })
      .entry({
        by: 'csc',
        when: '2024-01-01',
        kind: 'note',
        about: ['amy', 'ben', 'mum'],
        claims: [
          { who: 'mum', is: 'parent-of', whom: 'amy' },
          { who: 'mum', is: 'parent-of', whom: 'ben' },
        ],
      })
      .entry({
        by: 'csc',
        when: '2024-01-10',
        kind: 'plan',
        about: ['ben', 'mum'],
        facts: { type: 'child-protection', status: 'opened' },
        thread: 'cp',
      });
    expect(isOpen(told.picture('ben', '2024-02-01'))).toBe(true);
    expect(isOpen(told.picture('amy', '2024-02-01'))).toBe(false);
  });
  it('work that names no child and is about a parent is a matter of the child', () => {
    const told = story({ agencies: { csc: 'social-care', school: 'school' }, people: ['amy', 'mum'] })
      .entry({ by: 'csc', when: '2024-01-01', kind: 'note', about: ['amy', 'mum'], claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }] })
      .entry({ by: 'school', when: '2024-01-10', kind: 'referral', about: ['mum'], facts: { from: 'professional', to: 'csc' } });
    expect(isOpen(told.picture('amy', '2024-01-10'))).toBe(true);
  });
});
