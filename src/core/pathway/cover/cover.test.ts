import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { englandBankHolidays } from '../../time/bank-holidays.ts';
import { closedDaysNear, closedJustBefore } from './closed-days.ts';
import { absenceBody, coverBody, returnBody } from './cover-body.ts';
import { type AwayWork, absencesFrom } from './cover-work.ts';
import { type FallsIn, fallsInAbsence } from './falls-in.ts';

const open = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
  people: { ada: { called: 'Ada' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'csc',
    when: '2024-03-01',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc', review: '2024-06-12' },
    thread: 'cin',
  })
  .entry({
    by: 'hv',
    when: '2024-04-01',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'bea', is: 'expecting-on', what: '2024-06-10' },
    ],
    shared: ['csc'],
  });
const away = (more: object = {}, recorded = '2024-06-03'): Story =>
  open.entry({ by: 'csc', when: recorded, kind: 'allocation', about: ['ada'], facts: { status: 'absent', worker: 'Cy', ...more } });
const covered = (told: Story, when: string, facts: object): Story =>
  told.entry({ by: 'csc', when, kind: 'allocation', about: ['ada'], facts: { status: 'covered', ...facts } });
const on = (told: Story, when: string): AwayWork | undefined => absencesFrom(told.picture('ada', when, asAgency(agencyId('csc')))).at(-1);
const fallsOn = (told: Story, when: string): FallsIn | undefined => {
  const p = told.picture('ada', when, asAgency(agencyId('csc')));
  const work = absencesFrom(p).at(-1);
  return work && fallsInAbsence(p, work);
};

describe('the work of somebody who is away', () => {
  it('is not covered until somebody is named, and the clock of three working days runs from the first day', () => {
    const first = on(away(), '2024-06-03');
    expect(first?.state).toBe('not-covered');
    expect(first?.clock?.day).toBe(day('2024-06-06'));
    expect(first?.clock?.late).toBe(false);
    expect(on(away(), '2024-06-07')?.clock?.late).toBe(true);
  });
  it('shows what falls in the absence: a review and a birth', () => {
    expect(fallsOn(away({ until: '2024-06-14' }), '2024-06-03')?.due.map(({ what }) => what)).toEqual(['birth', 'review']);
    expect(fallsOn(away({ until: '2024-06-11' }), '2024-06-03')?.due.map(({ what }) => what)).toEqual(['birth']);
  });
  it('is looked at four weeks ahead where nobody knows when it ends', () => {
    expect(fallsOn(away(), '2024-06-03')?.due.map(({ what }) => what)).toEqual(['birth', 'review']);
    expect(fallsOn(away({}, '2024-05-01'), '2024-05-01')?.due).toEqual([]);
  });
  it('is covered while the cover lasts and no longer', () => {
    const told = covered(away(), '2024-06-04', { cover: 'Di', until: '2024-06-07' });
    expect(on(told, '2024-06-07')?.state).toBe('covered');
    expect(on(told, '2024-06-08')?.state).toBe('not-covered');
  });
  it('is over when the worker is back, when the last day has passed, or when another has it', () => {
    const back = away().entry({
      by: 'csc',
      when: '2024-06-05',
      kind: 'allocation',
      about: ['ada'],
      text: 'Cy is back at work and goes on with it.',
      facts: { status: 'allocated', worker: 'Cy' },
    });
    expect(on(back, '2024-06-05')?.state).toBe('ended');
    expect(on(away({ until: '2024-06-06' }), '2024-06-06')?.state).toBe('not-covered');
    expect(on(away({ until: '2024-06-06' }), '2024-06-07')?.state).toBe('ended');
    expect(on(covered(away(), '2024-06-05', { status: 'reallocated' }), '2024-06-05')?.state).toBe('ended');
  });
  it('of another agency’s worker settles nothing of this one', () => {
    const told = away().entry({
      by: 'hv',
      when: '2024-06-04',
      kind: 'allocation',
      about: ['ada'],
      facts: { status: 'covered' },
      shared: ['csc'],
    });
    expect(on(told, '2024-06-05')?.state).toBe('not-covered');
  });
  it('is written down before it comes, and begins on its own day', () => {
    const planned = away({ from: '2024-06-10', until: '2024-06-14' }, '2024-06-03');
    expect(on(planned, '2024-06-03')?.from).toBe(day('2024-06-10'));
    expect(on(planned, '2024-06-12')?.clock?.late).toBe(false);
  });
});

describe('what is recorded of an absence', () => {
  const p = open.picture('ada', '2024-06-03', asAgency(agencyId('csc')));
  it('never happens later than it is recorded, and carries the day to come as a fact', () => {
    const body = absenceBody(p, { worker: 'Cy', from: day('2024-06-10'), until: day('2024-06-14') }, 'The team meets on Thursday.');
    expect(body.when.latest).toBe(p.today);
    expect(body.facts).toMatchObject({ status: 'absent', worker: 'Cy', reason: 'The team meets on Thursday.' });
    expect(body.facts.from?.earliest).toBe(day('2024-06-10'));
    const past = absenceBody(p, { worker: 'Cy', from: day('2024-05-30'), until: undefined }, '');
    expect(past.when.latest).toBe(day('2024-05-30'));
    expect(past.facts.from).toBeUndefined();
  });
  it('names who covers, and says that somebody is back', () => {
    expect(coverBody(p, { worker: 'Cy', from: p.today, until: undefined }, 'Di').facts).toMatchObject({ status: 'covered', cover: 'Di' });
    expect(returnBody(p, 'Cy').facts).toMatchObject({ status: 'allocated', worker: 'Cy' });
  });
});

describe('closed days', () => {
  it('are a bank holiday with the days beside it that are not worked, soon or just past', () => {
    expect(closedDaysNear(englandBankHolidays, day('2024-12-10'))).toEqual({ from: day('2024-12-25'), to: day('2024-12-26') });
    expect(closedDaysNear(englandBankHolidays, day('2024-03-25'))).toEqual({ from: day('2024-03-29'), to: day('2024-04-01') });
    expect(closedDaysNear(englandBankHolidays, day('2024-09-30'))).toBeUndefined();
  });
  it('make a closing in the five working days before them one to look at again, and none before that', () => {
    const closedOn = (when: string): number => {
      const p = open
        .entry({ by: 'csc', when, kind: 'decision', about: ['ada'], facts: { type: 'close', reason: 'Done.' }, thread: 'cin' })
        .picture('ada', '2024-12-27');
      return closedJustBefore(p, { from: day('2024-12-25'), to: day('2024-12-26') }).length;
    };
    expect(['2024-12-17', '2024-12-18', '2024-12-24'].map(closedOn)).toEqual([0, 1, 1]);
  });
});
