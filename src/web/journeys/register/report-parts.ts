import { fewest } from '../../../core/learning/counts/count.ts';
import { assuranceGaps, assurancesOf } from '../../../core/learning/register/board/assurance.ts';
import { challengesOf } from '../../../core/learning/register/board/challenges.ts';
import { inspectionsOf } from '../../../core/learning/register/board/inspections.ts';
import { membersOf } from '../../../core/learning/register/board/members.ts';
import { strategiesOf } from '../../../core/learning/register/board/strategies.ts';
import { listsOf } from '../../../core/learning/register/lists.ts';
import { showDay } from '../../../core/time/day.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { challengesFor } from '../challenge/challenge-read.ts';
import { assuranceInWords } from './assurance-route.ts';
import type { BoardRead } from './board-page.ts';
import type { FromReviews } from './from-reviews.ts';
import { holderInWords, ownerInWords, stateInWords } from './register-words.ts';

/** A part of the report to the board: a line for each thing, in the order in which they came. Nothing is added up, and no agency is set before another. */
export interface ReportPart {
  readonly heading: string;
  readonly rows: readonly string[];
}

/** What the board must know on one page (R227): returns, actions, repeats, challenges to others and to itself, and gaps in what it was assured of. */
export function reportParts(
  read: BoardRead & { readonly reviews: FromReviews },
  { open, visitor, demonstration }: GivenCase,
): readonly ReportPart[] {
  const { register, holding, today, noted, reviews } = read;
  const names = namesIn(open.directory);
  const lists = listsOf(register, holding, new Set(open.checks.map(({ id }) => id)), today);
  const asRead = visitor.may('see-reviews');
  return [
    ...(asRead
      ? [
          {
            heading: 'Returns for reviews that are past their day',
            rows: reviews.returns.map(
              ({ review, agency, what, due }) => `${names.agency(agency)}: ${what}, for ${review}, due ${showDay(due)}`,
            ),
          },
          {
            heading: 'Found before',
            rows: reviews.repeats.map(({ review, says, words }) => `${says} (${review}). Said of the earlier finding: ${words}`),
          },
        ]
      : []),
    {
      heading: 'Actions past their day',
      rows: lists.overdue.map((one) => `${one.says}. ${ownerInWords(one.owner, open)}, due ${showDay(one.by)}`),
    },
    {
      heading: 'Actions whose post has no holder',
      rows: lists.orphaned.map(({ action, holder }) => `${action.says}. ${ownerInWords(action.owner, open)}. ${holderInWords(holder)}`),
    },
    { heading: 'Done, with no effect shown', rows: lists.doneWithoutEvidence.map((one) => `${one.says}. ${stateInWords(one)}`) },
    {
      heading: 'Recommendations without an owner or a day',
      rows: lists.withoutOwnerOrDay
        .filter(({ state }) => state.kind === 'accepted')
        .map(
          (one) =>
            `${one.says}. ${one.owner === undefined ? 'No owner' : ownerInWords(one.owner, open)}, ${one.by === undefined ? 'no day' : showDay(one.by)}`,
        ),
    },
    {
      heading: 'Recommendations past their day',
      rows: lists.overdueRecommendations.map((one) => `${one.says}, due ${one.by === undefined ? '' : showDay(one.by)}`),
    },
    {
      heading: 'Gaps in what the board was assured of',
      rows: assuranceGaps(assurancesOf(noted, today)).map((one) => `${names.agency(one.agency)}: ${one.what}. ${assuranceInWords(one)}`),
    },
    {
      heading: 'What inspections found that stands beside something here',
      rows: inspectionsOf(noted)
        .filter(({ beside }) => beside.length > 0)
        .map(({ by, whom, on, found }) => `${by}, of ${whom}, ${showDay(on)}: ${found}`),
    },
    {
      heading: 'Strategies to be looked at',
      rows: strategiesOf(noted, today)
        .filter(({ isLate }) => isLate)
        .map(({ says, by, owner }) => `${says}. ${ownerInWords(owner, open)}, due ${showDay(by)}`),
    },
    {
      heading: 'Challenges to the board itself',
      rows: challengesOf(noted, today)
        .filter(({ answered }) => answered === undefined)
        .map(({ says, from, by, isLate }) => `${says} From ${from}, to be answered by ${showDay(by)}${isLate ? ', which has passed' : ''}`),
    },
    ...(visitor.may('read-whole') ? [{ heading: 'Challenges between agencies', rows: betweenAgencies(open, demonstration) }] : []),
    {
      heading: 'Members not shown all that they need',
      rows: membersOf(noted, today).flatMap(({ post, called, missing }) =>
        missing.length === 0 ? [] : [`${post}, ${called}: ${missing.join('; ')}`],
      ),
    },
  ];
}

/** How many are open, of no agency and no family: few are not told. */
function betweenAgencies(open: GivenCase['open'], demonstration: boolean): readonly string[] {
  const on = open.days.usual;
  const openNow = challengesFor(open, on).filter(({ work }) => work.ended === undefined).length;
  if (openNow === 0) return [];
  return [
    `${openNow < fewest ? `Fewer than ${fewest}` : openNow} open${demonstration ? ` on ${showDay(on)}` : ''}: each stands on the page of challenges`,
  ];
}
