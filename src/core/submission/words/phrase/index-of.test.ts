import { describe, expect, it } from 'vitest';
import { tokensOf } from '../text/tokens.ts';
import { PhraseIndex } from './index-of.ts';
import { matcherOf, type Read } from './match.ts';
import { readPhrase } from './read-phrase.ts';

const sets = { say: 'said|told|tell*' };
const phrases = [
  'home visit*',
  'no (reply|answer)',
  'not seen',
  'did not [want to] (attend|come|keep) .. appointment*',
  '(rang|phoned) <agency:by>',
  '<who:by> {say} [that] .. bruise*',
  '<who> [also|then] (was|were) not',
  '<number> week*',
  'visit* .. (nursery|home)',
  'bruis*',
  '(seen|visit*) at home',
] as const;
const texts = [
  'Home visit. No reply at the door. Mother said that she saw the bruises. 12 weeks pregnant.',
  'Mother also was not at home visiting nursery and did not keep the appointment. Rang health visitor.',
  'Did not want to come to any appointments; visited at home. No. Answer not. Seen at home, bruised.',
  'Mother told the health visitor of bruising. Mother. Said nothing of bruises. Visits. Home',
];

/** Where each stands: "Mother" is somebody, "health visitor" an agency. */
function readOf(text: string): Read {
  const tokens = tokensOf('event', text, []);
  const mentions = new Map<number, never>();
  for (const [at, { word }] of tokens.entries()) {
    const here = word === 'mother' ? { is: 'person', end: at + 1 } : word === 'health' ? { is: 'agency', end: at + 2 } : undefined;
    if (here !== undefined) mentions.set(at, { start: at, own: false, people: [], child: false, ...here } as never);
  }
  return { tokens, mentions };
}

describe('phrases, found by the words with which they begin', () => {
  it('are all that are found by trying every phrase at every word', () => {
    const index = new PhraseIndex(phrases, (phrase) => [phrase], sets);
    const tried = phrases.map((phrase) => ({ phrase, matches: matcherOf(readPhrase(phrase, sets)) }));
    for (const text of texts) {
      const read = readOf(text);
      const all = read.tokens.flatMap((_, at) =>
        tried.flatMap(({ phrase, matches }) => {
          const match = matches(read, at);
          return match === undefined ? [] : [`${phrase} ${at} ${match.end}`];
        }),
      );
      // Twice, for what was found before is kept.
      for (const _ of [1, 2])
        expect(
          index
            .fits(read)
            .map(({ row, start, end }) => `${row} ${start} ${end}`)
            .toSorted(),
        ).toEqual(all.toSorted());
      expect(all.length).toBeGreaterThan(1);
    }
  });
});
