import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { formatDay } from '../../time/day.ts';
import { allThatFallsDue } from '../falls-due/all-that-falls-due.ts';
import { challengeDue, challengeState, challengeSteps, challengesOf } from './challenge-work.ts';

// 8 April 2024 is a Monday.
const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', gp: 'gp' },
  people: { ada: { called: 'Ada', born: '2020-03-01' } },
}).entry({ id: 'closed', by: 'csc', when: '2024-04-05', kind: 'decision', about: ['ada'], facts: { type: 'close' }, shared: ['hv'] });
const step = (by: string, status: string, when: string, more: TerseEntry['facts'] = {}): TerseEntry => ({
  by,
  when,
  kind: 'challenge',
  about: ['ada'],
  facts: { status, ...more },
  thread: 'c',
  shared: by === 'csc' ? ['hv'] : ['csc'],
});
const raised = family.entry(step('hv', 'raised', '2024-04-08', { to: 'csc', of: 'closed', stage: 'workers' }));
const on = (told: Story, day = '2024-05-01') => {
  const p = told.picture('ada', day);
  const [work] = challengesOf(p);
  if (work === undefined) throw new Error('no challenge');
  return { p, work };
};
const stateIn = (told: Story) => challengeState(on(told).work);
const [hv, csc, gp] = [agencyId('hv'), agencyId('csc'), agencyId('gp')];

describe('a challenge', () => {
  it('waits for an answer, and names whom it is put to and what it is about', () => {
    const { work } = on(raised);
    expect([work.by, work.to, work.of, work.stage.name]).toEqual(['hv', 'csc', 'closed', 'workers']);
    expect(stateIn(raised)).toBe('to-answer');
  });

  it('once answered still stands, until both have said that it is settled', () => {
    const answered = raised.entry(step('csc', 'answered', '2024-04-09'));
    expect(stateIn(answered)).toBe('answered');
    const one = answered.entry(step('csc', 'resolved', '2024-04-10'));
    expect(stateIn(one)).toBe('to-be-settled-by-the-other');
    expect(stateIn(one.entry(step('hv', 'resolved', '2024-04-10')))).toBe('ended');
  });

  it('is dropped by whoever raised it, and by nobody else', () => {
    expect(stateIn(raised.entry(step('hv', 'dropped', '2024-04-09')))).toBe('ended');
    expect(stateIn(raised.entry(step('csc', 'dropped', '2024-04-09')))).toBe('to-answer');
  });

  it('taken further waits for an answer again, and what one side called settled before is not', () => {
    const climbed = raised
      .entry(step('csc', 'answered', '2024-04-09'))
      .entry(step('csc', 'resolved', '2024-04-09'))
      .entry(step('hv', 'escalated', '2024-04-10', { stage: 'team managers' }));
    expect(stateIn(climbed)).toBe('to-answer');
    expect(on(climbed).work.stage.name).toBe('team managers');
    expect(on(climbed).work.settledBy).toEqual([]);
  });

  it('is to be answered within 48 hours at first, and within five working days at a later stage', () => {
    const { p, work } = on(raised);
    expect(formatDay(challengeDue(p, work)?.day ?? p.today)).toBe('2024-04-10');
    expect(challengeDue(p, work)?.late).toBe(true);
    const climbed = on(raised.entry(step('hv', 'escalated', '2024-04-12', { stage: 'team managers' })));
    expect(formatDay(challengeDue(climbed.p, climbed.work)?.day ?? p.today)).toBe('2024-04-19');
    const answered = on(raised.entry(step('csc', 'answered', '2024-04-30')));
    expect(challengeDue(answered.p, answered.work)?.late).toBe(false);
  });

  it('always leaves whoever raised it a way further, and nobody outside it any', () => {
    const answered = raised.entry(step('csc', 'answered', '2024-04-09'));
    for (const told of [raised, answered, answered.entry(step('hv', 'resolved', '2024-04-10'))]) {
      expect(challengeSteps(on(told).work, hv)).toContain('climb');
      expect(challengeSteps(on(told).work, csc)).toContain('answer');
      expect(challengeSteps(on(told).work, gp)).toEqual([]);
    }
    const ended = raised.entry(step('hv', 'dropped', '2024-04-09'));
    expect([...challengeSteps(on(ended).work, hv), ...challengeSteps(on(ended).work, csc)]).toEqual([]);
  });
});

describe('a quality notice', () => {
  const notice = family.entry(
    step('hv', 'raised', '2024-04-08', { to: 'csc', type: 'quality-notice', owner: 'Flo', answerBy: '2024-04-19' }),
  );
  const dueOn = (told: Story, when: string) => allThatFallsDue(told.picture('ada', when)).filter(({ what }) => what === 'challenge-answer');
  it('is due by its own day and by no clock, and late from the day after with no answer', () => {
    expect(challengeDue(on(notice).p, on(notice).work)).toBeUndefined();
    expect(dueOn(notice, '2024-04-19').map(({ by, late }) => [formatDay(by), late])).toEqual([['2024-04-19', false]]);
    expect(dueOn(notice, '2024-04-20').map(({ late }) => late)).toEqual([true]);
    const answered = notice.entry(step('csc', 'answered', '2024-04-18'));
    expect(dueOn(answered, '2024-04-20').map(({ met, late }) => [met !== undefined, late])).toEqual([[true, false]]);
  });
  it('that is taken further has the clock of its stage', () => {
    const further = notice.entry(step('hv', 'escalated', '2024-04-22', { to: 'csc', stage: 'managers' }));
    expect(dueOn(further, '2024-04-23').map(({ rule }) => rule.kind)).toEqual(['clock']);
  });
});
