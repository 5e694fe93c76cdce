import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { contactAtOddHour } from './check.ts';

const cast = (born: string): Story =>
  story({
    agencies: { csc: 'social-care', police: 'police', hosp: 'hospital', hv: 'health-visiting', amb: 'ambulance' },
    people: { ada: { called: 'Ada', born }, bea: { called: 'Bea' }, col: { called: 'Col' }, gwen: { called: 'Gwen' } },
  }).entry({
    by: 'csc',
    when: '2024-01-02',
    kind: 'note',
    about: ['ada'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'bea', is: 'lives-with', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
    ],
  });
const given = cast('2022-05-01');
const visit: TerseEntry = {
  id: 'visit',
  by: 'police',
  when: '2024-03-09',
  at: '23:10',
  kind: 'incident',
  about: ['col', 'bea', 'ada'],
  present: ['bea', 'col'],
  facts: { nature: 'damage', by: ['col'], children: { ada: 'present' }, purpose: 'supervised contact' },
  thread: 'night',
};
const asked = (told: Story, on = '2024-06-01'): readonly string[] =>
  concernsOn(contactAtOddHour, told, 'ada', on).map(({ question }) => question);

describe('contact-at-odd-hour', () => {
  it('asks the same day about a contact visit at night with a young child', () => {
    const [raised] = raisedOn(contactAtOddHour, given.entry(visit), 'ada', '2024-06-01');
    expect(raised).toMatchObject({
      anchor: 'night',
      on: '2024-03-09',
      evidence: ['visit'],
      asked: ['csc', 'police'],
      about: ['col', 'ada'],
    });
    expect(raised?.question).toBe(
      'An entry by police (9 March 2024) has a contact visit between Col and Ada going on at 23:10. Does that fit what was arranged, and who arranged it?',
    );
  });
  it('asks about contact in the small hours, derived from what is said, between adults recorded as apart', () => {
    const parted: TerseEntry = {
      id: 'parted',
      by: 'csc',
      when: '2024-02-01',
      kind: 'contact',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'separated-from', whom: 'col', saidBy: 'bea' }],
    };
    const call: TerseEntry = {
      id: 'call',
      by: 'police',
      when: '2024-03-09',
      at: '13:00',
      kind: 'incident',
      about: ['col', 'bea'],
      facts: { nature: 'welfare-concern', by: ['col'], calledBy: 'bea', lastContactAt: '2024-03-09T04:20' },
    };
    const [raised] = raisedOn(contactAtOddHour, given.entry(parted).entry(call), 'ada', '2024-06-01');
    expect(raised).toMatchObject({ anchor: 'call', evidence: ['parted', 'call'] });
    expect(raised?.question).toContain('at about 04:20');
    expect(asked(given.entry(call))).toEqual([]);
    expect(asked(given.entry({ ...parted, when: '2023-06-01', recorded: '2024-02-01' }).entry(call))).toEqual([]);
  });
  it.each([
    ['by day', { at: '15:00' }],
    ['just before the hours begin', { at: '19:59' }],
    ['where the hour is not known', { at: undefined }],
    ['in a hospital', { facts: { ...visit.facts, place: 'emergency department' } }],
    ['recorded by a hospital', { by: 'hosp' }],
    ['that is a visit by a worker', { facts: { ...visit.facts, purpose: 'follow-up' } }],
  ])('is silent about a visit %s', (_, change) => {
    const { at, ...rest } = { ...visit, ...change };
    expect(asked(given.entry({ ...rest, ...(at === undefined ? {} : { at }) }))).toEqual([]);
  });
  it('asks of what an ambulance crew found in a home', () => {
    expect(asked(given.entry({ ...visit, by: 'amb', facts: { ...visit.facts, place: 'home' } }))).toHaveLength(1);
    expect(asked(given.entry({ ...visit, by: 'amb', facts: { ...visit.facts, place: 'hospital' } }))).toEqual([]);
  });
  it('is silent about a child of five or more, and asks where the child may be younger', () => {
    expect(asked(cast('2019-03-09').entry(visit))).toEqual([]);
    expect(asked(cast('2019').entry(visit))).toHaveLength(1);
  });
  it('is silent where the arrangement allows the night, or gives hours that hold this one', () => {
    const terms = (facts: TerseEntry['facts']): TerseEntry => ({
      by: 'csc',
      when: '2024-02-01',
      kind: 'restriction',
      about: ['col', 'ada'],
      facts: { type: 'written-agreement', status: 'set', restrains: ['col'], protects: ['ada'], contact: 'supervised', ...facts },
    });
    expect(asked(given.entry(terms({ times: 'overnight on Saturdays' })).entry(visit))).toEqual([]);
    expect(asked(given.entry(terms({ hours: 'Saturdays 20:00 to 23:30' })).entry(visit))).toEqual([]);
    expect(asked(given.entry(terms({ hours: 'Saturdays 10:00 to 12:00' })).entry(visit))).toHaveLength(1);
  });
  it('ends when each adult has been spoken to alone about it, and not by time', () => {
    const alone = (who: string): TerseEntry => ({
      by: 'csc',
      when: '2024-03-12',
      kind: 'contact',
      about: [who],
      present: [who],
      facts: { mode: 'home-visit', outcome: 'seen' },
      thread: 'night',
    });
    expect(asked(given.entry(visit), '2026-01-01')).toHaveLength(1);
    expect(asked(given.entry(visit).entry(alone('col')))).toEqual([]);
  });

  it('reads the hour, and whose contact it is said to be, from the words of the record', () => {
    const { at, ...untimed } = visit;
    const said = { ...untimed, facts: { nature: 'damage', by: ['col'], children: { ada: 'present' } } };
    expect(at).toBe('23:10');
    expect(asked(given.entry({ ...said, text: 'Called at 11.10pm. He says it is his contact.' }))).toHaveLength(1);
    expect(asked(given.entry({ ...said, text: 'Called at 23:10 and again at 23:40. He says it is his contact.' }))).toEqual([]);
    expect(asked(given.entry({ ...said, text: 'Called at 2.30pm. He says it is his contact.' }))).toEqual([]);
    expect(asked(given.entry({ ...said, text: 'Called at 23:10. Both at home, no contact visit was due.' }))).toEqual([]);
  });

  it('takes whoever supervises a visit that is arranged for part of it', () => {
    const terms: TerseEntry = {
      by: 'csc',
      when: '2024-03-01',
      kind: 'restriction',
      about: ['col', 'ada'],
      facts: {
        type: 'written-agreement',
        status: 'set',
        restrains: ['col'],
        protects: ['ada'],
        contact: 'supervised',
        times: 'week-ends, overnight',
      },
      thread: 'terms',
    };
    const alarm: TerseEntry = {
      ...visit,
      kind: 'contact',
      present: ['col', 'ada', 'gwen'],
      facts: { mode: 'attendance', purpose: 'contact' },
    };
    expect(asked(given.entry(terms).entry({ ...alarm, claims: [{ who: 'gwen', is: 'friend-of', whom: 'bea' }] }))).toEqual([]);
  });
});
