import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { evaluate } from '../../check/evaluate.ts';
import { afterADeath } from '../../checks/after-a-death/check.ts';
import { asAgency } from '../../picture/view.ts';
import { formatDay } from '../../time/day.ts';
import type { Due } from '../due.ts';
import { worstWaits, worstWorkOf } from './worst-work.ts';

// 3 June 2024 is a Monday.
const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police', refuge: 'refuge' },
  people: { ada: { called: 'Ada', born: '2024-01-03' }, bea: { called: 'Bea', sex: 'f' }, cal: { called: 'Cal', born: '2020-05-01' } },
})
  .entry({
    by: 'csc',
    when: '2024-04-02',
    kind: 'note',
    about: ['ada', 'bea', 'cal'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'bea', is: 'parent-of', whom: 'cal' },
    ],
    shared: ['hv', 'police', 'refuge'],
  })
  .entry({
    by: 'csc',
    when: '2024-04-02',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    thread: 'cin',
  })
  .entry({
    by: 'hv',
    when: '2024-05-20',
    kind: 'contact',
    about: ['ada'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
    shared: ['csc'],
  });
const death: TerseEntry = {
  id: 'died',
  by: 'police',
  when: '2024-06-03',
  kind: 'incident',
  about: ['ada'],
  facts: { nature: 'death', harmed: ['ada'] },
  thread: 'june',
};
const told = family.entry({ ...death, shared: [{ with: 'csc', when: '2024-06-04' }] });
const decide = (facts: TerseEntry['facts'], about: string[], when = '2024-06-05', more: Partial<TerseEntry> = {}): TerseEntry => ({
  ...{ by: 'csc', when, kind: 'decision', about, facts: { of: 'died', ...facts }, thread: 'june' },
  ...more,
});
const on = (given: Story, day = '2024-06-10', child = 'ada') => {
  const p = given.picture(child, day);
  const [work] = worstWorkOf(p);
  if (work === undefined) throw new Error('nothing happened');
  return { p, work, waits: worstWaits(work) };
};
const dayOfDue = (due: Due | undefined) => (due === undefined ? undefined : formatDay(due.day));

describe('after the death of a child', () => {
  it('everyone at work with the family is listed, with who has word of it and who has none; a service in confidence is not', () => {
    const { told: agencies } = on(told).work;
    expect(agencies.map(({ agency, since }) => [agency, since !== undefined])).toEqual([
      ['police', true],
      ['csc', true],
      ['hv', false],
    ]);
    expect(on(told).waits).toContain('telling');
    const all = family.entry({ ...death, shared: ['csc', 'hv'] });
    expect(on(all).waits).not.toContain('telling');
    expect(on(all).waits).toContain('receipt');
  });

  it('a practice that anybody asked about the family is listed, however long ago', () => {
    const asked = story({ ...family.cast, agencies: { ...family.cast.agencies, gp: 'gp' } }, family.entries).entry({
      ...{ by: 'csc', when: '2024-01-10', kind: 'information-request', about: ['ada'], facts: { to: ['gp'], for: 'her weight' } },
    });
    expect(on(asked.entry(death)).work.told.map(({ agency }) => agency)).toContain('gp');
  });

  it('the clocks of the review run from the day on which the authority knew, and not before', () => {
    const { clocks } = on(told).work;
    expect([dayOfDue(clocks.notification), dayOfDue(clocks.rapidReview)]).toEqual(['2024-06-11', '2024-06-25']);
    expect(on(family.entry(death), '2024-06-20').work.clocks.notification).toBeUndefined();
  });

  it.each([
    ['2024-06-10', false],
    ['2024-06-11', false],
    ['2024-06-12', true],
  ])('on %s the time for telling the panel is over: %s', (day, late) => {
    expect(on(told, day).work.clocks.notification?.late).toBe(late);
  });

  it('counts five and fifteen working days over bank holidays', () => {
    const may = family.entry({ ...death, when: '2024-05-22', shared: ['csc'] });
    const { clocks } = on(may).work;
    // 27 May 2024 is the spring bank holiday.
    expect([dayOfDue(clocks.notification), dayOfDue(clocks.rapidReview)]).toEqual(['2024-05-30', '2024-06-13']);
  });

  it('a word that the panel is not told of such an event ends both clocks, and a later word begins them again', () => {
    const no = told.entry(decide({ type: 'panel-not-notified', signedOffBy: 'A manager' }, ['ada']));
    expect(on(no).waits).not.toContain('notification');
    expect(on(no).work.clocks.rapidReview).toBeUndefined();
    const yes = no.entry(decide({ type: 'panel-notified', signedOffBy: 'A director' }, ['ada'], '2024-06-07'));
    expect(dayOfDue(on(yes).work.clocks.rapidReview)).toBe('2024-06-25');
    expect(on(yes).waits).toContain('rapid-review');
  });

  it('each other child, born or not, waits for a decision of their own and a next date', () => {
    const { work, waits } = on(told);
    expect(work.children.map(({ person, is, state }) => [person, is, state])).toEqual([['cal', 'child', 'open']]);
    expect(waits).toContain('children');
    const decided = told.entry(decide({ type: 'for-a-child-after', children: ['cal'], review: '2024-06-20' }, ['cal']));
    expect(on(decided).waits).not.toContain('children');
    expect(on(decided, '2024-06-21').waits).toContain('next-date');
  });

  it('a baby who is expected is asked about, whether or not anybody has made a record for them', () => {
    const expecting = told.entry({
      by: 'csc',
      when: '2024-05-01',
      kind: 'note',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'pregnant', basis: 'said', saidBy: 'bea' }],
    });
    expect(on(expecting).work.children.map(({ person, is }) => [person, is])).toEqual([
      ['cal', 'child'],
      ['bea', 'expected'],
    ]);
  });

  it('stands for a brother or sister as well, whose own page can say it', () => {
    expect(on(told, '2024-06-10', 'cal').work.event.child).toBe('ada');
  });

  it('one is asked about the others and support, and a support that is named is shown', () => {
    expect(evaluate(afterADeath, told.picture('ada', '2024-06-10')).concerns).toHaveLength(1);
    expect(on(told).waits).toContain('support');
    expect(
      on(told.entry(decide({ type: 'support-after' }, ['ada'], '2024-06-05', { text: 'Ms Lane, family liaison' }))).waits,
    ).not.toContain('support');
  });

  it('is nothing to an agency that has no word of it', () => {
    expect(worstWorkOf(told.picture('ada', '2024-06-10', asAgency(agencyId('hv'))))).toEqual([]);
  });
});

