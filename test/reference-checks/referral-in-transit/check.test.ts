import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family } from '../../builders/family.ts';
import { type Story, story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry } from '../../builders/terse.ts';
import { referralInTransit } from './check.ts';

describe.each(bothWays(referralInTransit))('%s', (_written, asking) => {
  /** Monday 3 June 2024. */
  const sent: TerseEntry = {
    id: 'sent',
    by: 'hv',
    when: '2024-06-03',
    kind: 'referral',
    about: ['bea', 'ada'],
    facts: { from: 'professional', to: ['csc'], children: ['ada'] },
    thread: 'ref',
  };
  const arrived: TerseEntry = { ...sent, shared: ['csc'] };
  const by = (entry: Partial<TerseEntry>): TerseEntry => ({ by: 'csc', when: '2024-06-05', kind: 'note', about: ['ada'], ...entry });
  const raised = (told: Story, until = '2024-07-31') => raisedOn(asking, told, 'ada', until);
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);

  describe('referral-in-transit', () => {
    it('is asked of the sender first where no arrival is on record when one working day is over', () => {
      const [one] = raised(family.entry(sent));
      expect(one).toMatchObject({ anchor: 'ref csc', on: '2024-06-05', ended: undefined, evidence: ['sent'], asked: ['hv', 'csc'] });
      expect(one?.question).toBe(
        'hv referred Ada to csc on 3 June 2024. There is no record here that it has arrived: has it, and who will ring to find out where it is?',
      );
    });
    it('counts from the last day of a vague date, and over a weekend', () => {
      expect(days(family.entry({ ...sent, when: '2024-05' }))).toEqual([['2024-06-04', undefined]]);
      expect(days(family.entry({ ...sent, when: '2024-06-07' }))).toEqual([['2024-06-11', undefined]]);
    });
    it('ends on the day on which it reaches them, and asks about a decision only from then', () => {
      const late = family.entry({ ...sent, shared: [{ with: 'csc', when: '2024-06-20' }] });
      expect(raised(late)[0]).toMatchObject({ on: '2024-06-05', anchor: 'ref csc' });
      expect(concernsOn(asking, late, 'ada', '2024-06-20')).toEqual([]);
      expect(concernsOn(asking, late, 'ada', '2024-06-24')).toEqual([]);
      expect(concernsOn(asking, late, 'ada', '2024-06-25')[0]?.question).toContain('a decision on it');
    });
    it('where it arrived, asks when two working days have passed with no decision, and five with nobody having taken it up', () => {
      expect(days(family.entry(arrived))).toEqual([['2024-06-06', undefined]]);
      const decided = family.entry(arrived).entry(by({ kind: 'referral-decision', facts: { decision: 'assess' }, thread: 'ref' }));
      expect(days(decided)).toEqual([['2024-06-11', undefined]]);
      expect(raised(decided)[0]?.question).toContain('who has taken it up');
    });
    it('is settled by whatever the receiver decides, under its own number too', () => {
      for (const decision of ['no-further-action', 'no-role', 'advice', 'already-open'])
        expect(days(family.entry(arrived).entry(by({ kind: 'referral-decision', facts: { decision }, thread: 'other' })))).toEqual([]);
    });
    it("is nobody's in casework to take up once casework has decided that it is for early help", () => {
      const decided = by({ kind: 'referral-decision', facts: { decision: 'early-help' }, thread: 'ref' });
      expect(days(family.entry(arrived).entry(decided))).toEqual([]);
    });
    it('is still to be taken up by early help, where early help decided to help', () => {
      const withHelp = story({
        agencies: { hv: 'health-visiting', help: 'early-help' },
        people: { ada: { called: 'Ada', born: '2024-03-01' }, bea: { called: 'Bea', sex: 'f' } },
      });
      const toHelp: TerseEntry = { ...sent, facts: { from: 'professional', to: ['help'], children: ['ada'] }, shared: ['help'] };
      const decided = by({ by: 'help', kind: 'referral-decision', facts: { decision: 'early-help' }, thread: 'ref' });
      const told = withHelp.entry(toHelp).entry(decided);
      expect(days(told)).toEqual([['2024-06-11', undefined]]);
      expect(days(told.entry(by({ by: 'help', kind: 'allocation', facts: { status: 'allocated' } })))).toEqual([]);
    });
    it.each([
      ['an assessment begun', by({ kind: 'assessment', facts: { type: 'initial', status: 'started' } })],
      ['a plan', by({ kind: 'plan', facts: { type: 'child-in-need', status: 'opened' } })],
      ['a worker named, after a decision', by({ kind: 'allocation', facts: { status: 'allocated' } })],
      ['a visit', by({ kind: 'contact', facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] } })],
    ])('%s shows it taken up', (_what, entry) => {
      const decided = family.entry(arrived).entry(by({ kind: 'referral-decision', facts: { decision: 'assess' }, thread: 'ref' }));
      expect(days(decided.entry(entry))).toEqual([]);
    });
    it('a visit to which nobody opened takes nothing up', () => {
      const decided = family.entry(arrived).entry(by({ kind: 'referral-decision', facts: { decision: 'assess' }, thread: 'ref' }));
      expect(days(decided.entry(by({ kind: 'contact', facts: { mode: 'home-visit', outcome: 'no-access' } })))).toHaveLength(1);
    });
    it('an answered call between the two shows that it arrived; a message left does not', () => {
      const call = (facts: TerseEntry['facts']): TerseEntry => ({
        by: 'hv',
        when: '2024-06-04',
        kind: 'contact',
        about: ['ada'],
        ...(facts === undefined ? {} : { facts }),
      });
      expect(raised(family.entry(sent).entry(call({ mode: 'call', to: ['csc'], outcome: 'spoken-to' })))[0]?.question).toContain(
        'a decision',
      );
      expect(raised(family.entry(sent).entry(call({ mode: 'call', to: ['csc'], outcome: 'not-reached' })))[0]?.question).toContain(
        'has arrived',
      );
    });
    it.each([
      ['their own record of it under another number', { kind: 'referral', facts: { from: 'professional', to: ['csc'] }, thread: 'other' }],
      ['their note that it came', { text: 'Referral received.' }],
    ] satisfies [string, Partial<TerseEntry>][])('%s shows that it arrived, and a decision is waited for from then', (_what, entry) => {
      const told = family.entry(sent).entry(by({ when: '2024-06-04', ...entry }));
      expect(concernsOn(asking, told, 'ada', '2024-06-06')).toEqual([]);
      expect(raised(told)[0]).toMatchObject({ on: '2024-06-07' });
      expect(raised(told)[0]?.question).toContain('a decision on it');
    });
    it('a note that it was received and given to a worker shows it taken up too', () => {
      const decided = by({ kind: 'referral-decision', facts: { decision: 'assess' }, thread: 'other' });
      const told = family.entry(sent).entry(by({ when: '2024-06-04', text: 'Referral received and given to a worker.' }));
      expect(days(told.entry(decided))).toEqual([]);
    });
    it("a neighbour's referral, or word that it has not come, shows nothing of its arrival", () => {
      const neighbours: TerseEntry = by({ when: '2024-06-04', kind: 'referral', facts: { from: 'neighbour', to: ['csc'] }, thread: 'two' });
      const notCome = by({ when: '2024-06-04', text: 'The referral has not arrived.' });
      for (const entry of [neighbours, notCome]) expect(days(family.entry(sent).entry(entry))[0]).toEqual(['2024-06-05', undefined]);
    });
    it('sent again on its thread, it is the same question from the new sending, with both as evidence', () => {
      const again = family.entry(sent).entry({ ...sent, id: 'again', when: '2024-06-10' });
      expect(raised(again)).toMatchObject([{ anchor: 'ref csc', on: '2024-06-05', evidence: ['sent', 'again'] }]);
      expect(concernsOn(asking, again, 'ada', '2024-06-11')).toEqual([]);
    });
    it('ends when it is withdrawn', () => {
      const back = by({ by: 'hv', thread: 'ref', when: '2024-06-12', text: 'Referral withdrawn, the family have moved.' });
      expect(days(family.entry(sent).entry(back))).toEqual([['2024-06-05', '2024-06-12']]);
    });
    it('what the receiver wrote down itself has arrived, and needs nothing of this check', () => {
      expect(days(family.entry({ ...sent, by: 'csc', facts: { from: 'neighbour', to: ['csc'], children: ['ada'] } }))).toEqual([]);
    });
    it('of a service that decides on no referrals it asks only whether it arrived', () => {
      const elsewhere: TerseEntry = { ...sent, facts: { from: 'professional', to: ['mind'], children: ['ada'] } };
      expect(days(family.entry(elsewhere))).toEqual([['2024-06-05', undefined]]);
      expect(days(family.entry({ ...elsewhere, shared: ['mind'] }))).toEqual([]);
    });
    it('has arrived where anybody has decided on it, as a front door for its team', () => {
      const none = by({
        by: 'school',
        when: '2024-06-04',
        kind: 'referral-decision',
        facts: { decision: 'no-further-action' },
        thread: 'ref',
      });
      expect(days(family.entry(sent).entry(none))).toEqual([]);
    });
    it('a front door beside the team at work has it to pass on', () => {
      const plan: TerseEntry = {
        by: 'csc',
        when: '2024-05-06',
        kind: 'plan',
        about: ['ada'],
        facts: { type: 'child-in-need', status: 'opened', children: ['ada'] },
        thread: 'cin',
      };
      const door = story({
        agencies: { hv: 'health-visiting', csc: 'social-care', door: 'front-door' },
        people: { ada: { called: 'Ada', born: '2024-03-01' }, bea: { called: 'Bea' } },
      }).entry(plan);
      const toDoor: TerseEntry = { ...sent, facts: { ...sent.facts, to: ['door'] }, shared: ['door'] };
      expect(days(door.entry(toDoor))).toEqual([['2024-06-06', undefined]]);
      expect(days(door.entry(arrived))).toEqual([]);
    });
    it('needs no decision from whoever is at work with the child already', () => {
      const plan = family.entry(
        by({ when: '2024-05-01', kind: 'plan', facts: { type: 'child-in-need', status: 'opened', children: ['ada'] } }),
      );
      expect(days(plan.entry(arrived))).toEqual([]);
    });
    it("another child's referral is not this child's", () => {
      expect(
        days(family.entry({ ...sent, about: ['ben', 'bea'], facts: { from: 'professional', to: ['csc'], children: ['ben'] } })),
      ).toEqual([]);
    });
    it('judges each receiver apart', () => {
      const both: TerseEntry = { ...sent, facts: { from: 'professional', to: ['csc', 'mind'], children: ['ada'] }, shared: ['mind'] };
      expect(raised(family.entry(both)).map(({ anchor }) => anchor)).toEqual(['ref csc']);
    });
    it('is told to the sender through its own eyes', () => {
      expect(concernsOn(asking, family.entry(sent), 'ada', '2024-06-10', { as: 'hv' })).toHaveLength(1);
      expect(concernsOn(asking, family.entry(sent), 'ada', '2024-06-10', { as: 'csc' })).toEqual([]);
    });
  });
});
