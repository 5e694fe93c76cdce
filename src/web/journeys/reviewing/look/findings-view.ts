import type { Carrying, RecommendationKind } from '../../../../core/learning/review/finding.ts';
import { carriedByNothing, type FoundFinding, type FoundRecommendation } from '../../../../core/learning/review/findings.ts';
import { showDay } from '../../../../core/time/day.ts';
import { recommendAddress, reviewAddress, reviewChronologyAddress, writeFindingAddress } from '../../../addresses.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { allListed } from '../../../words/all-listed.ts';
import { reviewFrame } from '../review-pages.ts';
import { kindsOfFinding } from './finding-form.ts';
import { type ReviewRead, seenBefore } from './review-read.ts';

export const recommendationKindNames: Readonly<Record<RecommendationKind, string>> = {
  assure: 'Assure: an agency shows how it stands',
  audit: 'Audit: look at practice',
  train: 'Train: people learn something',
  change: 'Change: something is done otherwise',
};

export const carriedInWords = (carrying: Carrying, open: OpenCase): string => {
  switch (carrying.kind) {
    case 'check':
      return `A check: ${open.checks.find(({ id }) => id === carrying.check)?.title ?? carrying.check}`;
    case 'training':
      return `A training need: ${carrying.what}`;
    case 'audit-question':
      return `A question of an audit: ${carrying.what}`;
    case 'action':
      return `An action: ${carrying.what}`;
    case 'none-of-these':
      return `None of these, because: ${carrying.because}`;
  }
};

export const findingAddress = (read: ReviewRead, id: string, open: OpenCase, ...rest: readonly string[]): string =>
  reviewAddress(open.partnership, read.review.id, 'findings', 'finding', id, ...rest);

/** Findings, learning points, good practice and recommendations of a review, and what is not carried yet. */
export function findingsView(read: ReviewRead, given: GivenCase): object {
  const { review, learning } = read;
  const { open, visitor } = given;
  const asked = seenBefore(read, given);
  const line = (one: FoundFinding): object => ({
    ...{ id: one.id, number: one.number, says: one.says, kind: kindsOfFinding[one.kind], href: findingAddress(read, one.id, open) },
    entries: one.evidence.length,
    twins: one.twins.filter(({ same }) => same).length,
    asks: asked.some(({ anchor, holds }) => anchor === one.id && !holds),
    carried: one.carried.map((carrying) => carriedInWords(carrying, open)),
    signed: allListed(one.signed.map(({ who }) => who)),
  });
  const uncarried = carriedByNothing(learning.findings);
  return {
    title: `Findings: ${review.title}`,
    frame: reviewFrame(open.partnership, review, 'findings'),
    heading: 'Findings',
    writes: visitor.may('work-in-review'),
    groups: (['finding', 'learning-point', 'good-practice'] as const).map((kind) => ({
      heading: { finding: 'Findings', 'learning-point': 'Learning points', 'good-practice': 'Good practice' }[kind],
      all: learning.findings.filter((one) => one.kind === kind).map(line),
    })),
    uncarried: uncarried.map(({ id, number, says }) => ({ number, says, href: `${findingAddress(read, id, open)}#carry` })),
    any: learning.findings.length > 0,
    recommendations: learning.recommendations.map((one) => recommendationLine(one, read, open)),
    write: writeFindingAddress(open.partnership, review.id),
    recommend: recommendAddress(open.partnership, review.id),
    chronology: reviewChronologyAddress(open.partnership, review.id),
  };
}

export const recommendationLine = (one: FoundRecommendation, read: ReviewRead, open: OpenCase): object => ({
  ...{ id: one.id, number: one.number, says: one.says, body: one.body, owner: one.owner, different: one.different },
  kind: recommendationKindNames[one.kind],
  by: one.by === undefined ? undefined : showDay(one.by),
  lacks: one.by === undefined ? 'No day is set' : undefined,
  findings: read.learning.findings
    .filter(({ id }) => one.findings.includes(id))
    .map(({ id, number }) => ({ number, href: findingAddress(read, id, open) })),
  change: reviewAddress(open.partnership, read.review.id, 'findings', 'recommendation', one.id),
  before: one.before.map(({ words, who }) => ({ says: words.says, owner: words.owner, who })),
});