describe('after the loss of a pregnancy', () => {
  it('nothing is asked of the other children, and no clock runs', () => {
    const lost = family.entry({
      ...{ by: 'csc', when: '2024-06-03', kind: 'incident', about: ['ada'], facts: { nature: 'stillbirth', harmed: ['ada'] } },
    });
    const { work } = on(lost);
    expect([work.event.what, work.children.length, work.clocks.notification]).toEqual(['loss', 0, undefined]);
  });
});

describe('serious harm', () => {
  const hurt = family.entry({ id: 'hurt', by: 'hv', when: '2024-06-03', kind: 'observation', about: ['ada'], facts: { nature: 'injury' } });
  it('is what somebody decides to call so: the entry that stands is what happened', () => {
    expect(worstWorkOf(hurt.picture('ada', '2024-06-10'))).toEqual([]);
    const called = hurt.entry({
      by: 'csc',
      when: '2024-06-05',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'serious-harm', of: 'hurt' },
    });
    const { work, waits } = on(called);
    expect([work.event.what, work.event.entry.id]).toEqual(['serious-harm', 'hurt']);
    expect(dayOfDue(work.clocks.notification)).toBe('2024-06-12');
    expect(waits).toContain('children');
  });

  it('gives way to the death, once a child has died of it', () => {
    const called = hurt.entry({
      by: 'csc',
      when: '2024-06-05',
      kind: 'incident',
      about: ['ada'],
      facts: { nature: 'serious-harm', harmed: ['ada'] },
    });
    expect(on(called.entry({ ...death, when: '2024-06-08' })).work.event.what).toBe('death');
  });
});
