import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { ofActions } from '../falls-due/of-actions.ts';
import { risksLeftOut } from './risks-left-out.ts';
import { expectationsTracked, legalWithoutOutcome, letters, stateOfExpectation } from './tracked.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2023-01-10' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
})
  .entry({
    by: 'csc',
    when: '2024-01-08',
    kind: 'note',
    about: ['ada', 'bea', 'col'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
    ],
  })
  .entry({
    by: 'police',
    when: '2024-01-20',
    kind: 'incident',
    about: ['bea', 'col'],
    themes: ['domestic-abuse'],
    facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
    shared: ['csc'],
  });
const letter = family.entry({
  id: 'letter',
  by: 'csc',
  when: '2024-02-01',
  kind: 'legal',
  about: ['ada', 'bea', 'col'],
  themes: ['drugs'],
  facts: {
    type: 'pre-proceedings',
    to: ['bea', 'col'],
    actions: [
      { what: 'Gives clean samples', who: 'bea', by: '2024-03-01' },
      { what: 'Gives clean samples', who: 'col', by: '2024-03-01' },
      { what: 'Lets the health visitor in', who: 'bea' },
    ],
  },
  thread: 'plo',
});
const met = (told: Story, when: string, facts: Readonly<Record<string, Readonly<Record<string, string>>>>): Story =>
  told.entry({
    by: 'csc',
    when,
    kind: 'meeting',
    about: ['ada'],
    facts: { type: 'core-group', status: 'held', attended: ['csc', 'hv'], ...facts },
  });
const seen = (told: Story, on: string) =>
  expectationsTracked(told.picture('ada', on)).map((one) => [one.key, stateOfExpectation(one), one.passed]);

describe('a letter of intent', () => {
  it('is followed line by line, each by its own name even where two are worded alike', () => {
    expect(seen(letter, '2024-02-20')).toEqual([
      ['Gives clean samples', 'not-said', false],
      ['Gives clean samples (2)', 'not-said', false],
      ['Lets the health visitor in', 'not-said', false],
    ]);
  });

  it('has each said to be kept or not at a meeting, the last word standing, and its day passing unless it was kept', () => {
    const first = met(letter, '2024-02-20', { notKept: { 'Gives clean samples': 'Seen again on Friday.' } });
    const second = met(first, '2024-03-10', {
      kept: { 'Gives clean samples': 'Two this month.' },
      notTold: { 'Gives clean samples (2)': 'He was not tested.' },
    });
    expect(seen(first, '2024-03-02')[0]).toEqual(['Gives clean samples', 'not-kept', true]);
    expect(seen(second, '2024-03-11')).toEqual([
      ['Gives clean samples', 'kept', false],
      ['Gives clean samples (2)', 'cannot-tell', true],
      ['Lets the health visitor in', 'not-said', false],
    ]);
    expect(seen(second, '2024-03-01')[1]).toEqual(['Gives clean samples (2)', 'not-said', false]);
  });

  it('is passed on the day after its day, and not on it', () => {
    expect(seen(letter, '2024-03-01').map(([, , passed]) => passed)).toEqual([false, false, false]);
    expect(seen(letter, '2024-03-02').map(([, , passed]) => passed)).toEqual([true, true, false]);
  });

  it('lists the risks that are on record and that it leaves out, and no risk that its words name', () => {
    const p = letter.picture('ada', '2024-02-20');
    expect(letters(p).flatMap((one) => risksLeftOut(p, one).map(({ theme }) => theme))).toEqual(['domestic-abuse']);
    const before = letter.picture('ada', '2024-01-10');
    expect(letters(before)).toEqual([]);
  });

  it('lists no risk of which its reader may read nothing', () => {
    const p = letter.entry({
      by: 'csc',
      when: '2024-02-02',
      kind: 'share',
      facts: { of: 'letter', with: 'hv', what: 'whole', status: 'sent', sent: '2024-02-02' },
    });
    const seenByThem = p.picture('ada', '2024-02-20', asAgency(agencyId('hv')));
    expect(letters(seenByThem).flatMap((one) => risksLeftOut(seenByThem, one))).toEqual([]);
  });

  it('stands no longer once an outcome is on record', () => {
    const over = letter.entry({
      by: 'csc',
      when: '2024-04-01',
      kind: 'legal',
      about: ['ada', 'bea'],
      facts: { type: 'pre-proceedings', outcome: 'Ended: proceedings were not needed.' },
      thread: 'plo',
    });
    expect(seen(over, '2024-04-01')).toEqual([]);
    expect(seen(over, '2024-03-31')).toHaveLength(3);
  });
});

describe('a legal meeting', () => {
  const held = letter.entry({
    by: 'csc',
    when: '2024-02-20',
    kind: 'meeting',
    about: ['ada'],
    facts: { type: 'legal', status: 'held' },
    thread: 'plo',
  });
  const open = (told: Story, on: string) => legalWithoutOutcome(told.picture('ada', on)).length;
  it('is without an outcome until one is on record on its thread', () => {
    expect(open(held, '2024-02-21')).toBe(1);
    const outcome = { type: 'pre-proceedings', outcome: 'Four more weeks.' };
    const told = held.entry({ by: 'csc', when: '2024-02-25', kind: 'legal', about: ['ada'], facts: outcome, thread: 'plo' });
    expect([open(told, '2024-02-24'), open(told, '2024-02-25')]).toEqual([1, 0]);
  });
});

describe('what falls due', () => {
  const due = (told: Story, on: string) => ofActions(told.picture('ada', on)).map(({ words, late, doneBy }) => [words, late, doneBy?.work]);
  it('holds each expectation that has a day, until a meeting says that it was kept', () => {
    const line = ['Gives clean samples', false, 'expectations'];
    expect(due(letter, '2024-03-01')).toEqual([line, line]);
    expect(due(met(letter, '2024-02-20', { kept: { 'Gives clean samples': 'Two.' } }), '2024-03-01')).toEqual([line]);
  });
});

describe('a plan that sets a day for taking part', () => {
  const plan = family.entry({
    by: 'csc',
    when: '2024-02-01',
    kind: 'plan',
    about: ['ada'],
    facts: {
      type: 'child-in-need',
      status: 'opened',
      lead: 'csc',
      engage: [{ what: 'Meets the worker twice', who: 'col', by: '2024-02-20' }],
      engageThen: { 'Meets the worker twice': 'a strategy discussion is asked for within two days' },
    },
    thread: 'cin',
  });
  it('asks what was agreed to be done then from the day after it, until a meeting says that it was kept', () => {
    const on = (told: Story, day: string) => expectationsTracked(told.picture('ada', day)).map(({ passed, ifNot }) => [passed, ifNot]);
    const then = 'a strategy discussion is asked for within two days';
    expect(on(plan, '2024-02-20')).toEqual([[false, then]]);
    expect(on(plan, '2024-02-21')).toEqual([[true, then]]);
    expect(on(met(plan, '2024-02-22', { kept: { 'Meets the worker twice': 'On the 6th and the 13th.' } }), '2024-02-23')).toEqual([
      [false, then],
    ]);
  });
});
