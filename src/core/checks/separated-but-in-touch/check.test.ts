import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { separatedButInTouch } from './check.ts';

const given: Story = story({
  agencies: { csc: 'social-care', amh: 'adult-mental-health', hosp: 'hospital', police: 'police', centre: 'other' },
  people: { ada: { called: 'Ada', born: '2022-05-01' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['ada'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
  ],
});
const parted: TerseEntry = {
  id: 'parted',
  by: 'csc',
  when: '2024-03-01',
  kind: 'plan',
  about: ['ada', 'bea'],
  facts: { type: 'child-in-need', status: 'closed' },
  claims: [{ who: 'bea', is: 'separated-from', whom: 'col', saidBy: 'bea' }],
};
const together: TerseEntry = {
  id: 'together',
  by: 'amh',
  when: '2024-03-20',
  kind: 'contact',
  about: ['col', 'bea'],
  present: ['col', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen' },
};
const found = (told: Story, on = '2024-09-01'): readonly string[] =>
  concernsOn(separatedButInTouch, told, 'ada', on).map(({ anchor, evidence }) => `${anchor}: ${evidence.join(' ')}`);

describe('separated-but-in-touch', () => {
  it('asks when people recorded as apart are seen together, of the lead and of those on either side', () => {
    const [raised] = raisedOn(separatedButInTouch, given.entry(parted).entry(together), 'ada', '2024-09-01');
    expect(raised).toMatchObject({
      anchor: 'bea+col',
      on: '2024-03-20',
      ended: undefined,
      evidence: ['parted', 'together'],
      asked: ['csc', 'csc', 'amh'],
    });
    expect(raised?.question).toBe(
      'About Col and Bea: the two are recorded as apart (csc, 1 March 2024). An entry by amh (20 March 2024) suggests contact or a relationship that goes on. What does each agency go by, and how is it safe to find out?',
    );
  });
  it.each([
    ['in contact', [{ who: 'col', is: 'in-contact-with', whom: 'bea' }]],
    ['living together', [{ who: 'bea', is: 'lives-with', whom: 'col' }]],
    ['called partners', [{ who: 'bea', is: 'partner-of', whom: 'col' }]],
  ] as const)('counts being %s', (_, claims) => {
    expect(found(given.entry(parted).entry({ ...together, present: [], claims }))).toEqual(['bea+col: parted together']);
  });
  it('sets a contact against terms that keep the two apart, however long ago they were set', () => {
    const order: TerseEntry = {
      id: 'order',
      by: 'police',
      when: '2022-01-10',
      kind: 'restriction',
      about: ['col', 'bea'],
      facts: { type: 'protection-order', status: 'set', restrains: ['col'], protects: ['bea'], contact: 'none' },
    };
    expect(found(given.entry(order).entry(together))).toEqual(['bea+col: order together']);
    const threaded = { ...order, thread: 'order' };
    expect(
      found(
        given
          .entry(threaded)
          .entry({ ...threaded, id: 'over', when: '2023-01-01', facts: { ...order.facts, status: 'lifted' } })
          .entry(together),
      ),
    ).toEqual([]);
  });
  it('keeps its anchor whoever is named first and however much is added', () => {
    const turned: TerseEntry = { ...together, id: 'turned', when: '2024-03-28', present: ['bea', 'col'] };
    expect(found(given.entry(parted).entry(together).entry(turned))).toEqual(['bea+col: parted together turned']);
  });

  describe('is silent', () => {
    it.each([
      ['at a contact before the parting', { when: '2024-02-20', recorded: '2024-03-20' }],
      ['where the contact may have come before it', { when: '2024-03', recorded: '2024-03-31' }],
      ['long after the parting was said', { when: '2024-06-01' }],
      ['where the two are only named together', { present: [] }],
    ])('%s', (_, change) => {
      expect(found(given.entry(parted).entry({ ...together, ...change }))).toEqual([]);
    });
    it("at one joint attendance at a child's hospital emergency, and asks at a second", () => {
      const bedside: TerseEntry = {
        id: 'bed',
        by: 'hosp',
        when: '2024-03-20',
        kind: 'contact',
        about: ['ada'],
        present: ['ada', 'bea', 'col'],
        facts: { mode: 'attendance' },
      };
      expect(found(given.entry(parted).entry(bedside))).toEqual([]);
      expect(
        found(
          given
            .entry(parted)
            .entry(bedside)
            .entry({ ...bedside, id: 'bed2', when: '2024-03-25' }),
        ),
      ).toEqual(['bea+col: parted bed bed2']);
    });
    it('where one is reported to have hurt the other: that is not being together', () => {
      const assault: TerseEntry = {
        id: 'assault',
        by: 'police',
        when: '2024-03-20',
        kind: 'incident',
        about: ['col', 'bea'],
        present: ['bea', 'col'],
        facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
      };
      expect(found(given.entry(parted).entry(assault))).toEqual([]);
    });
    it('inside agreed terms', () => {
      const terms: TerseEntry = {
        by: 'csc',
        when: '2024-03-02',
        kind: 'restriction',
        about: ['col', 'bea'],
        facts: {
          type: 'court-order',
          status: 'set',
          restrains: ['col'],
          protects: ['bea'],
          contact: 'none',
          exceptions: 'handover on Saturdays in the foyer of Hill Street library',
        },
      };
      const handover: TerseEntry = { ...together, facts: { mode: 'attendance', place: 'Hill Street library foyer' } };
      expect(found(given.entry(parted).entry(terms).entry(handover))).toEqual([]);
    });
  });

  it('ends when each adult has been asked alone, and not by time or by one of them', () => {
    const told = given.entry(parted).entry(together);
    const alone = (who: string): TerseEntry => ({
      by: 'csc',
      when: '2024-04-02',
      kind: 'contact',
      about: [who],
      present: [who],
      facts: { mode: 'home-visit', outcome: 'seen', asked: ['relationship'] },
    });
    expect(found(told, '2027-01-01')).toHaveLength(1);
    expect(found(told.entry(alone('bea')))).toHaveLength(1);
    expect(found(told.entry(alone('bea')).entry(alone('col')))).toEqual([]);
  });

  it.each([
    ['Col answered the door.', 1],
    ['Col has been staying there since the weekend.', 1],
    ['Brought by Col, who sat in the car.', 1],
    ['Col asleep upstairs.', 1],
    ['Bea says that Col is not staying there.', 0],
    ['Brought in by ambulance.', 0],
    ['Ada asleep upstairs.', 0],
    ['Talked about Col and the weekend.', 0],
  ])('reads in a record about the two of them whether its words have them together: %s', (text, expected) => {
    const told: TerseEntry = { id: 'told', by: 'amh', when: '2024-03-20', kind: 'note', about: ['bea', 'col'], text };
    expect(found(given.entry(parted).entry(told))).toHaveLength(expected);
  });
  it('sets contact against a decision that was taken for the reason that they have parted', () => {
    const closed: TerseEntry = {
      id: 'closed',
      by: 'csc',
      when: '2024-03-01',
      kind: 'decision',
      about: ['ada', 'bea', 'col'],
      facts: { type: 'close', reason: 'the relationship has ended' },
    };
    expect(found(given.entry(closed).entry(together))).toEqual(['bea+col: closed together']);
    expect(found(given.entry({ ...closed, facts: { type: 'close', reason: 'goals met' } }).entry(together))).toEqual([]);
    expect(found(given.entry(closed).entry({ ...together, when: '2024-07-20' }))).toEqual([]);
  });
  it('is silent where a child is handed over and no more is said', () => {
    const step = { ...together, text: 'Handover of Ada on the step.' };
    expect(found(given.entry(parted).entry(step))).toEqual([]);
    expect(found(given.entry(parted).entry({ ...step, claims: [{ who: 'bea', is: 'partner-of', whom: 'col' }] }))).toHaveLength(1);
  });
});
