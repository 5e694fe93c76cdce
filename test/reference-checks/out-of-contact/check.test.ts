import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family, familyWithPlan } from '../../builders/family.ts';
import type { Story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry } from '../../builders/terse.ts';
import { outOfContact } from './check.ts';

describe.each(bothWays(outOfContact))('%s', (_written, asking) => {
  const tried = (id: string, when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
    id,
    by: 'csc',
    when,
    kind: 'contact',
    about: ['bea', 'ada'],
    facts: { mode: 'home-visit', outcome: 'no-access' },
    ...more,
  });
  const call = { mode: 'call', outcome: 'not-reached' } as const;
  const missed = { mode: 'appointment', outcome: 'did-not-attend' } as const;
  const raised = (told: Story, until = '2025-12-31') => raisedOn(asking, told, 'ada', until);
  const days = (told: Story, until?: string) => raised(told, until).map(({ on, ended }) => [on, ended]);
  /** Ada is a year and three months old in June 2025, and under a plan. */
  const grown = familyWithPlan;
  const three = grown
    .entry(tried('a', '2025-06-02'))
    .entry(tried('b', '2025-06-04', { by: 'hv', facts: call }))
    .entry(tried('c', '2025-06-08', { by: 'gp', facts: missed, about: ['bea'] }));

  describe('out-of-contact', () => {
    it('asks the lead and all involved on the third attempt of any agency in seven days', () => {
      const [one] = raised(three);
      expect(one).toMatchObject({ anchor: 'a', on: '2025-06-08', ended: undefined, evidence: ['a', 'b', 'c'], asked: ['csc', 'hv', 'gp'] });
      expect(one?.question).toBe(
        '3 attempts to reach the family of Ada are on record, by csc, hv and gp, the first 2 June 2025. There is no record here of the family being seen or spoken to since: where are they, and who will go today?',
      );
    });
    it('not on the third in eight days', () => {
      const spread = grown.entry(tried('a', '2025-06-02')).entry(tried('b', '2025-06-04')).entry(tried('c', '2025-06-09'));
      expect(days(spread, '2025-06-12')).toEqual([]);
    });
    it('counts several in one line by their number', () => {
      expect(days(grown.entry(tried('a', '2025-06-02', { facts: { ...call, count: 3 } })))).toEqual([['2025-06-02', undefined]]);
    });
    it('of a baby under six months it asks on the second in five days', () => {
      const baby = familyWithPlan.entry(tried('a', '2024-06-03'));
      expect(days(baby.entry(tried('b', '2024-06-07')))[0]).toEqual(['2024-06-07', undefined]);
      expect(days(baby.entry(tried('b', '2024-06-08')), '2024-06-12')).toEqual([]);
    });
    it('asks when a visit or a call has gone ten days without any contact, and not for a missed appointment alone', () => {
      expect(days(grown.entry(tried('a', '2025-06-02')))).toEqual([['2025-06-13', undefined]]);
      expect(days(grown.entry(tried('a', '2025-06-02', { facts: missed })))).toEqual([]);
    });
    const seen = (more: Partial<TerseEntry>): TerseEntry => ({
      by: 'hv',
      when: '2025-06-10',
      kind: 'contact',
      about: ['ada', 'bea'],
      ...more,
    });
    it.each([
      ['a visit in which she is seen', seen({ facts: { mode: 'home-visit', outcome: 'seen', seen: ['bea'] } })],
      ['a call that she answers', seen({ facts: { mode: 'call', outcome: 'spoken-to' }, about: ['bea'] })],
      ['her own call to put an appointment off', seen({ facts: { mode: 'call', outcome: 'cancelled-by-family' }, about: ['bea'] })],
      ['the child being seen', seen({ kind: 'observation', present: ['ada'], facts: {} })],
      ['a day at nursery', seen({ by: 'school', kind: 'attendance', about: ['ada'], facts: { attended: 1, possible: 1 } })],
      ['a meeting to which she came', seen({ by: 'csc', kind: 'meeting', facts: { type: 'core-group', status: 'held', family: ['bea'] } })],
    ])('ends with %s', (_what, entry) => {
      expect(days(three.entry(entry))).toEqual([['2025-06-08', '2025-06-10']]);
    });
    it('contact between the attempts starts the count anew, on the same day too', () => {
      const same = grown.entry(tried('a', '2025-06-02')).entry(seen({ when: '2025-06-02', facts: { mode: 'call', outcome: 'spoken-to' } }));
      expect(days(same.entry(tried('b', '2025-06-04')).entry(tried('c', '2025-06-06')), '2025-06-14')).toEqual([]);
    });
    it('contact that may have come after cannot be told from contact that did', () => {
      expect(days(three.entry(seen({ when: '2025-06', recorded: '2025-06-30', facts: { outcome: 'seen', seen: ['bea'] } })))).toEqual([
        ['2025-06-08', '2025-06-30'],
      ]);
    });
    it("somebody else's contact is not theirs", () => {
      expect(days(three.entry(seen({ about: ['col'], facts: { mode: 'home-visit', outcome: 'seen', seen: ['col'] } })))).toEqual([
        ['2025-06-08', undefined],
      ]);
    });
    it('is silent on a call to another agency, a wrong number and a family known to be away', () => {
      const toHv = tried('x', '2025-06-08', { facts: { ...call, to: ['hv'] } });
      const wrong = tried('x', '2025-06-08', { facts: call, text: 'The number that we have is wrong.' });
      const two = grown.entry(tried('a', '2025-06-02')).entry(tried('b', '2025-06-04'));
      for (const entry of [toHv, wrong]) expect(days(two.entry(entry), '2025-06-12')).toEqual([]);
      const away: TerseEntry = {
        by: 'school',
        when: '2025-05-30',
        kind: 'note',
        about: ['ada'],
        text: 'Grandmother rang: on holiday at Whitby, address left.',
      };
      expect(days(grown.entry(away).and(three.entries.slice(-3)))).toEqual([]);
    });
    it.each([
      ['Mother rang: they are away until Sunday with her sister.', 0],
      ['Dad says that they are away for two weeks.', 0],
      ["They are at her sister's in Wales until 15 June.", 0],
      ['Mother has taken them to her parents in Leeds for two weeks.', 0],
      ["He is at his mother's until September.", 1],
      ['She works with her sister.', 1],
      ['Meeting put off, half of us on leave.', 1],
      ['Her health visitor is away until Monday.', 1],
      ['Husband away at sea for the most part.', 1],
      ['He is away till September.', 1],
      ['Has been away for two weeks and we cannot reach anyone.', 1],
      ['Away from nursery for three days.', 1],
    ])('tells a family that is away from one of them, a worker and a child missed at nursery: %s', (text, asked) => {
      const word: TerseEntry = { by: 'school', when: '2025-05-30', kind: 'note', about: ['ada'], text };
      expect(days(grown.entry(word).and(three.entries.slice(-3)))).toHaveLength(asked);
    });
    it('is silent where the case is not open', () => {
      expect(days(family.and(three.entries.slice(-3)))).toEqual([]);
    });
    it('keeps its anchor as more attempts come', () => {
      expect(raised(three.entry(tried('d', '2025-06-20')))).toMatchObject([
        { anchor: 'a', on: '2025-06-08', evidence: ['a', 'b', 'c', 'd'] },
      ]);
    });
    it('through the eyes of one agency counts what it holds', () => {
      expect(concernsOn(asking, three, 'ada', '2025-06-08', { as: 'hv' })).toEqual([]);
      const shared = grown.and([
        ...['a', 'b'].map((id) => tried(id, '2025-06-02', { shared: ['hv'] })),
        tried('c', '2025-06-04', { by: 'hv' }),
      ]);
      expect(concernsOn(asking, shared, 'ada', '2025-06-08', { as: 'csc' })).toEqual([]);
    });
  });
});
