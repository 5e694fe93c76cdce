import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { formatDay } from '../../time/day.ts';
import { meetingsOf, minutesDue, parentsToGoThroughWith } from './meeting-work.ts';
import { nextDueOf } from './next-due.ts';
import { isShortFor } from './sorts.ts';
import { whoBelongsThere } from './who-must-come.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', drugs: 'substance-service' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
}).entry({
  by: 'csc',
  when: '2024-03-04',
  kind: 'note',
  about: ['ada', 'bea', 'col'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
  ],
});
const meeting = (status: string, when: string, facts: TerseEntry['facts'] = {}, more: Partial<TerseEntry> = {}): TerseEntry => ({
  by: 'csc',
  when,
  kind: 'meeting',
  about: ['ada'],
  facts: { type: 'child-in-need', status, ...facts },
  thread: 'cin',
  ...more,
});
const called = family.entry(meeting('called', '2024-04-02', { date: '2024-04-15', invited: ['hv', 'school'] }));
const pictureOf = (told: Story, day = '2024-06-03') => told.picture('ada', day);
const states = (told: Story, day?: string) => meetingsOf(pictureOf(told, day)).map(({ state }) => state);

describe('where a meeting stands', () => {
  it('is to come until its day has passed, and then to be recorded', () => {
    expect(states(called, '2024-04-15')).toEqual(['called']);
    expect(states(called, '2024-04-16')).toEqual(['to-be-recorded']);
  });

  it('held, waits for its minutes, and with them it is done', () => {
    const held = called.entry(meeting('held', '2024-04-15', { attended: ['csc', 'hv', 'school'] }));
    expect(states(held)).toEqual(['minutes-due']);
    expect(states(held.entry(meeting('minutes-out', '2024-04-20')))).toEqual(['done']);
    const p = pictureOf(held);
    const [work] = meetingsOf(p);
    const due = work === undefined ? undefined : minutesDue(p, work);
    expect([due === undefined ? '' : formatDay(due.day), due?.late]).toEqual(['2024-04-29', true]);
  });

  it('called off is to be made anew, until another of its kind is called or held', () => {
    const off = called.entry(meeting('cancelled', '2024-04-14', { reason: 'The chair was ill' }));
    expect(states(off)).toEqual(['to-be-remade']);
    expect(states(off.entry(meeting('called', '2024-04-16', { date: '2024-04-22' })), '2024-04-17')).toEqual(['remade', 'called']);
    expect(states(called.entry(meeting('cancelled', '2024-04-14', { date: '2024-04-22' })))).toEqual(['remade']);
  });

  it('asked for waits to be called, and may be declined', () => {
    const asked = family.entry(meeting('requested', '2024-04-02', { type: 'conference-initial' }, { by: 'hv', thread: 'conf' }));
    expect(states(asked)).toEqual(['asked-for']);
    expect(states(asked.entry(meeting('refused', '2024-04-03', { type: 'conference-initial' }, { thread: 'conf' })))).toEqual(['declined']);
  });

  it('of one day written down by two agencies is one meeting', () => {
    const held = family
      .entry(meeting('held', '2024-04-15', { attended: ['csc', 'hv', 'school'], minutes: '2024-04-16' }))
      .entry(meeting('held', '2024-04-15', {}, { by: 'hv' }));
    expect(states(held)).toEqual(['done']);
  });

  it('two of one series are two', () => {
    const both = called
      .entry(meeting('held', '2024-04-15', { minutes: '2024-04-16' }))
      .entry(meeting('called', '2024-05-20', { date: '2024-05-27' }))
      .entry(meeting('held', '2024-05-27'));
    expect(states(both)).toEqual(['done', 'minutes-due']);
  });
});

describe('a parent who was not there', () => {
  const toGoThrough = (told: Story) => meetingsOf(pictureOf(told)).flatMap((work) => parentsToGoThroughWith(pictureOf(told), work));
  it('is taken through it, each by name', () => {
    expect(toGoThrough(called.entry(meeting('held', '2024-04-15', { family: ['bea'] })))).toEqual(['col']);
    const through = called.entry(meeting('held', '2024-04-15', { family: ['bea'] })).entry({
      by: 'csc',
      when: '2024-04-18',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'reviewed', goneThroughWith: ['col'] },
      thread: 'cin',
    });
    expect(toGoThrough(through)).toEqual([]);
  });
});

describe('who belongs at a meeting', () => {
  it('is whoever is at work with the family and whoever the plan relies on, and not the one that calls it', () => {
    const told = family
      .entry({
        by: 'hv',
        when: '2024-03-10',
        kind: 'contact',
        about: ['ada'],
        facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
      })
      .entry({
        by: 'drugs',
        when: '2024-03-10',
        kind: 'service',
        about: ['bea'],
        facts: { service: 'recovery', status: 'started' },
        shared: ['csc'],
      });
    expect(whoBelongsThere(pictureOf(told, '2024-04-01'), agencyId('csc')).map(({ agency }) => agency)).toEqual(['drugs', 'hv']);
  });
  it('two agencies are no meeting of the partnership, and what came in writing counts', () => {
    expect(isShortFor('child-in-need', agencyId('csc'), [agencyId('hv')], [])).toBe(true);
    expect(isShortFor('child-in-need', agencyId('csc'), [agencyId('hv'), agencyId('csc')], [])).toBe(true);
    expect(isShortFor('child-in-need', agencyId('csc'), [agencyId('hv')], [agencyId('school')])).toBe(false);
  });
});

describe('the meeting that is due next', () => {
  const plan = (type: string): TerseEntry => ({
    by: 'csc',
    when: '2024-03-11',
    kind: 'plan',
    about: ['ada'],
    facts: { type, status: 'opened', lead: 'csc' },
    thread: 'cin',
  });
  const next = (told: Story, day: string) =>
    nextDueOf(pictureOf(told, day)).map(({ type, due }) => `${type} ${formatDay(due.day)}${due.late ? ' late' : ''}`);

  it('is reckoned from the opening of the plan, and then from the last that counted', () => {
    const opened = family.entry(plan('child-in-need'));
    expect(next(opened, '2024-03-20')).toEqual(['child-in-need 2024-04-22']);
    const held = opened.entry(meeting('held', '2024-04-15', { attended: ['csc', 'hv', 'school'] }));
    expect(next(held, '2024-04-20')).toEqual(['child-in-need 2024-05-27']);
    expect(next(held, '2024-05-28')).toEqual(['child-in-need 2024-05-27 late']);
  });
  it('is put off neither by one that was called off nor by one that too few came to', () => {
    const opened = family.entry(plan('child-in-need'));
    expect(next(opened.entry(meeting('cancelled', '2024-04-15')), '2024-04-20')).toEqual(['child-in-need 2024-04-22']);
    expect(next(opened.entry(meeting('held', '2024-04-15', { attended: ['csc', 'hv'] })), '2024-04-20')).toEqual([
      'child-in-need 2024-04-22',
    ]);
  });
  it('of a child protection plan is both the core group and the review conference', () => {
    expect(next(family.entry(plan('child-protection')), '2024-03-20')).toEqual(['core-group 2024-03-25', 'conference-review 2024-06-11']);
  });
});
