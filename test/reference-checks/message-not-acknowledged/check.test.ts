import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family } from '../../builders/family.ts';
import type { Story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry, TerseValue } from '../../builders/terse.ts';
import { messageNotAcknowledged } from './check.ts';

describe.each(bothWays(messageNotAcknowledged))('%s', (_written, asking) => {
  /** Monday 3 June 2024. */
  const sent = (facts: Readonly<Record<string, TerseValue>>, more: Partial<TerseEntry> = {}): TerseEntry => ({
    id: 'sent',
    by: 'gp',
    when: '2024-06-03',
    kind: 'contact',
    about: ['ada', 'bea'],
    facts,
    thread: 'notes',
    ...more,
  });
  const voicemail = sent({ mode: 'message', to: 'csc', outcome: 'awaiting-reply' });
  const raised = (told: Story, until = '2024-09-30') => raisedOn(asking, told, 'ada', until);
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);
  const on = (entry: TerseEntry) => raised(family.entry(entry)).map((one) => one.on);

  describe('message-not-acknowledged', () => {
    it('asks the sender about a message when two working days are over', () => {
      const [one] = raised(family.entry(voicemail));
      expect(one).toMatchObject({ anchor: 'notes csc', on: '2024-06-06', ended: undefined, evidence: ['sent'], asked: ['gp', 'csc'] });
      expect(one?.question).toBe(
        'gp left a message for csc on 3 June 2024. There is no record here of a reply: has there been one, and who will speak to csc?',
      );
    });
    it('of a report when five working days are over, and of a letter after ten days', () => {
      expect(on(sent({ mode: 'letter', to: ['csc'] }, { text: 'Assessment sent to the team.' }))).toEqual(['2024-06-11']);
      expect(on(sent({ mode: 'letter', to: ['csc'], outcome: 'awaiting-reply' }))).toEqual(['2024-06-14']);
      expect(on(sent({ mode: 'letter', to: ['csc'] }, { themes: ['neglect'] }))).toEqual(['2024-06-14']);
    });
    it('a call that ended on an answering machine is a message', () => {
      expect(on(sent({ mode: 'call', to: ['csc'], outcome: 'not-reached' }, { text: 'Left a message on her voicemail.' }))).toEqual([
        '2024-06-06',
      ]);
      expect(on(sent({ mode: 'call', to: ['csc'], outcome: 'not-reached' }, { text: 'No answer.' }))).toEqual([]);
    });
    it('so is one whose record says in words alone that a message was left', () => {
      const call = (text: string) => on(sent({ mode: 'call', to: ['csc'] }, { text }));
      expect(call('Left a voicemail asking them to ring back.')).toEqual(['2024-06-06']);
      expect(call('They had left a message on our voicemail. Spoke to the duty worker.')).toEqual([]);
      expect(call('Rang the team about the review.')).toEqual([]);
    });
    it('counts from the latest day of a vague date', () => {
      expect(on(sent({ mode: 'message', to: 'csc', outcome: 'awaiting-reply' }, { when: '2024-05' }))).toEqual(['2024-06-05']);
    });
    it('is silent on what wants no reply: for information, a letter that only tells, an answered call', () => {
      expect(on({ ...voicemail, text: 'Copy of the letter for their information.' })).toEqual([]);
      expect(on(sent({ mode: 'letter', to: ['csc'] }, { text: 'Discharged after a cold.' }))).toEqual([]);
      expect(on(sent({ mode: 'message', to: ['csc'] }, { text: 'Told them the new time of the clinic.' }))).toEqual([]);
      expect(on(sent({ mode: 'message', to: ['csc'], outcome: 'spoken-to' }))).toEqual([]);
    });
    const later = (entry: Partial<TerseEntry>): TerseEntry => ({ by: 'csc', when: '2024-06-10', kind: 'note', about: ['bea'], ...entry });
    it.each([
      ['an entry of theirs on its thread', later({ thread: 'notes' })],
      ['a call between the two', later({ kind: 'contact', facts: { mode: 'call', to: ['gp'], outcome: 'spoken-to' } })],
      ['a letter back', later({ kind: 'contact', facts: { mode: 'letter', to: ['gp'] } })],
      ['a call that the sender wrote down', later({ by: 'gp', kind: 'contact', facts: { mode: 'call', from: ['csc'] } })],
      ['a note that the sender was rung back', later({ text: 'Rang the practice nurse back.' })],
      ['a note that it was read', later({ text: 'Message from the practice received, and passed to the worker.' })],
      ['something told to the sender', later({ kind: 'decision', shared: ['gp'] })],
      ['a meeting of both', later({ kind: 'meeting', facts: { type: 'professionals', status: 'held', attended: ['gp', 'csc'] } })],
    ])('ends with %s', (_what, entry) => {
      expect(days(family.entry(voicemail).entry(entry))).toEqual([['2024-06-06', '2024-06-10']]);
    });
    it('ends on the day on which it was acknowledged, which is not known before', () => {
      const heard = { ...voicemail, shared: [{ with: 'csc', when: '2024-06-03', acknowledged: '2024-06-12' }] };
      expect(days(family.entry(heard))).toEqual([['2024-06-06', '2024-06-12']]);
      expect(days(family.entry({ ...voicemail, shared: [{ with: 'csc', when: '2024-06-03', acknowledged: '2024-06-04' }] }))).toEqual([]);
    });
    it.each([
      ['an entry of theirs about something else', later({})],
      ['a note that nothing came of ringing back', later({ text: 'Tried to ring the nurse back, no answer.' })],
      ['a note that a parent was rung back', later({ text: 'Rang Bea back.' })],
      [
        'a second message, as its words say',
        later({ by: 'gp', kind: 'contact', facts: { mode: 'call', to: ['csc'] }, thread: 'notes', text: 'Left a voicemail.' }),
      ],
      ['another message of the sender', later({ by: 'gp', kind: 'contact', facts: { mode: 'message', to: ['csc'] }, text: 'Told them.' })],
      [
        "the sender's own call that was not answered",
        later({ by: 'gp', kind: 'contact', facts: { mode: 'call', to: ['csc'], outcome: 'not-reached' } }),
      ],
      ['an answer before it was sent', later({ when: '2024-06-01', thread: 'notes' })],
    ])('is not ended by %s', (_what, entry) => {
      expect(concernsOn(asking, family.entry(voicemail).entry(entry), 'ada', '2024-09-01')).toHaveLength(1);
    });
    it('judges each receiver apart, and repeats on one thread are one question', () => {
      const two = family
        .entry(sent({ mode: 'letter', to: ['csc', 'mind'] }, { text: 'Report sent.' }))
        .entry(later({ by: 'mind', when: '2024-06-04', thread: 'notes' }));
      expect(raised(two).map(({ anchor }) => anchor)).toEqual(['notes csc']);
      const again = family.entry(voicemail).entry({ ...voicemail, id: 'again', when: '2024-06-10' });
      expect(raised(again)).toMatchObject([{ anchor: 'notes csc', on: '2024-06-06', evidence: ['sent', 'again'] }]);
    });
    it("is seen through the sender's eyes, and not through those of who never had it", () => {
      expect(concernsOn(asking, family.entry(voicemail), 'ada', '2024-06-06', { as: 'gp' })).toHaveLength(1);
      expect(concernsOn(asking, family.entry(voicemail), 'ada', '2024-06-06', { as: 'csc' })).toEqual([]);
    });
  });

  describe('letters to a family', () => {
    const letter = (id: string, when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
      id,
      by: 'csc',
      when,
      kind: 'contact',
      about: ['ada', 'bea'],
      facts: { mode: 'letter', outcome: 'awaiting-reply' },
      ...more,
    });
    const two = family.entry(letter('one', '2024-06-03')).entry(letter('two', '2024-06-17'));
    it('one is not asked about; two are, when the second has gone ten days', () => {
      expect(days(family.entry(letter('one', '2024-06-03')))).toEqual([]);
      const [first] = raised(two);
      expect(first).toMatchObject({ anchor: 'one', on: '2024-06-28', evidence: ['one', 'two'], asked: ['csc'] });
      expect(first?.question).toBe(
        'csc has written to Bea 2 times, last 17 June 2024. There is no record here of an answer: has there been one, and who will go and speak to Bea?',
      );
    });
    it('keeps its anchor when a third is sent, and ends when she is seen or spoken to', () => {
      expect(raised(two.entry(letter('three', '2024-07-08')))).toMatchObject([{ anchor: 'one', evidence: ['one', 'two', 'three'] }]);
      const seen: TerseEntry = {
        by: 'csc',
        when: '2024-07-03',
        kind: 'contact',
        about: ['ada', 'bea'],
        facts: { mode: 'home-visit', outcome: 'seen', seen: ['bea'] },
      };
      expect(days(two.entry(seen))).toEqual([['2024-06-28', '2024-07-03']]);
    });
    it('an answer between them starts the count anew', () => {
      const rang: TerseEntry = {
        by: 'csc',
        when: '2024-06-10',
        kind: 'contact',
        about: ['bea'],
        facts: { mode: 'call', outcome: 'spoken-to' },
      };
      expect(days(family.entry(letter('one', '2024-06-03')).entry(rang).entry(letter('two', '2024-06-17')))).toEqual([]);
    });
    it('letters of two agencies are not one count', () => {
      expect(days(family.entry(letter('one', '2024-06-03')).entry(letter('two', '2024-06-17', { by: 'gp' })))).toEqual([]);
    });
    it('a missed appointment is no answer', () => {
      const missed: TerseEntry = {
        by: 'csc',
        when: '2024-06-20',
        kind: 'contact',
        about: ['bea'],
        facts: { mode: 'appointment', outcome: 'did-not-attend' },
      };
      expect(days(two.entry(missed))).toEqual([['2024-06-28', undefined]]);
    });
    it('a message left for a parent who was asked to reply is asked about as any other', () => {
      const text = letter('text', '2024-06-03', { facts: { mode: 'message', outcome: 'awaiting-reply' } });
      expect(raised(family.entry(text))).toMatchObject([{ on: '2024-06-06', asked: ['csc'], anchor: 'text' }]);
      expect(days(family.entry(letter('text', '2024-06-03', { facts: { mode: 'message' } })))).toEqual([]);
    });
  });
});
