import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { type Story, story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry, TerseValue } from '../../builders/terse.ts';
import { bookingHistoryMismatch } from './check.ts';

describe.each(bothWays(bookingHistoryMismatch))('%s', (_written, asking) => {
  const given = story({
    agencies: {
      csc: 'social-care',
      police: 'police',
      gp: 'gp',
      hv: 'health-visiting',
      mid: 'midwifery',
      drugs: 'substance-service',
      mind: 'adult-mental-health',
      refuge: 'refuge',
    },
    people: {
      ada: { called: 'Ada' },
      ben: { called: 'Ben', born: '2018-05-01' },
      bea: { called: 'Bea', sex: 'f' },
      col: { called: 'Col', sex: 'm' },
    },
  });
  const booking = (answers: Readonly<Record<string, TerseValue>>, more: Partial<TerseEntry> = {}): TerseEntry => ({
    id: 'booking',
    by: 'mid',
    when: '2024-03-04',
    kind: 'health',
    about: ['bea', 'ada'],
    present: ['bea'],
    facts: { type: 'pregnancy-booking', weeks: 9, answers },
    claims: [
      { who: 'bea', is: 'pregnant' },
      { who: 'bea', is: 'parent-of', whom: 'ada' },
    ],
    ...more,
  });
  const held = (more: Partial<TerseEntry>): TerseEntry => ({
    id: 'held',
    by: 'gp',
    when: '2023-06-01',
    kind: 'contact',
    about: ['bea'],
    ...more,
  });
  const drinks = held({ claims: [{ who: 'bea', is: 'drinks' }] });
  const raised = (told: Story) => raisedOn(asking, told, 'ada', '2024-12-31');
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);
  const both = given.entry(drinks).entry(booking({ alcohol: 'none' }));

  describe('booking-history-mismatch', () => {
    it('asks the holder first and then the midwife, on the day that both are on record', () => {
      const [one] = raised(both);
      expect(one).toMatchObject({
        anchor: 'booking',
        on: '2024-03-04',
        ended: undefined,
        evidence: ['held', 'booking'],
        asked: ['gp', 'mid'],
        about: ['bea', 'ada'],
      });
      expect(one?.question).toBe(
        'mid was told of no trouble with alcohol by Bea on 4 March 2024, and there is a record with gp that may bear on it. May it be shared, and who will talk with Bea alone?',
      );
    });
    it('is silent where the question was not asked, or was answered otherwise', () => {
      for (const answer of ['not-asked', 'some at weekends', 'yes'])
        expect(days(given.entry(drinks).entry(booking({ alcohol: answer })))).toEqual([]);
      expect(days(given.entry(drinks).entry(booking({ drugs: 'none' })))).toEqual([]);
    });
    const nothing = 'none';
    it.each([
      ['drugs', { drugs: nothing }, held({ by: 'drugs', kind: 'test', facts: { of: 'drugs', result: 'positive' } })],
      [
        'drugs, by an arrest',
        { drugs: nothing },
        held({ by: 'police', kind: 'incident', themes: ['drugs'], facts: { nature: 'arrest', by: ['bea'] } }),
      ],
      ['illness, by a medicine', { 'mental-health': nothing }, held({ kind: 'health', facts: { type: 'medication', of: 'sertraline' } })],
      [
        'illness, by a service',
        { 'mental health': 'no' },
        held({ by: 'mind', kind: 'service', facts: { service: 'therapy', status: 'engaging' } }),
      ],
      [
        'illness, by an overdose',
        { 'self-harm': nothing },
        held({ by: 'police', kind: 'incident', facts: { nature: 'overdose', harmed: ['bea'] } }),
      ],
      [
        'abuse',
        { 'domestic abuse': nothing },
        held({ by: 'police', kind: 'incident', facts: { nature: 'domestic-abuse', harmed: ['bea'] } }),
      ],
      [
        'other children',
        { 'earlier children': nothing },
        held({ by: 'csc', kind: 'note', claims: [{ who: 'bea', is: 'parent-of', whom: 'ben' }] }),
      ],
      ['social care', { 'social care': 'never' }, held({ by: 'csc', kind: 'assessment', facts: { type: 'initial', status: 'completed' } })],
    ] satisfies readonly (readonly [string, Readonly<Record<string, TerseValue>>, TerseEntry])[])(
      'knows of %s',
      (_what, answers, entry) => {
        expect(days(given.entry(entry).entry(booking(answers)))).toEqual([['2024-03-04', undefined]]);
      },
    );
    it("is not about somebody else's record", () => {
      expect(
        days(given.entry(held({ about: ['bea', 'col'], claims: [{ who: 'col', is: 'drinks' }] })).entry(booking({ alcohol: 'none' }))),
      ).toEqual([]);
    });
    it('a record that lies further back than the time set, or that is of a time since, does not count', () => {
      expect(days(given.entry({ ...drinks, when: '2019-01-01' }).entry(booking({ alcohol: 'none' })))).toEqual([]);
      expect(days(given.entry(booking({ alcohol: 'none' })).entry({ ...drinks, when: '2024-05-01' }))).toEqual([]);
      expect(days(given.entry(booking({ alcohol: 'none' })).entry({ ...drinks, recorded: '2024-05-01' }))).toEqual([
        ['2024-05-01', undefined],
      ]);
    });
    it('a refuge keeps what it holds', () => {
      expect(days(given.entry({ ...drinks, by: 'refuge' }).entry(booking({ alcohol: 'none' })))).toEqual([]);
    });
    it('what was told is read from words, from claims and from a form too', () => {
      const words = booking({}, { facts: { type: 'pregnancy-booking' }, text: 'Booked. She told us of no abuse, drinking or illness.' });
      expect(days(given.entry(drinks).entry(words))).toHaveLength(1);
      const visit = booking(
        {},
        {
          by: 'hv',
          kind: 'contact',
          facts: { outcome: 'seen', asked: ['mental health'] },
          claims: [
            { who: 'bea', is: 'mental-ill-health', not: true },
            { who: 'bea', is: 'parent-of', whom: 'ada' },
          ],
        },
      );
      expect(days(given.entry(held({ claims: [{ who: 'bea', is: 'low-mood' }] })).entry(visit))).toHaveLength(1);
      const form = booking(
        {},
        { kind: 'assessment', facts: { type: 'family-background', status: 'completed' }, text: 'Nothing high risk from the answers.' },
      );
      expect(days(given.entry(drinks).entry(form))).toHaveLength(1);
    });
    it('is silent where the midwife knows of it, and ends when she is told or has written of it', () => {
      expect(days(given.entry({ ...drinks, shared: ['mid'] }).entry(booking({ alcohol: 'none' })))).toEqual([]);
      const told: TerseEntry = {
        by: 'mid',
        when: '2024-04-08',
        kind: 'contact',
        about: ['bea'],
        themes: ['alcohol'],
        text: 'Talked about drinking.',
      };
      expect(days(both.entry(told))).toEqual([['2024-03-04', '2024-04-08']]);
      const shared = given.entry({ ...drinks, shared: [{ with: 'mid', when: '2024-03-20' }] }).entry(booking({ alcohol: 'none' }));
      expect(days(shared)).toEqual([['2024-03-04', '2024-03-20']]);
    });
    it('keeps its anchor where a later form repeats the answer', () => {
      const again = both.entry(booking({ alcohol: 'none' }, { id: 'again', when: '2024-05-13' }));
      expect(raised(again)).toMatchObject([{ anchor: 'booking', evidence: ['held', 'booking', 'again'] }]);
    });
    it('neither agency alone is asked anything from what it alone holds', () => {
      expect(concernsOn(asking, both, 'ada', '2024-06-01', { as: 'mid' })).toEqual([]);
      expect(concernsOn(asking, both, 'ada', '2024-06-01', { as: 'gp' })).toEqual([]);
    });
  });
});
