import { isSwitchedOn } from '../../../../core/check/policy.ts';
import { findingSeenBefore } from '../../../../core/learning/checks/finding-seen-before.ts';
import { findNamed, itemName } from '../../../../core/learning/library/library.ts';
import { likelyTwins } from '../../../../core/learning/library/likely-twins.ts';
import type { FoundFinding } from '../../../../core/learning/review/findings.ts';
import { ruleFromFinding } from '../../../../core/learning/review/rule-from-finding.ts';
import { showDay } from '../../../../core/time/day.ts';
import { endOf, showInstant } from '../../../../core/time/instant.ts';
import { checkAddress, libraryItemAddress, recommendAddress, writeCheckAddress } from '../../../addresses.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { allListed } from '../../../words/all-listed.ts';
import { inPlainWords } from '../../../words/plain-words.ts';
import { twinView } from '../../library/item-view.ts';
import { reviewCalled } from '../../library/library-words.ts';
import { startingPoints } from '../../rules/starting-points.ts';
import { reviewFrame } from '../review-pages.ts';
import { entryLine } from './entry-line.ts';
import { kindsOfFinding } from './finding-form.ts';
import { carriedInWords, findingAddress, recommendationLine } from './findings-view.ts';
import { formOf, type Sent } from './problem.ts';
import { ofReview, type ReviewRead, seenBefore } from './review-read.ts';
import type { Signing } from './signing.ts';

/** One finding: what it rests on, what was found before, what carries it, and who put their name to it. */
export function findingView(finding: FoundFinding, read: ReviewRead, signing: Signing, given: GivenCase, sent?: Sent): object {
  const { review, learning, terms, entryOf } = read;
  const { open, sources, visitor } = given;
  const { partnership, policy, days } = open;
  const isOn = (check: string): boolean => isSwitchedOn(policy, check, endOf(days.usual));
  const said = new Map(finding.twins.map((twin) => [twin.item, twin]));
  const likely = likelyTwins({ ...finding, ...ofReview(read) }, sources.library);
  // What somebody spoke of stays beside the finding, though its words were changed since and are less alike.
  const spokenOf = finding.twins.flatMap(({ item }) =>
    likely.some((twin) => itemName(twin) === item) ? [] : (findNamed(sources.library, item) ?? []),
  );
  const carriers = finding.carriedBy.map(({ id, carrying, who, at }) => ({
    ...{ id, says: carriedInWords(carrying, open), said: `${who}, ${showInstant(at)}` },
    ...(carrying.kind === 'check' ? checkState(carrying.check) : {}),
  }));
  function checkState(check: string): object {
    return { check: checkAddress(partnership, check), isOn: isOn(check), isThere: open.checks.some(({ id }) => id === check) };
  }
  return {
    ...formOf(sent),
    title: `${finding.number}: ${review.title}`,
    frame: reviewFrame(partnership, review, 'findings'),
    heading: `${kindsOfFinding[finding.kind]} ${finding.number}`,
    finding: {
      says: finding.says,
      said: `${finding.by}, ${showInstant(finding.at)}`,
      entries: finding.evidence.flatMap((id) => entryOf(id) ?? []).map((entry) => entryLine(entry, review, open)),
      unread: finding.evidence.filter((id) => entryOf(id) === undefined).length,
      episodes: allListed(learning.episodes.filter(({ id }) => finding.episodes.includes(id)).map(({ title }) => title)),
      terms: terms.filter(({ id }) => finding.answers.includes(id)).map(({ says }) => says),
      themes: allListed(finding.themes.map(inPlainWords)),
      checks: open.checks
        .filter(({ id }) => finding.checks.includes(id))
        .map(({ id, title }) => ({ title, href: checkAddress(partnership, id), isOn: isOn(id) })),
      before: finding.before.map(({ words, who, at }) => ({ says: words.says, said: `${who}, ${showInstant(at)}` })),
    },
    writes: visitor.may('work-in-review'),
    change: findingAddress(read, finding.id, open, 'change'),
    actAddress: findingAddress(read, finding.id, open),
    twins: [
      ...likely.map((twin) => ({ at: twin, shown: twinView(twin, open) })),
      ...spokenOf.map((at) => ({
        at,
        shown: twinView({ ...at, checks: [], themes: [], reasons: ['Somebody said what they are to one another.'] }, open),
      })),
    ].map(({ at, shown }, n) => ({ ...shown, n, item: itemName(at), given: said.get(itemName(at)) })),
    questions: seenBefore(read, given)
      .filter(({ anchor }) => anchor === finding.id)
      .map(({ question, since, to, holds, answered }) => ({
        ...{ question, to, holds, since: showDay(since) },
        answered: answered && {
          way: findingSeenBefore.ways.find(({ id }) => id === answered.way)?.says ?? answered.way,
          ...{ words: answered.words, who: answered.who, on: showDay(answered.on) },
        },
      })),
    check70: { title: findingSeenBefore.title, because: findingSeenBefore.because },
    ways: findingSeenBefore.ways,
    carriers,
    isPraise: finding.kind === 'good-practice',
    checkChoices: [
      { value: '', text: 'Choose a check' },
      ...open.checks.map(({ id, title }) => ({
        value: id,
        text: `${title}${isOn(id) ? ' (switched on)' : ' (switched off)'}`,
        selected: sent?.given.check === id,
      })),
    ],
    ownCheck: visitor.may('decide-checks')
      ? {
          action: writeCheckAddress(partnership),
          from: startingPoints(sources).map((one) => ({ finding: one.finding, text: ruleFromFinding(one.text, finding, review.title) })),
        }
      : undefined,
    recommendations: learning.recommendations
      .filter(({ findings }) => findings.includes(finding.id))
      .map((one) => recommendationLine(one, read, open)),
    recommend: recommendAddress(partnership, review.id, finding.id),
    signed: finding.signed.map(({ who, at }) => `${who}, ${showInstant(at)}`),
    signing,
    same: finding.twins
      .flatMap(({ item, same }) => (same ? (findNamed(sources.library, item) ?? []) : []))
      .map((at) => ({ says: reviewCalled(at.review), href: libraryItemAddress(partnership, at.review.key, at.item.id) })),
  };
}
