import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { givesReading, holdsAt, isLeftMessage, type Reading, reachedAt, readingAt } from '../../ledger/knowledge.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { circleOf } from '../../picture/circle.ts';
import { pictureFrom, withAllKnown } from '../../picture/picture.ts';
import { type Known, knownTo, peopleIn } from '../../picture/record.ts';
import { asAgency, whole } from '../../picture/view.ts';
import { type OpenRequest, openRequests } from '../../picture/work/requests.ts';
import { earliestOf } from '../../time/extremes.ts';
import { dayAt, endOf, type Instant, instantOfNumber } from '../../time/instant.ts';
import { compareSpans } from '../../time/span.ts';

/** Something that was on record when a decision was, as its reader could read it then. */
export interface HadThen {
  readonly entry: Entry;
  /** From when whoever had it had it. */
  readonly since: Instant;
  readonly because: Reading['because'];
  readonly isExtract: boolean;
  /** It came on the same day, and no hour is known of either: whether before the decision or after it, the records do not say. */
  readonly isSameDay: boolean;
  /** It came after the last day on which the decision can have been made, and before that was written down. */
  readonly isSinceDecided: boolean;
  /** Nothing that its reader had by then tied anybody whom it names to a child of the review. */
  readonly isUntied: boolean;
}

/** Something that another agency had and the maker had not. */
export interface OthersHad extends HadThen {
  /** Agencies besides its recorder that could read it by then. */
  readonly alsoWith: readonly AgencyId[];
  /** That somebody decided not to give it to the maker, and why. */
  readonly withheld: EntryOf<'share'> | undefined;
}

/** What was under way to the maker, of which nothing on record shows that it had it. */
export interface OnItsWay {
  readonly entry: Entry;
  /** Given and not there yet; left as a message that nobody had confirmed; or a letter, a request, an answer or a referral that names it as the one it is to. */
  readonly how: 'given' | 'message' | 'addressed';
  readonly share?: EntryOf<'share'>;
}

/** What nobody could know from the records when the decision was written down. It stands apart: it is no measure of the decision (R213). */
export interface LearntLater {
  /** What had happened by the day of the decision and was written down after it; `mayHave`: its dates leave it open whether it had. */
  readonly writtenLater: readonly { readonly entry: Entry; readonly mayHave: boolean }[];
  /** What others had then, and when it reached the maker. */
  readonly reachedLater: readonly { readonly entry: Entry; readonly at: Instant }[];
  /** What stood then, and was put right or withdrawn since. */
  readonly putRight: readonly { readonly entry: Entry; readonly at: Instant }[];
}

/** A decision as it looked when it was written down. */
export interface DecisionThatDay {
  readonly decision: Entry;
  /** Whose decision it was: of another agency, where whoever wrote it down retells it. */
  readonly maker: AgencyId;
  /** When it was written down: the reconstruction runs on `recorded` (rule 3). */
  readonly instant: Instant;
  readonly had: readonly HadThen[];
  readonly others: ReadonlyMap<AgencyId, readonly OthersHad[]>;
  readonly asked: readonly OpenRequest[];
  readonly onItsWay: readonly OnItsWay[];
  readonly later: LearntLater;
}

/** Of which children, and which entries are looked at. */
export interface ThatDayOf {
  readonly children: readonly PersonId[];
  readonly within: (entry: Entry) => boolean;
}

/**
 * A decision as it looked that day (R213): what its maker's agency had, what others had, what was on its way; and apart from these, what was learnt later. Three times are
 * never mixed: what was had is had by what was recorded or had reached its reader by the instant at which the decision was recorded, whenever it happened.
 */
export function decisionThatDay(ledger: Ledger, decision: Entry, { children, within }: ThatDayOf): DecisionThatDay {
  const instant = decision.recorded;
  const maker = decision.facts.decidedBy ?? decision.by;
  const makers = knownTo(ledger, asAgency(maker), instant);
  const all = knownTo(ledger, whole, instant);
  const isLookedAt = (entry: Entry): boolean => entry.id !== decision.id && within(entry);
  const held = heldBy(ledger, decision);

  const ownTies = tiedTo(makers, children, instant);
  const had = makers.entries.filter(isLookedAt).map((entry) => held(entry, maker, ownTies));
  const isHad = new Set(makers.entries.map(({ id }) => id));

  const onItsWay = underWayTo(maker, all, instant).filter(({ entry }) => isLookedAt(entry) && !isHad.has(entry.id));
  const isOnItsWay = new Set(onItsWay.map(({ entry }) => entry.id));

  const allTies = tiedTo(all, children, instant);
  const unread = all.entries.filter((entry) => isLookedAt(entry) && !isHad.has(entry.id) && !isOnItsWay.has(entry.id));
  const others = unread.map(
    (entry): OthersHad => ({
      ...held(entry, entry.by, allTies),
      alsoWith: readersAt(ledger, entry.id, instant).filter((agency) => agency !== entry.by && agency !== maker),
      withheld: all.shares.findLast(({ facts }) => facts.of === entry.id && facts.with === maker && facts.status === 'withheld'),
    }),
  );
  const [child] = children;
  return {
    ...{ decision, maker, instant },
    had: had.toSorted(asItHappened),
    others: Map.groupBy(others.toSorted(asItHappened), ({ entry }) => entry.by),
    asked:
      child === undefined
        ? []
        : openRequests(withAllKnown(pictureFrom(makers, child, instant))).filter(
            ({ requester, first }) => requester === maker && within(first) && first.id !== decision.id,
          ),
    onItsWay: onItsWay.toSorted(asItHappened),
    later: learntLater(ledger, decision, maker, { isLookedAt, known: all, unread: [...unread, ...onItsWay.map(({ entry }) => entry)] }),
  };
}

