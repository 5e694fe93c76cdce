import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { entryId } from '../../../../test/builders/terse.ts';
import { endOf } from '../../time/instant.ts';
import { defaultsOf, type Raised, standingOf } from '../asking/learning-check.ts';
import type { LibraryReview } from '../library/library.ts';
import type { ReviewFinding } from '../review/finding.ts';
import { type FindingsRead, findingSeenBefore } from './finding-seen-before.ts';

const review = (key: string, year: number): LibraryReview => ({
  ...{
    key,
    year,
    board: `Board of ${key}`,
    title: `Review ${key}`,
    kind: 'k',
    published: String(year),
    lead: 'l',
    aliases: ['Child C'],
    scope: 's',
    cases: [],
  },
  items: [{ id: 'f1', kind: 'finding', says: 's', where: '1', themes: ['fathers'], checks: ['parent-not-met'] }],
});
const library = [review('old', 2010), review('near', 2018), review('other', 2024)];
const finding = (given: Partial<ReviewFinding> = {}): ReviewFinding => ({
  ...{
    id: 'f',
    kind: 'finding',
    number: 'F1',
    says: 's',
    evidence: [entryId('e1')],
    episodes: [],
    themes: ['fathers'],
    checks: [],
    answers: [],
  },
  ...{ twins: [{ item: 'near/f1', same: true, words: 'w' }], carried: [], by: 'w', at: endOf(day('2026-11-01')), ...given },
});
const asked = (one: ReviewFinding, given: Partial<FindingsRead> = {}): readonly Raised[] =>
  findingSeenBefore.evaluate({ findings: [one], library, ...given }, defaultsOf(findingSeenBefore.parameters), day('2026-11-28'));

describe('this lesson has been learned before', () => {
  it('is asked of a finding that shares a theme or check with an earlier one and of which a person says that it is the same', () => {
    expect(asked(finding())).toEqual([
      {
        anchor: 'f',
        evidence: ['f', 'near/f1'],
        question: '“Review near” (2018) found this. What was done, what shows that it worked, and why did it not hold?',
        since: day('2026-11-01'),
        to: 'whoever writes the review, and the board',
      },
    ]);
    expect(asked(finding({ themes: [], checks: ['parent-not-met'] }))).toHaveLength(1);
  });

  it('is not asked by likeness of words alone, where somebody says that it differs, of the same review, or of one that is older than ten years', () => {
    expect(asked(finding({ twins: [] }))).toEqual([]);
    expect(asked(finding({ twins: [{ item: 'near/f1', same: false, words: 'w' }] }))).toEqual([]);
    expect(asked(finding({ themes: [] }))).toEqual([]);
    expect(asked(finding(), { ownReview: 'near' })).toEqual([]);
    expect(asked(finding({ twins: [{ item: 'old/f1', same: true, words: 'w' }] }))).toEqual([]);
  });

  it('is asked of a partnership that is far only where an action that came of it is closed', () => {
    const near = (): boolean => false;
    expect(asked(finding(), { near })).toEqual([]);
    expect(asked(finding(), { near, actions: [{ item: 'near/f1', isClosed: false }] })).toEqual([]);
    expect(asked(finding(), { near, actions: [{ item: 'near/f1', isClosed: true }] })).toHaveLength(1);
  });

  it('is answered until another earlier finding is said to be the same', () => {
    const answer = {
      check: 'finding-seen-before',
      anchor: 'f',
      evidence: ['f', 'near/f1'],
      way: 'answered',
      words: 'w',
      who: 'w',
      on: day('2026-11-02'),
    };
    const holds = (one: ReviewFinding) => standingOf('finding-seen-before', asked(one), [answer]).map((one) => one.holds);
    expect(holds(finding())).toEqual([true]);
    expect(holds(finding({ twins: ['near/f1', 'other/f1'].map((item) => ({ item, same: true, words: 'w' })) }))).toEqual([false]);
  });
});
