import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { chargesOf, chargeWaits } from './charge-work.ts';

const family = story({
  agencies: { csc: 'social-care', police: 'police', hv: 'health-visiting' },
  people: {
    ada: { called: 'Ada', born: '2020-01-03' },
    bea: { called: 'Bea' },
    uncle: { called: 'Des' },
    niece: { called: 'Ivy', born: '2019-02-01' },
  },
}).entry({
  by: 'csc',
  when: '2024-04-02',
  kind: 'note',
  about: ['ada', 'bea', 'uncle', 'niece'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'uncle', is: 'relative-of', whom: 'bea' },
    { who: 'uncle', is: 'parent-of', whom: 'niece' },
  ],
});
const news: TerseEntry = {
  id: 'news',
  by: 'csc',
  when: '2024-05-06',
  kind: 'legal',
  about: ['uncle', 'bea'],
  themes: ['sexual-abuse'],
  text: 'We hear that he is before the court.',
  facts: { type: 'charge', to: ['uncle'] },
  thread: 'news',
};
const told = family.entry(news);
const work = (given: Story, day = '2024-06-20') => {
  const [one] = chargesOf(given.picture('ada', day));
  if (one === undefined) throw new Error('no charge');
  return one;
};
const on = (entry: Partial<TerseEntry> & Pick<TerseEntry, 'kind' | 'facts'>): TerseEntry => ({
  ...{ by: 'csc', when: '2024-05-20', about: ['uncle'], thread: 'news' },
  ...entry,
});

describe('news of a charge that may touch a child', () => {
  it('lists every child whom the person may meet: of this family and of their own', () => {
    expect(work(told).children.map(({ person, state }) => [person, state])).toEqual([
      ['ada', 'open'],
      ['niece', 'open'],
    ]);
  });

  it('is settled by no letter, no word of the family and no closing', () => {
    const since = told
      .entry(on({ kind: 'contact', facts: { mode: 'letter', outcome: 'awaiting-reply' }, about: ['bea'] }))
      .entry(
        on({
          kind: 'contact',
          about: ['bea', 'uncle'],
          facts: { mode: 'home-visit', outcome: 'seen', seen: ['bea'] },
          claims: [{ who: 'uncle', is: 'charged', not: true, saidBy: 'bea' }],
        }),
      )
      .entry(on({ kind: 'decision', facts: { type: 'close', reason: 'They say that the charges were dropped' } }));
    expect(chargeWaits(work(since))).toContain('check');
    expect(work(since).lastSaid.kind).toBe('contact');
  });

  it.each([
    ['an answer from the police', { kind: 'information-reply', facts: { from: ['police'], outcome: 'given' } }],
    ['an answer from a court', { kind: 'information-reply', facts: { from: ['Leeds Crown Court'], outcome: 'given' } }],
    ['a call to the police', { kind: 'contact', facts: { mode: 'call', outcome: 'spoken-to', to: ['police'] } }],
    ['a record of their own', { kind: 'legal', by: 'police', facts: { type: 'charge', to: ['uncle'] }, shared: ['csc'] }],
  ] satisfies readonly (readonly [string, Parameters<typeof on>[0]])[])('is settled by %s', (_, entry) => {
    expect(chargeWaits(work(told.entry(on(entry))))).not.toContain('check');
  });

  it('is not settled by an answer from somebody who would not know, nor by police who would not say', () => {
    for (const facts of [
      { from: ['hv'], outcome: 'given' },
      { from: ['police'], outcome: 'refused' },
    ])
      expect(chargeWaits(work(told.entry(on({ kind: 'information-reply', facts }))))).toContain('check');
  });

  it('is open again when the family says since that it was dropped', () => {
    const checked = told.entry(on({ kind: 'information-reply', facts: { from: ['police'], outcome: 'given' } }));
    const dropped = checked.entry(
      on({
        ...{ kind: 'contact', when: '2024-06-03', facts: { mode: 'home-visit', outcome: 'seen', seen: ['bea'] } },
        ...{ about: ['bea', 'uncle'], claims: [{ who: 'uncle', is: 'charged', not: true, saidBy: 'bea' }] },
      }),
    );
    expect(chargeWaits(work(dropped))).toContain('check');
    expect(work(dropped).before).toHaveLength(1);
  });

  it('waits for a decision for each of the children', () => {
    const each = ['ada', 'niece'].reduce(
      (given, child) =>
        given.entry(
          on({
            kind: 'decision',
            about: [child],
            facts: { type: 'for-a-child-after', of: 'news', children: [child], review: '2024-08-01' },
          }),
        ),
      told,
    );
    expect(chargeWaits(work(each))).toEqual(['check']);
  });
});
