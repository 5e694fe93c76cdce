import type { Instant } from '../../time/instant.ts';
import type { Carrying, ReviewFinding, ReviewRecommendation } from './finding.ts';
import type { EpisodeWords, FindingWords, FoundSaid, RecommendationWords } from './found-said.ts';

/** A wording that something had before it was changed. */
export interface Before<Words> {
  readonly words: Words;
  readonly who: string;
  readonly at: Instant;
}

/** A key episode (R207), as it stands now. */
export interface Episode extends EpisodeWords {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  /** Earlier wordings, the first one first. */
  readonly before: readonly Before<EpisodeWords>[];
}

/** A finding as its review's room has it: with its history, and who put their name to it as it stands. */
export interface FoundFinding extends ReviewFinding {
  readonly carriedBy: readonly { readonly id: string; readonly carrying: Carrying; readonly who: string; readonly at: Instant }[];
  readonly signed: readonly { readonly who: string; readonly at: Instant }[];
  readonly before: readonly Before<FindingWords>[];
}

export interface FoundRecommendation extends ReviewRecommendation {
  readonly who: string;
  readonly at: Instant;
  readonly before: readonly Before<RecommendationWords>[];
}

/** What a review found, worked out from all that was written down in its room. */
export interface ReviewLearning {
  readonly episodes: readonly Episode[];
  readonly findings: readonly FoundFinding[];
  readonly recommendations: readonly FoundRecommendation[];
}

/** In the order in which each was first written: that is also the order of their numbers, which never change. */
export const reviewLearning = (said: readonly FoundSaid[]): ReviewLearning => ({
  episodes: episodesIn(said),
  findings: findingsIn(said),
  recommendations: recommendationsIn(said),
});

/** Findings that nothing carries yet: none of the ways, and no reason why none (R165). */
export const carriedByNothing = <F extends ReviewFinding>(findings: readonly F[]): readonly F[] =>
  findings.filter(({ kind, carried }) => kind !== 'good-practice' && carried.length === 0);

type Worded<Words> = Before<Words>;

/** The wordings of one thing, the first one first. */
const wordingsOf = <Words>(
  first: Worded<Words>,
  changes: readonly Worded<Words>[],
): { readonly now: Worded<Words>; readonly before: readonly Before<Words>[] } => {
  const all = [first, ...changes];
  return { now: all.at(-1) ?? first, before: all.slice(0, -1) };
};

function episodesIn(said: readonly FoundSaid[]): readonly Episode[] {
  return said.flatMap((one) => {
    if (one.kind !== 'episode') return [];
    const changes = said.flatMap((other) => (other.kind === 'episode-changed' && other.of === one.id ? [other] : []));
    const { now, before } = wordingsOf<EpisodeWords>(one, changes);
    return [{ id: one.id, ...now.words, by: now.who, at: now.at, before }];
  });
}

const letters = { finding: 'F', 'learning-point': 'LP', 'good-practice': 'GP' } as const;

function findingsIn(said: readonly FoundSaid[]): readonly FoundFinding[] {
  const count = new Map<string, number>();
  return said.flatMap((one) => {
    if (one.kind !== 'finding') return [];
    const nth = (count.get(one.is) ?? 0) + 1;
    count.set(one.is, nth);
    return [findingFrom(one, `${letters[one.is]}${nth}`, said)];
  });
}

function findingFrom(first: FoundSaid & { readonly kind: 'finding' }, number: string, said: readonly FoundSaid[]): FoundFinding {
  const { id } = first;
  const changes = said.flatMap((one) => (one.kind === 'finding-changed' && one.of === id ? [one] : []));
  const { now, before } = wordingsOf<FindingWords>(first, changes);
  const takenBack = new Set(said.flatMap((one) => (one.kind === 'finding-carried-back' && one.of === id ? [one.carried] : [])));
  const carriedBy = said.flatMap((one) =>
    one.kind === 'finding-carried' && one.of === id && !takenBack.has(one.id)
      ? [{ id: one.id, carrying: one.carrying, who: one.who, at: one.at }]
      : [],
  );
  // Of what was said of one earlier finding the last holds.
  const twins = new Map(said.flatMap((one) => (one.kind === 'finding-twin' && one.of === id ? [[one.twin.item, one.twin] as const] : [])));
  // Whoever signed put their name to the wording that stood then.
  const signedFrom = said.findLastIndex((one) => one.id === id || (one.kind === 'finding-changed' && one.of === id));
  const signed = said
    .slice(signedFrom)
    .flatMap((one) => (one.kind === 'finding-signed' && one.of === id ? [{ who: one.who, at: one.at }] : []));
  return {
    ...{ id, kind: first.is, number, ...now.words, by: now.who, at: now.at, before, signed, carriedBy },
    twins: [...twins.values()],
    carried: carriedBy.map(({ carrying }) => carrying),
  };
}

function recommendationsIn(said: readonly FoundSaid[]): readonly FoundRecommendation[] {
  const first = said.flatMap((one) => (one.kind === 'recommendation' ? [one] : []));
  return first.map((one, n) => {
    const changes = said.flatMap((other) => (other.kind === 'recommendation-changed' && other.of === one.id ? [other] : []));
    const { now, before } = wordingsOf<RecommendationWords>(one, changes);
    return { id: one.id, number: `R${n + 1}`, ...now.words, who: now.who, at: now.at, before };
  });
}
