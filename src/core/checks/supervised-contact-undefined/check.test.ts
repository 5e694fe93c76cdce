import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry, TerseValue } from '../../../../test/builders/terse.ts';
import { supervisedContactUndefined } from './check.ts';

const given = story({
  agencies: { csc: 'social-care', police: 'police' },
  people: { ada: { called: 'Ada' }, bea: { called: 'Bea' }, col: { called: 'Col' }, dot: { called: 'Dot' } },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['ada'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'dot', is: 'grandparent-of', whom: 'ada' },
  ],
});
const complete = {
  supervisor: 'dot',
  place: 'family centre',
  hours: 'Tuesdays 15:00 to 16:00',
  checkIn: 'weekly call',
  consequence: 'paused and looked at again',
};
// 7 March 2024 is a Thursday: two working days run to Monday the 11th.
const set = (facts: Readonly<Record<string, TerseValue>>, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'terms',
  by: 'csc',
  when: '2024-03-07',
  kind: 'restriction',
  about: ['col', 'ada'],
  thread: 'contact',
  facts: { type: 'written-agreement', status: 'set', restrains: ['col'], protects: ['ada'], contact: 'supervised', ...facts },
  ...more,
});
const asked = (told: Story, on = '2024-06-01'): readonly string[] =>
  concernsOn(supervisedContactUndefined, told, 'ada', on).map(({ question }) => question);

describe('supervised-contact-undefined', () => {
  it('asks once two working days have gone by, and names what is blank', () => {
    const [raised, ...others] = raisedOn(supervisedContactUndefined, given.entry(set({ place: 'family centre' })), 'ada', '2024-06-01');
    expect(others).toEqual([]);
    expect(raised).toMatchObject({ anchor: 'contact', on: '2024-03-12', evidence: ['terms'], asked: ['csc', 'csc', 'csc'] });
    expect(raised?.question).toBe(
      'Terms on record here (7 March 2024) say that contact between Col and Ada is to be supervised. There is no record here of who supervises, at what hours, who checks and what follows if it goes wrong: has it been settled, or is there a reason?',
    );
  });
  it('asks where the only supervisor is the adult whom the person is recorded as having harmed', () => {
    const harm: TerseEntry = {
      id: 'harm',
      by: 'police',
      when: '2024-02-01',
      kind: 'incident',
      about: ['col', 'bea'],
      facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
    };
    const told = given.entry(harm).entry(set({ ...complete, supervisor: 'bea' }));
    expect(asked(told)[0]).toContain('who is on record as harmed');
    expect(concernsOn(supervisedContactUndefined, told, 'ada', '2024-06-01')[0]?.evidence).toEqual(['harm', 'terms']);
  });
  it('asks how contact through services is to happen where no service is named', () => {
    const bail = set(
      { type: 'bail', contact: 'through-services', protects: ['bea'], exceptions: 'through services, to arrange contact' },
      { by: 'police' },
    );
    expect(asked(given.entry(bail))[0]).toContain('which service or person it goes through');
    expect(asked(given.entry({ ...bail, facts: { ...bail.facts, supervisor: 'csc' } }))).toEqual([]);
  });
  it('says only who is on record where whom the terms protect is left out', () => {
    expect(asked(given.entry(set({ protects: [] }, { about: ['col'] })))[0]).toContain('say that contact with Col is to be supervised.');
  });
  it.each([
    ['the terms are complete', set(complete)],
    ['an order names the centre', set({ type: 'court-order', place: 'family centre' })],
    ['an order names the person', set({ type: 'court-order', supervisor: 'dot' })],
    ['contact is by video only', set({ means: 'video only' })],
    ['there is to be no contact', set({ type: 'no-contact', contact: 'none' })],
    ['it is only heard of', set({ heardFrom: 'bea' })],
    ['it had ended before they were due', set({ until: '2024-03-10' })],
  ])('is silent where %s', (_, terms) => {
    expect(asked(given.entry(terms))).toEqual([]);
  });
  it('does not call anyone late while a vague date leaves time', () => {
    const told = given.entry(set({}, { when: '2024-03', recorded: '2024-03-20' }));
    expect(asked(told, '2024-03-21')).toEqual([]);
    expect(asked(told, '2024-03-25')).toHaveLength(1);
  });
  it('ends when the terms are completed, replaced or lifted, and not by time', () => {
    const told = given.entry(set({}));
    expect(asked(told, '2026-01-01')).toHaveLength(1);
    expect(asked(told.entry({ ...set({ ...complete, status: 'varied' }), id: 'v', when: '2024-04-01' }))).toEqual([]);
    expect(asked(told.entry({ ...set({ status: 'lifted' }), id: 'l', when: '2024-04-01' }))).toEqual([]);
    const [still] = concernsOn(
      supervisedContactUndefined,
      told.entry({ ...set({ status: 'varied' }), id: 'v', when: '2024-04-01' }),
      'ada',
      '2024-06-01',
    );
    expect(still).toMatchObject({ anchor: 'contact', evidence: ['terms', 'v'] });
    const loosened = given.entry(set(complete)).entry({ ...set({ status: 'varied' }), id: 'v', when: '2024-04-01' });
    expect(concernsOn(supervisedContactUndefined, loosened, 'ada', '2024-06-01')).toMatchObject([{ evidence: ['v'] }]);
  });

  it.each<[string, Partial<TerseEntry>]>([
    ['a decision', { kind: 'decision', facts: { type: 'contact' }, text: 'Col may have no unsupervised contact with Ada.' }],
    [
      'an action of a plan',
      { kind: 'plan', facts: { type: 'child-in-need', status: 'opened', actions: [{ what: 'only supervised contact', who: 'col' }] } },
    ],
    ['a meeting', { kind: 'meeting', facts: { type: 'strategy', status: 'held' }, text: 'Agreed that his contact is to be supervised.' }],
  ])('asks where contact is to be supervised by the words of %s and no terms are set down', (_, more) => {
    const said: TerseEntry = { id: 'said', by: 'csc', when: '2024-03-07', about: ['ada', 'col'], ...more } as TerseEntry;
    const told = given.entry(said);
    expect(asked(told, '2024-03-11')).toEqual([]);
    expect(asked(told, '2024-03-12')).toEqual([
      'A record by csc (7 March 2024) says that contact with Ada is to be supervised. There is no record here of who supervises, where, at what hours, who checks and what follows if it goes wrong: has it been settled, or is there a reason?',
    ]);
    expect(asked(told.entry(set(complete, { when: '2024-03-14' })))).toEqual([]);
    expect(
      asked(given.entry({ ...said, text: 'His contact is to be supervised by Dot at the family centre.', facts: { type: 'contact' } })),
    ).toEqual([]);
  });
  it('is silent once terms set elsewhere rule all contact out', () => {
    const stopped = set({ contact: 'none' }, { id: 'stopped', when: '2024-03-08', thread: 'bail', by: 'police' });
    expect(asked(given.entry(set({})).entry(stopped))).toEqual([]);
    expect(
      asked(
        given
          .entry(set({}))
          .entry(stopped)
          .entry({ ...stopped, id: 'lifted', when: '2024-03-20', facts: { type: 'bail', status: 'lifted' } }),
      ),
    ).toHaveLength(1);
  });
});
