import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { type Story, story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry } from '../../builders/terse.ts';
import { pregnancyNotPassedOn } from './check.ts';

describe.each(bothWays(pregnancyNotPassedOn))('%s', (_written, asking) => {
  const given = story({
    agencies: { csc: 'social-care', police: 'police', gp: 'gp', mid: 'midwifery', drugs: 'substance-service' },
    people: { ada: { called: 'Ada', born: '2022-01-01' }, bea: { called: 'Bea', sex: 'f' }, col: { called: 'Col', sex: 'm' } },
  }).entry({
    id: 'ties',
    by: 'csc',
    when: '2024-01-02',
    kind: 'note',
    about: ['ada', 'bea', 'col'],
    present: ['ada'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
    ],
  });
  const news: TerseEntry = {
    id: 'news',
    by: 'police',
    when: '2024-06-03',
    kind: 'contact',
    about: ['bea', 'col'],
    present: ['bea'],
    facts: { mode: 'custody' },
    claims: [{ who: 'bea', is: 'pregnant', what: 'not certain', saidBy: 'bea' }],
  };
  const raised = (told: Story) => raisedOn(asking, told, 'ada', '2024-12-31');
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);
  const later = (entry: Partial<TerseEntry>): TerseEntry => ({ by: 'police', when: '2024-06-20', kind: 'note', about: ['bea'], ...entry });

  describe('pregnancy-not-passed-on', () => {
    it('asks whoever wrote it down when fourteen days are over', () => {
      const [one] = raised(given.entry(news));
      expect(one).toMatchObject({
        anchor: 'news',
        on: '2024-06-18',
        ended: undefined,
        evidence: ['news'],
        asked: ['police'],
        about: ['bea', 'ada'],
      });
      expect(one?.question).toBe(
        'police recorded on 3 June 2024 that Bea is or may be pregnant. There is no record here of maternity care: has she been helped to reach it, or is there a reason?',
      );
    });
    it('counts from the latest day of a vague date', () => {
      expect(days(given.entry({ ...news, when: '2024-06' }))).toEqual([['2024-07-15', undefined]]);
    });
    it.each([
      ['a test', { ...news, by: 'gp', kind: 'health', facts: { type: 'pregnancy-test', weeks: 6 }, claims: [] }],
      ['a due day', { ...news, claims: [{ who: 'bea', is: 'expecting-on', what: '2024-12-20' }] }],
      ['words alone', { ...news, claims: [], text: 'She thinks she may be pregnant.' }],
      [
        'words about the couple, she being there',
        { ...news, kind: 'observation', facts: {}, claims: [], text: 'About eight weeks pregnant.' },
      ],
    ] satisfies readonly (readonly [string, TerseEntry])[])('is told of by %s', (_what, entry) => {
      expect(days(given.entry(entry))).toEqual([['2024-06-18', undefined]]);
    });
    it('is not told of by a denial, or by an earlier pregnancy', () => {
      expect(days(given.entry({ ...news, claims: [{ who: 'bea', is: 'pregnant', not: true }] }))).toEqual([]);
      expect(days(given.entry({ ...news, claims: [], text: 'She drank while pregnant with Ada.' }))).toEqual([]);
    });
    it.each([
      ['Told us that she is expecting again.', 1],
      ['Has another baby on the way.', 1],
      ["Ben says there is a baby in mummy's tummy.", 1],
      ['About four months gone, no drugs she says, not at the flat on Monday.', 1],
      ['She said that she is not pregnant.', 0],
      ['Her sister is pregnant.', 0],
      ['Pregnancy test negative.', 0],
      ['She was expecting a letter.', 0],
    ])('as ordinary words have it: %s', (text, asked) => {
      expect(days(given.entry({ ...news, claims: [], text }))).toHaveLength(asked);
    });
    it.each(['The test was negative after all.', 'She miscarried on Sunday.', 'She has had a termination.'])(
      'ends with words that it is over: %s',
      (text) => {
        expect(days(given.entry(news).entry(later({ text })))).toEqual([['2024-06-18', '2024-06-20']]);
      },
    );
    it('is not ended by a loss long ago, or by what she means to do herself', () => {
      for (const text of ['She had a miscarriage two years ago.', 'She will ring the midwife when she is ready.'])
        expect(days(given.entry(news).entry(later({ text })))).toEqual([['2024-06-18', undefined]]);
    });
    it('is silent where maternity care holds it, was told of it, or she is sent there', () => {
      expect(days(given.entry({ ...news, by: 'mid' }))).toEqual([]);
      expect(days(given.entry({ ...news, shared: ['mid'] }))).toEqual([]);
      expect(days(given.entry({ ...news, text: 'Helped her to ring the midwife from the desk.' }))).toEqual([]);
      expect(days(given.entry(news).entry(later({ when: '2024-06-10', by: 'mid', kind: 'contact' })))).toEqual([]);
    });
    it.each([
      ['a booking', later({ by: 'mid', kind: 'health', facts: { type: 'pregnancy-booking', weeks: 10 } })],
      ['a referral to maternity', later({ kind: 'referral', facts: { to: ['mid'] } })],
      ['a call to maternity', later({ kind: 'contact', facts: { mode: 'call', to: ['mid'] } })],
      ['a service of theirs', later({ kind: 'service', facts: { service: 'antenatal care', status: 'referred' } })],
      ['an offer that she declined', later({ text: 'Offered a midwife appointment, which she declined for now.' })],
      ['a denial', later({ claims: [{ who: 'bea', is: 'pregnant', not: true }] })],
      ['a loss', later({ by: 'gp', kind: 'health', facts: { type: 'pregnancy-loss' } })],
    ])('ends with %s', (_what, entry) => {
      expect(days(given.entry(news).entry(entry))).toEqual([['2024-06-18', '2024-06-20']]);
    });
    it('is not ended by words that she has no midwife yet', () => {
      expect(days(given.entry(news).entry(later({ text: 'She has not seen a midwife yet.' })))).toEqual([['2024-06-18', undefined]]);
    });
    it('several that know of one pregnancy are asked one question, which keeps its anchor', () => {
      const two = given.entry(news).entry(later({ id: 'drugs', by: 'drugs', claims: [{ who: 'bea', is: 'pregnant' }] }));
      expect(raised(two)).toMatchObject([{ anchor: 'news', evidence: ['news', 'drugs'], asked: ['police', 'drugs'] }]);
    });
    it('told of in words alone some months after a birth, it is another', () => {
      const birth: TerseEntry = {
        by: 'mid',
        when: '2023-09-04',
        kind: 'health',
        about: ['ben', 'bea'],
        facts: { type: 'birth' },
        claims: [{ who: 'bea', is: 'parent-of', whom: 'ben' }],
      };
      const had = story({
        agencies: { csc: 'social-care', police: 'police', gp: 'gp', mid: 'midwifery', drugs: 'substance-service' },
        people: {
          ada: { called: 'Ada', born: '2022-01-01' },
          ben: { called: 'Ben', born: '2023-09-04' },
          bea: { called: 'Bea', sex: 'f' },
        },
      })
        .entry({
          by: 'csc',
          when: '2023-08-01',
          kind: 'note',
          about: ['ada', 'bea'],
          claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
        })
        .entry(birth);
      const words = (text: string, when = '2024-06-03'): TerseEntry => ({ ...news, about: ['bea'], claims: [], text, when });
      expect(days(had.entry(words('She thinks she may be pregnant.')))).toEqual([['2024-06-18', undefined]]);
      expect(days(had.entry(words('She was twelve weeks pregnant when she stopped smoking.')))).toEqual([]);
      expect(days(had.entry(words('She was about to be told that she is pregnant.', '2023-10-02')))).toEqual([]);
    });
    it('where she means to end it, asks only whether she has support', () => {
      const [one] = raised(given.entry({ ...news, text: 'She means to end the pregnancy.' }));
      expect(one?.question).toContain('has she been offered support');
      expect(one?.question).not.toContain('maternity');
    });
    it('is seen by the agency that holds it and by no other', () => {
      expect(concernsOn(asking, given.entry({ ...news, about: ['bea', 'ada'] }), 'ada', '2024-07-01', { as: 'gp' })).toEqual([]);
    });
  });
});
