import { inScope } from '../../../../core/access/review.ts';
import type { Entry } from '../../../../core/entry/entry.ts';
import { foundElsewhere, wouldHaveAsked } from '../../../../core/learning/review/beside-a-decision.ts';
import {
  type DecisionThatDay,
  decisionThatDay,
  type HadThen,
  type OnItsWay,
  type OthersHad,
} from '../../../../core/learning/review/decision-that-day.ts';
import { picture } from '../../../../core/picture/picture.ts';
import { whole } from '../../../../core/picture/view.ts';
import { daysBetween, showDay } from '../../../../core/time/day.ts';
import { dayAt, showInstant } from '../../../../core/time/instant.ts';
import { showSpan } from '../../../../core/time/span.ts';
import { checkAddress, libraryItemAddress, publicId, reviewAddress, writeFindingAddress } from '../../../addresses.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { allListed } from '../../../words/all-listed.ts';
import { whenInWords } from '../../../words/day-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { factLines } from '../../../words/fact-lines.ts';
import { type Names, namesIn } from '../../../words/names.ts';
import { counted } from '../../../words/times-words.ts';
import { reviewCalled } from '../../library/library-words.ts';
import { reviewFrame } from '../review-pages.ts';
import { drawnRows } from './decision-drawn.ts';
import { entryLine } from './entry-line.ts';
import type { ReviewRead } from './review-read.ts';

/** One decision as it looked that day: the three blocks, what stands beside them, and apart from all of it what was learnt later. */
export function decisionView(asItStands: Entry, { review, children }: ReviewRead, { open, sources, checks }: GivenCase): object {
  const { ledger, partnership, publicIds } = open;
  const names = namesIn(open.directory);
  // As it was written that day: what was put right in it since is told as learnt later.
  const decision = ledger.byId.get(asItStands.id) ?? asItStands;
  const found = decisionThatDay(ledger, decision, { children: review.children, within: (entry) => inScope(ledger, entry, [review]) });
  const { maker, instant, had, others, asked, onItsWay, later } = found;
  const line = (entry: Entry, marks: readonly string[]): object => ({
    ...entryLine(entry, review, open),
    decision: undefined,
    added: marks,
  });
  const isHad = new Set([decision.id, ...had.map(({ entry }) => entry.id)]);
  const asking = wouldHaveAsked(
    checks,
    children.map((child) => picture(ledger, { child, vantage: whole, instant })),
  );
  const elsewhere = foundElsewhere(decision, asking, sources.library, dayAt(instant));
  const itemLine = ({ review: of, item }: (typeof elsewhere.since)[number]): object => ({
    ...{ says: item.says, review: reviewCalled(of), where: item.where, published: of.published },
    href: libraryItemAddress(partnership, of.key, item.id),
  });
  const day = showDay(dayAt(instant));
  return {
    title: `As it looked that day: ${entryTitle(decision, names)}`,
    wide: true,
    frame: reviewFrame(partnership, review, 'episodes'),
    heading: 'This decision as it looked that day',
    decision: {
      ...entryLine(decision, review, open),
      text: decision.text,
      facts: factLines(decision, names),
      recorded: showInstant(instant),
      after: afterIt(decision),
      retold: maker === decision.by ? undefined : names.agency(decision.by),
    },
    maker: names.agency(maker),
    day,
    drawn: drawnRows(found, names),
    had: had.filter(({ isUntied }) => !isUntied).map((one) => line(one.entry, marksOf(one, found, names))),
    untied: had.filter(({ isUntied }) => isUntied).map((one) => line(one.entry, marksOf(one, found, names))),
    others: [...others].map(([agency, all]) => ({
      agency: names.agency(agency),
      entries: all.map((one) => line(one.entry, othersMarks(one, found, names))),
    })),
    asked: asked.map(({ first, addressee }) => ({
      ...entryLine(first, review, open),
      of: names.agency(addressee),
      when: whenInWords(first),
    })),
    onItsWay: onItsWay.map((one) => line(one.entry, [wayInWords(one)])),
    asking: asking.map((one) => ({
      title: one.check.title,
      href: checkAddress(partnership, one.check.id),
      question: one.question,
      to: allListed([...new Set(one.ask.map(({ agency }) => names.agency(agency)))]),
      own: one.evidence.every((id) => isHad.has(id)),
    })),
    byThen: elsewhere.byThen.map(itemLine),
    since: elsewhere.since.map(itemLine),
    later: {
      written: later.writtenLater.map(({ entry, mayHave }) =>
        line(entry, [
          `Written down ${showInstant(entry.recorded)}${mayHave ? '; its dates leave open whether it had happened by then' : ''}`,
        ]),
      ),
      reached: later.reachedLater.map(({ entry, at }) => line(entry, [`Reached ${names.agency(maker)} ${showInstant(at)}`])),
      putRight: later.putRight.map(({ entry, at }) =>
        line(entry, [`Put right or withdrawn ${showInstant(at)}; above it reads as it did then`]),
      ),
    },
    write: writeFindingAddress(partnership, review.id, publicId(publicIds.entries, decision.id)),
    episodes: `${reviewAddress(partnership, review.id, 'episodes')}#decisions`,
  };
}

/** "Made 3 May 2018 and written down five days later": what came between is marked. */
function afterIt({ when, recorded }: Entry): string | undefined {
  const wrote = dayAt(recorded);
  return Number.isFinite(when.latest) && wrote > when.latest
    ? `It was made ${showSpan(when)} and written down ${counted(daysBetween(when.latest, wrote), 'day')} later. What came in between is marked.`
    : undefined;
}

function marksOf(
  { entry, since, because, isExtract, isSameDay, isSinceDecided, isUntied }: HadThen,
  { maker }: DecisionThatDay,
  names: Names,
): readonly string[] {
  return [
    entry.by === maker && because === 'recorded it'
      ? `In its own record since ${showInstant(since)}`
      : `From ${names.agency(entry.by)}, ${showInstant(since)}${isExtract ? ', an extract of it' : ''}`,
    ...timeMarks({ isSameDay, isSinceDecided }),
    ...(isUntied ? ['Nothing that it had by then tied anybody in it to the child'] : []),
  ];
}

const timeMarks = ({ isSameDay, isSinceDecided }: Pick<HadThen, 'isSameDay' | 'isSinceDecided'>): readonly string[] => [
  ...(isSameDay ? ['The same day: the records do not say whether before the decision or after it'] : []),
  ...(isSinceDecided ? ['After the decision was made, and before it was written down'] : []),
];

function othersMarks(one: OthersHad, { maker }: DecisionThatDay, names: Names): readonly string[] {
  const { since, alsoWith, withheld, isUntied } = one;
  return [
    `Since ${showInstant(since)}${alsoWith.length === 0 ? '' : `; also with ${allListed(alsoWith.map(names.agency))}`}`,
    ...timeMarks(one),
    ...(withheld === undefined
      ? []
      : [
          `It was decided not to give it to ${names.agency(maker)}${withheld.facts.reason === undefined ? '' : `: ${withheld.facts.reason}`}`,
        ]),
    ...(isUntied ? ['Nothing on record by then tied anybody in it to the child'] : []),
  ];
}

function wayInWords({ share, how }: OnItsWay): string {
  if (share === undefined || how === 'addressed') return 'It was to them: nothing on record by then shows that they had it';
  return how === 'message'
    ? `A message about it was left ${showSpan(share.when)}: nobody had confirmed it`
    : `Given ${showSpan(share.facts.sent ?? share.when)}${share.facts.how === undefined ? '' : `, ${share.facts.how}`}: it had not arrived`;
}
