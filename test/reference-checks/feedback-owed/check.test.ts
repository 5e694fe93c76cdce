import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family } from '../../builders/family.ts';
import type { Story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry, TerseValue } from '../../builders/terse.ts';
import { feedbackOwed } from './check.ts';

describe.each(bothWays(feedbackOwed))('%s', (_written, asking) => {
  /** Monday 3 June 2024. */
  const referral: TerseEntry = {
    id: 'ref',
    by: 'hv',
    when: '2024-06-03',
    kind: 'referral',
    about: ['ada', 'bea'],
    facts: { from: 'professional', to: ['csc'], children: ['ada'] },
    thread: 'ref',
  };
  const decided = (facts: Readonly<Record<string, TerseValue>> = {}, more: Partial<TerseEntry> = {}): TerseEntry => ({
    id: 'dec',
    by: 'csc',
    when: '2024-06-04',
    kind: 'referral-decision',
    about: ['ada'],
    facts: { decision: 'assess', ...facts },
    thread: 'ref',
    ...more,
  });
  const later = (entry: Partial<TerseEntry>): TerseEntry => ({ by: 'csc', when: '2024-06-12', kind: 'contact', about: ['ada'], ...entry });
  const raised = (told: Story) => raisedOn(asking, told, 'ada', '2024-12-31');
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);
  const owed = family.entry(referral).entry(decided());

  describe('feedback-owed', () => {
    it('asks whoever decided when three working days are over', () => {
      const [one] = raised(owed);
      expect(one).toMatchObject({ anchor: 'ref', on: '2024-06-10', ended: undefined, evidence: ['ref', 'dec'], asked: ['csc'] });
      expect(one?.question).toBe(
        'A worry about Ada was referred on 3 June 2024 and decided on 4 June 2024. There is no record here of the outcome being told to hv: have they been told, and who will tell them?'.replace(
          'on on',
          'on',
        ),
      );
    });
    it('is silent while nothing is decided, and where the report was anonymous', () => {
      expect(days(family.entry(referral))).toEqual([]);
      const anonymous = { ...referral, by: 'csc', facts: { from: 'anonymous', to: ['csc'], children: ['ada'] } };
      expect(days(family.entry(anonymous).entry(decided()))).toEqual([]);
    });
    it('is silent where the decision says so, or reached the referrer', () => {
      expect(days(family.entry(referral).entry(decided({ fedBack: true })))).toEqual([]);
      expect(days(family.entry(referral).entry(decided({ fedBack: '2024-06-06' })))).toEqual([]);
      expect(days(family.entry(referral).entry(decided({}, { shared: ['hv'] })))).toEqual([]);
    });
    it('ends on the day that it gives, which is known only from that day', () => {
      expect(days(family.entry(referral).entry(decided({ fedBack: '2024-06-20' })))).toEqual([['2024-06-10', '2024-06-20']]);
    });
    it('that the referrer was spoken to before the decision is not being told', () => {
      expect(days(family.entry(referral).entry(decided({ spokeToReferrer: true, fedBack: false })))).toHaveLength(1);
    });
    it.each([
      ['a call', later({ facts: { mode: 'call', to: ['hv'], outcome: 'spoken-to' } })],
      ['a call that the referrer wrote down', later({ by: 'hv', facts: { mode: 'call', from: ['csc'] } })],
      ['a meeting of both', later({ kind: 'meeting', facts: { type: 'child-in-need', status: 'held', attended: ['hv'] } })],
      ['something sent since', later({ kind: 'assessment', facts: { type: 'initial', status: 'completed' }, shared: ['hv'] })],
      ["the referrer's own account of it", later({ by: 'hv', kind: 'note', facts: { decidedBy: 'csc' } })],
      [
        'a second decision that says so',
        later({ kind: 'referral-decision', facts: { decision: 'no-role', fedBack: true }, thread: 'ref' }),
      ],
    ])('ends with %s', (_what, entry) => {
      expect(days(owed.entry(entry))).toEqual([['2024-06-10', '2024-06-12']]);
    });
    it.each([
      ['the decider, that the ward was told', later({ kind: 'note', text: 'Told the ward of the outcome by telephone.', thread: 'ref' })],
      ['the decider, that the school was', later({ kind: 'note', text: 'The school was told what was decided.', thread: 'ref' })],
      ['the referrer, that they heard', later({ by: 'hv', kind: 'note', text: 'Social worker rang. No further action.', thread: 'ref' })],
      [
        'the referrer, whom it reached',
        later({ by: 'hv', kind: 'note', text: 'Letter from social care with the decision.', thread: 'ref' }),
      ],
    ])('ends with a note on its thread by %s', (_what, entry) => expect(days(owed.entry(entry))).toEqual([['2024-06-10', '2024-06-12']]));
    it.each([
      later({ kind: 'note', text: 'The ward is to be told of the outcome.', thread: 'ref' }),
      later({ kind: 'note', text: 'Told Bea of the outcome.', thread: 'ref' }),
      later({ by: 'hv', kind: 'note', text: 'Social worker has not rung.', thread: 'ref' }),
      later({ by: 'school', kind: 'note', text: 'Social worker rang.', thread: 'ref' }),
    ])('a note that says less tells nothing: $text', (entry) => expect(days(owed.entry(entry))).toEqual([['2024-06-10', undefined]]));
    it('a call that was not answered tells nothing', () => {
      expect(days(owed.entry(later({ facts: { mode: 'call', to: ['hv'], outcome: 'not-reached' } })))).toEqual([['2024-06-10', undefined]]);
    });
    it('a neighbour who can be rung is owed it too, and is told by a call to them', () => {
      const neighbour: TerseEntry = {
        ...referral,
        by: 'csc',
        facts: { from: 'neighbour', heardFrom: 'dan', to: ['csc'], children: ['ada'] },
      };
      const told = family.entry(neighbour).entry(decided());
      expect(raised(told)[0]?.question).toContain('the neighbour who referred');
      expect(days(told.entry(later({ about: ['dan', 'ada'], present: ['dan'], facts: { mode: 'call', outcome: 'spoken-to' } })))).toEqual([
        ['2024-06-10', '2024-06-12'],
      ]);
    });
    it('work begun on it is a decision, and one under another number soon after', () => {
      expect(
        days(family.entry(referral).entry(decided({}, { kind: 'assessment', facts: { type: 'initial', status: 'started' } }))),
      ).toEqual([['2024-06-10', undefined]]);
      expect(days(family.entry(referral).entry(decided({}, { thread: 'other' })))).toEqual([['2024-06-10', undefined]]);
      expect(days(family.entry(referral).entry(decided({}, { thread: 'other', when: '2024-07-15' })))).toEqual([]);
    });
    it('a decision on another referral is not on this one', () => {
      const other = family
        .entry(referral)
        .entry({ ...referral, id: 'ref2', by: 'school', thread: 'two' })
        .entry(decided({}, { thread: 'two' }));
      expect(raised(other).map(({ anchor }) => anchor)).toEqual(['two']);
    });
    it("through the decider's eyes it stands; whoever holds only the referral is asked nothing", () => {
      const shared = family.entry({ ...referral, shared: ['csc'] }).entry(decided());
      expect(concernsOn(asking, shared, 'ada', '2024-07-01', { as: 'csc' })).toHaveLength(1);
      expect(concernsOn(asking, shared, 'ada', '2024-07-01', { as: 'hv' })).toEqual([]);
    });
  });
});
