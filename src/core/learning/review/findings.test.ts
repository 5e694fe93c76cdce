import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { entryId } from '../../../../test/builders/terse.ts';
import { foundToKeep, readFound } from '../../../parse/learning/review-findings.ts';
import type { Kept } from '../../access/learning.ts';
import { endOf } from '../../time/instant.ts';
import { exactly } from '../../time/span.ts';
import { carriedByNothing, type FoundFinding, type ReviewLearning, reviewLearning } from './findings.ts';
import type { EpisodeWords, FindingWords, FoundToSay, RecommendationWords } from './found-said.ts';
import { namesInWords } from './names-in-words.ts';
import { ruleFromFinding } from './rule-from-finding.ts';

const at = endOf(day('2026-11-28'));
/** What stands after these were written down one after the other, kept and read back; each is called by its place: `1`, `2`. */
const standing = (...said: readonly FoundToSay[]): ReviewLearning => {
  const kept = said.map(
    (one, n): Kept => ({
      ...foundToKeep(one),
      body: JSON.parse(JSON.stringify(foundToKeep(one).body)),
      id: String(n + 1),
      who: `writer ${n + 1}`,
      landed: at,
    }),
  );
  const others: readonly Kept[] = [{ id: 'x', kind: 'return-asked', body: { anything: 1 }, who: 'w', landed: at }];
  return reviewLearning(readFound([...others, ...kept]));
};
const worded = (given: Partial<FindingWords> = {}): FindingWords => ({
  says: 's',
  evidence: [entryId('e1')],
  episodes: [],
  themes: [],
  checks: [],
  answers: [],
  ...given,
});
const finding = (given: Partial<FindingWords> = {}, is: FoundFinding['kind'] = 'finding'): FoundToSay => ({
  kind: 'finding',
  is,
  words: worded(given),
});
const first = (found: ReviewLearning): FoundFinding | undefined => found.findings[0];

describe('what a review found', () => {
  it('is numbered by kind in the order in which each was first written, whatever was changed since', () => {
    const found = standing(
      finding(),
      finding({}, 'good-practice'),
      finding(),
      { kind: 'finding-changed', of: '1', words: worded({ says: 'anew' }) },
      finding({}, 'learning-point'),
    );
    expect(found.findings.map(({ number, says }) => [number, says])).toEqual([
      ['F1', 'anew'],
      ['GP1', 's'],
      ['F2', 's'],
      ['LP1', 's'],
    ]);
  });

  it('keeps what it said before', () => {
    const words: EpisodeWords = {
      title: 't',
      from: exactly(day('2024-03-01')),
      until: exactly(day('2024-04-01')),
      entries: [entryId('e1')],
      why: 'because',
    };
    const found = standing(
      { kind: 'episode', words },
      { kind: 'episode-changed', of: '1', words: { ...words, why: 'for another reason' } },
    );
    expect(found.episodes).toEqual([
      {
        ...words,
        why: 'for another reason',
        id: '1',
        by: 'writer 2',
        at,
        before: [{ kind: 'episode', id: '1', who: 'writer 1', at, words }],
      },
    ]);
  });

  it('is signed as it reads, and no longer once it is changed', () => {
    const signed: FoundToSay = { kind: 'finding-signed', of: '1' };
    expect(first(standing(finding(), signed))?.signed.map(({ who }) => who)).toEqual(['writer 2']);
    const changed = [finding(), signed, { kind: 'finding-changed', of: '1', words: worded() }] as const;
    expect(first(standing(...changed))?.signed).toEqual([]);
    expect(first(standing(...changed, signed))?.signed.map(({ who }) => who)).toEqual(['writer 4']);
  });

  it('is like an earlier finding as was said of it last', () => {
    const twin = (same: boolean): FoundToSay => ({ kind: 'finding-twin', of: '1', twin: { item: 'r/f1', same, words: 'w' } });
    expect(first(standing(finding(), twin(true), twin(false)))?.twins).toEqual([{ item: 'r/f1', same: false, words: 'w' }]);
  });

  it('is carried by what was said to carry it and was not taken back; what is good practice needs nothing to', () => {
    const carried: FoundToSay = { kind: 'finding-carried', of: '1', carrying: { kind: 'training', what: 'w' } };
    const none = standing(finding(), carried, { kind: 'finding-carried-back', of: '1', carried: '2' }, finding({}, 'good-practice'));
    expect(carriedByNothing(none.findings).map(({ number }) => number)).toEqual(['F1']);
    expect(carriedByNothing(standing(finding(), carried).findings)).toEqual([]);
  });

  it('becomes recommendations, with or without a day', () => {
    const words: RecommendationWords = {
      says: 's',
      kind: 'audit',
      body: 'b',
      owner: 'o',
      different: 'd',
      findings: ['1'],
      by: day('2027-03-01'),
    };
    const { by: _, ...undated } = words;
    const [one] = standing({ kind: 'recommendation', words }, { kind: 'recommendation-changed', of: '1', words: undated }).recommendations;
    expect(one).toMatchObject({ number: 'R1', ...undated });
    expect(one?.by).toBeUndefined();
    expect(one?.before[0]?.words).toEqual(words);
  });

  it('that cannot be read back is a fault, and what is of another area is left out', () => {
    expect(() => readFound([{ id: '1', kind: 'finding', body: { is: 'finding', words: {} }, who: 'w', landed: at }])).toThrow();
  });
});

describe('names in words that ought to name roles', () => {
  const isWord = (word: string): boolean => ['mother', 'of', 'grace', 'baby'].includes(word);
  const found = (words: string): readonly string[] => namesInWords(words, ['Joanne', 'Mother', 'Grace Okoro', 'Steven Marsh (S1)'], isWord);
  it('are found whole or in part, and with an s', () => {
    expect(found('Joanne’s midwife asked Okoro and Steven Marsh.')).toEqual(['Joanne', 'Okoro', 'Steven Marsh']);
  });
  it('are not found in roles, in words of the language, or in other words', () => {
    expect(found('Mother was offered grace; the stevensons were not.')).toEqual([]);
  });
});

describe('a check of one’s own from a finding', () => {
  it('names the finding and says why, and leaves the rest of the example to be changed', () => {
    const example =
      'check: one\nbecause: >-\n  Something else.\n  And more.\nlearnt-from:\n  - {finding: Other, where: p. 1}\nsettings: {}\n';
    expect(ruleFromFinding(example, { number: 'F2', says: 'It said "no": twice.' }, 'Review L')).toBe(
      'check: one\nbecause: "It said \\"no\\": twice."\nlearnt-from:\n  - {finding: "Review L", where: "F2"}\nsettings: {}\n',
    );
  });
});