const asItHappened = (a: { readonly entry: Entry }, b: { readonly entry: Entry }): number =>
  compareSpans(a.entry.when, b.entry.when) || a.entry.recorded - b.entry.recorded || a.entry.order - b.entry.order;

/** Whom ties known by then bring to a child of the review. */
function tiedTo(known: Known, children: readonly PersonId[], instant: Instant): ReadonlySet<PersonId> {
  return new Set(children.flatMap((child) => [...circleOf(known, known.resolve(child), dayAt(instant)).members.keys()]));
}

const heldBy =
  (ledger: Ledger, decision: Entry) =>
  (entry: Entry, agency: AgencyId, ties: ReadonlySet<PersonId>): HadThen => {
    const { recorded: instant } = decision;
    const {
      from: since,
      because,
      extract,
    } = readingAt(ledger.knowledge, entry.id, agency, instant) ?? {
      from: entry.recorded,
      because: 'recorded it' as const,
      extract: undefined,
    };
    return {
      ...{ entry, since, because },
      isExtract: extract !== undefined,
      // An end of a day is how a day without an hour is kept.
      isSameDay: since === instant && instant === endOf(dayAt(instant)),
      isSinceDecided: Number.isFinite(decision.when.latest) && since > endOf(decision.when.latest),
      isUntied: !peopleIn(entry).some((person) => ties.has(person)),
    };
  };

const readersAt = ({ knowledge }: Ledger, entry: EntryId, at: Instant): readonly AgencyId[] =>
  [...(knowledge.get(entry) ?? [])].flatMap(([agency, readings]) => (readings.some((one) => holdsAt(one, at)) ? [agency] : []));

function underWayTo(maker: AgencyId, { shares, entries }: Known, instant: Instant): readonly OnItsWay[] {
  const found = new Map<EntryId, OnItsWay>();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const share of shares) {
    const entry = share.facts.of === undefined ? undefined : byId.get(share.facts.of);
    if (entry === undefined || share.facts.with !== maker) continue;
    if (isLeftMessage(share)) found.set(entry.id, { entry, share, how: 'message' });
    else if (givesReading(share) && reachedAt(share, 'recorded') > instant) found.set(entry.id, { entry, share, how: 'given' });
  }
  for (const entry of entries)
    if (!found.has(entry.id) && entry.by !== maker && addressedTo(entry).includes(maker)) found.set(entry.id, { entry, how: 'addressed' });
  return [...found.values()];
}

/** Whom a letter, a call, a request, an answer or a referral is to. */
function addressedTo(entry: Entry): readonly AgencyId[] {
  switch (entry.kind) {
    case 'contact':
    case 'information-request':
    case 'information-reply':
      return agenciesIn(entry.facts.to);
    case 'referral':
      return entry.facts.to ?? [];
    default:
      return [];
  }
}

function learntLater(
  ledger: Ledger,
  decision: Entry,
  maker: AgencyId,
  of: { readonly isLookedAt: (entry: Entry) => boolean; readonly known: Known; readonly unread: readonly Entry[] },
): LearntLater {
  const { recorded: instant, when } = decision;
  const inTheEnd = knownTo(ledger, whole, instantOfNumber(Number.MAX_SAFE_INTEGER));
  const until = Number.isFinite(when.latest) ? when.latest : dayAt(instant);
  return {
    writtenLater: inTheEnd.entries
      .filter((entry) => entry.recorded > instant && entry.when.earliest <= until && of.isLookedAt(entry))
      .map((entry) => ({ entry, mayHave: entry.when.latest > until }))
      .toSorted(asItHappened),
    reachedLater: of.unread.flatMap((entry) => {
      const readings = ledger.knowledge.get(entry.id)?.get(maker) ?? [];
      const at = earliestOf(readings.filter(({ from }) => from > instant).map(({ from }) => from));
      return at === undefined ? [] : [{ entry, at }];
    }),
    putRight: of.known.entries.filter(of.isLookedAt).flatMap((entry) => {
      const by = inTheEnd.amended.get(entry.id)?.by;
      const correction = by === undefined ? undefined : ledger.byId.get(by);
      return correction === undefined || correction.recorded <= instant ? [] : [{ entry, at: correction.recorded }];
    }),
  };
}
