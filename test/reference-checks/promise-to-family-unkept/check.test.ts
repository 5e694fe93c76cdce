import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family } from '../../builders/family.ts';
import type { Story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry } from '../../builders/terse.ts';
import { promiseToFamilyUnkept } from './check.ts';

describe.each(bothWays(promiseToFamilyUnkept))('%s', (_written, asking) => {
  const raised = (told: Story) => raisedOn(asking, told, 'ada', '2024-12-31');
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);

  describe('help offered', () => {
    /** Monday 3 June 2024. */
    const offer: TerseEntry = {
      id: 'offer',
      by: 'csc',
      when: '2024-06-03',
      kind: 'service',
      about: ['bea'],
      facts: { service: 'parenting course', status: 'offered' },
      thread: 'course',
    };
    const offered = family.entry(offer);
    const later = (entry: Partial<TerseEntry>): TerseEntry => ({ by: 'csc', when: '2024-07-10', kind: 'note', about: ['bea'], ...entry });

    it('is asked about when twenty working days are over with no start on record', () => {
      const [one] = raised(offered);
      expect(one).toMatchObject({ anchor: 'course', on: '2024-07-02', ended: undefined, evidence: ['offer'], asked: ['csc'] });
      expect(one?.question).toBe(
        'csc recorded on 3 June 2024 that help (parenting course) was offered to Bea. There is no record here that it began: has it, and who will see to it or tell the family?',
      );
    });
    it('counts from the latest day of a vague date', () => {
      expect(days(family.entry({ ...offer, when: '2024-05' }))).toEqual([['2024-07-01', undefined]]);
    });
    it.each(['offered', 'accepted', 'referred'])('is a promise where it was %s', (status) => {
      expect(days(family.entry({ ...offer, facts: { service: 'parenting course', status } }))).toHaveLength(1);
    });
    it.each(['self-referred', 'declined', 'started', 'closed'])('is none where it was %s', (status) => {
      expect(days(family.entry({ ...offer, facts: { service: 'parenting course', status } }))).toEqual([]);
    });
    it('is silent where a day to begin on is on record, or the family wants to wait', () => {
      expect(days(family.entry({ ...offer, text: 'First session 20 September.' }))).toEqual([]);
      expect(days(family.entry({ ...offer, text: 'She asked us to wait until the baby sleeps.' }))).toEqual([]);
      expect(days(family.entry({ ...offer, text: 'On the waiting list, and told so.' }))).toEqual([]);
    });
    it.each([
      ['its start', later({ kind: 'service', facts: { service: 'parenting course', status: 'started' } })],
      ['its being declined', later({ kind: 'service', facts: { service: 'parenting course', status: 'declined' }, thread: 'course' })],
      ['a word of why, on its thread', later({ thread: 'course', text: 'The course no longer runs; Bea was told.' })],
      ['a contact on its thread', later({ kind: 'contact', facts: { outcome: 'seen', seen: ['bea'] }, thread: 'course' })],
    ])('ends with %s', (_what, entry) => {
      expect(days(offered.entry(entry))).toEqual([['2024-07-02', '2024-07-10']]);
    });
    it('ends when whoever gives it is at work with her, named or there for it', () => {
      const named = family.entry({ ...offer, facts: { service: 'a course', status: 'offered', provider: ['hub'] } });
      expect(days(named.entry(later({ by: 'hub', kind: 'contact', facts: { outcome: 'seen', seen: ['bea'] } })))[0]?.[1]).toBe(
        '2024-07-10',
      );
      const drugs = family.entry({ ...offer, facts: { service: 'alcohol support', status: 'referred' } });
      expect(days(drugs.entry(later({ by: 'drugs', kind: 'contact', facts: { outcome: 'did-not-attend' } })))[0]?.[1]).toBe('2024-07-10');
    });
    it('a visit of social care is not the help that it arranged, and another help is not this one', () => {
      expect(days(offered.entry(later({ kind: 'contact', facts: { outcome: 'seen', seen: ['bea'] } })))).toEqual([
        ['2024-07-02', undefined],
      ]);
      expect(days(offered.entry(later({ kind: 'service', facts: { service: 'housing advice', status: 'started' } })))).toEqual([
        ['2024-07-02', undefined],
      ]);
    });
    it('offered and then accepted, it is one question', () => {
      const accepted = offered.entry({
        ...offer,
        id: 'accepted',
        when: '2024-06-10',
        facts: { service: 'parenting course', status: 'accepted' },
      });
      expect(raised(accepted)).toMatchObject([{ anchor: 'course', on: '2024-07-02', evidence: ['offer', 'accepted'] }]);
    });
    describe('in words alone', () => {
      const said = (text: string): Story => family.entry({ id: 'said', by: 'hv', when: '2024-06-03', kind: 'note', about: ['bea'], text });
      it('is asked about as a service would be', () => {
        const [one] = raised(said('Offered her the parenting course.'));
        expect(one).toMatchObject({ anchor: 'said', on: '2024-07-02', evidence: ['said'], asked: ['hv'] });
        expect(one?.question).toBe(
          'hv recorded on 3 June 2024 that help was offered to Bea. There is no record here that it began: has it, and who will see to it or tell the family?',
        );
        expect(raised(said('Counselling was offered to them both.'))).toHaveLength(1);
      });
      it.each([
        'Offered her a cup of tea before the parenting talk.',
        'Offered a parenting course and declined.',
        'Offered counselling; first appointment on 12 June.',
        'She was offered a course last year.',
        'Grandmother offered to have the children.',
        'She might be offered a parenting course.',
      ])('is none where the words say something else: %s', (text) => expect(raised(said(text))).toEqual([]));
      it('is told of by the record of the service where there is one', () => {
        const both = said('Offered her the parenting course.').entry(offer);
        expect(raised(both).map(({ anchor }) => anchor)).toEqual(['course']);
      });
      it.each([
        later({ text: 'She has started the parenting course.' }),
        later({ text: 'She does not want the parenting course now.' }),
        later({ kind: 'service', facts: { service: 'parenting course', status: 'started' } }),
      ])('ends when it has begun or was declined', (entry) => {
        expect(days(said('Offered her the parenting course.').entry(entry))).toEqual([['2024-07-02', '2024-07-10']]);
      });
    });
    it('is seen by whoever offered it', () => {
      expect(concernsOn(asking, offered, 'ada', '2024-08-01', { as: 'hv' })).toEqual([]);
      const known = family.entry({ ...offer, about: ['bea', 'ada'] });
      expect(concernsOn(asking, known, 'ada', '2024-08-01', { as: 'csc' })).toHaveLength(1);
    });
  });

  describe('a worker without a name', () => {
    const claimed: TerseEntry = {
      id: 'claimed',
      by: 'hv',
      when: '2024-06-03',
      kind: 'service',
      about: ['bea'],
      facts: { service: 'domestic-abuse', status: 'started', heardFrom: 'bea' },
      thread: 'worker',
    };
    const told = family.entry(claimed);
    const later = (entry: Partial<TerseEntry>): TerseEntry => ({ by: 'hv', when: '2024-06-20', kind: 'note', about: ['bea'], ...entry });
    it('is asked about when five working days are over', () => {
      expect(raised(told)).toMatchObject([{ anchor: 'worker', on: '2024-06-11', evidence: ['claimed'], asked: ['hv'] }]);
      expect(raised(told)[0]?.question).toBe(
        'hv recorded on 3 June 2024 that there is a worker for Bea. There is no record here of who it is: who is it, and has anybody spoken with them?',
      );
    });
    it('reads well of two people', () => {
      const ofBoth = family.entry({ ...claimed, about: ['ada', 'bea'] });
      expect(raised(ofBoth)[0]?.question).toContain('that there is a worker for Ada and Bea.');
    });
    it('is read from words too', () => {
      const words: TerseEntry = {
        by: 'hv',
        when: '2024-06-03',
        kind: 'contact',
        about: ['bea'],
        present: ['bea'],
        text: 'She says that she has been given a domestic abuse support worker.',
      };
      expect(days(family.entry(words))).toEqual([['2024-06-11', undefined]]);
      for (const text of ["Bea has a worker at the women's centre now.", 'A worker from the recovery project is helping her.'])
        expect(days(family.entry({ ...words, text })), text).toHaveLength(1);
      for (const text of [
        'She would like to have a support worker.',
        'She has a support worker, Joan from Linden House.',
        'She has no key worker.',
        "She has a worker at the women's centre, Joan.",
        'She is a worker at the community centre.',
      ])
        expect(days(family.entry({ ...words, text }))).toEqual([]);
    });
    it('is silent where the service is on record with her, or the provider is named', () => {
      const there: TerseEntry = {
        by: 'hub',
        when: '2024-05-20',
        kind: 'contact',
        about: ['bea'],
        facts: { outcome: 'seen', seen: ['bea'] },
      };
      expect(days(family.entry(there).entry(claimed))).toEqual([]);
      expect(
        days(family.entry({ ...claimed, facts: { service: 'domestic-abuse', status: 'started', heardFrom: 'bea', provider: ['hub'] } })),
      ).toEqual([]);
    });
    it.each([
      ['a word from the service', later({ by: 'hub', kind: 'contact' })],
      ['a call to the service', later({ kind: 'contact', facts: { mode: 'call', to: ['hub'] } })],
      ['the provider named', later({ kind: 'service', facts: { service: 'domestic abuse', status: 'engaging', provider: ['hub'] } })],
      ['a name', later({ thread: 'worker', text: 'Her worker is called Joan.' })],
    ])('ends with %s', (_what, entry) => {
      expect(days(told.entry(entry))).toEqual([['2024-06-11', '2024-06-20']]);
    });
  });
});
