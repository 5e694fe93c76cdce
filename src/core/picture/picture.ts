import type { Agency, Directory } from '../entry/directory.ts';
import type { Entry, EntryOf } from '../entry/entry.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { earlierOf } from '../time/extremes.ts';
import { dayAt, type Instant } from '../time/instant.ts';
import { type Circle, circleOf } from './circle.ts';
import { chosen, groupedBy, withMore } from './growing.ts';
import { onceFor } from './memo.ts';
import { type Known, knownTo, peopleIn } from './record.ts';
import type { Release } from './release.ts';
import type { Vantage } from './view.ts';

/**
 * What one vantage knows of one child at one instant. Everything else about the picture (circle, household, involvement,
 * restrictions, plans, closings, chronology) is worked out from this by the functions beside it.
 */
export interface Picture {
  readonly child: PersonId;
  readonly vantage: Vantage;
  readonly now: Instant;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly known: Known;
  readonly circle: Circle;
  /** Entries about the child or the circle, in the order in which they stand (were recorded). See `chronologyOf` for the order of happening. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<EntryId, Entry>;
  /** What a sharing agreement lets this vantage know beyond what it can read (rule 16). Empty for the whole. */
  readonly releases: readonly Release[];
}

/** Cuts one child's picture from what a vantage knows. An adult's entries belong to it once a claim ties the adult to the child, and only then. */
export function pictureFrom(known: Known, child: PersonId, now: Instant, releases: readonly Release[] = []): Picture {
  const today = dayAt(now);
  const subject = known.resolve(child);
  const circle = circleOf(known, subject, today);
  const entries = known.entries.filter((entry) => isAbout(circle, entry));
  return {
    child: subject,
    vantage: known.vantage,
    now,
    today,
    calendar: known.calendar,
    directory: known.directory,
    known,
    circle,
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    releases,
  };
}

/**
 * A picture at a later moment, of the same child. `later` are the entries that what is known now adds at the end of what was known: where
 * the same people are around the child, what the picture already has is not gone through again.
 */
export function pictureSince(before: Picture, known: Known, now: Instant, later: readonly Entry[], releases: readonly Release[]): Picture {
  const today = dayAt(now);
  const circle = known.ties === before.known.ties && today === before.today ? before.circle : circleOf(known, before.child, today);
  if (!haveSameMembers(circle, before.circle)) return pictureFrom(known, before.child, now, releases);
  const more = later.filter((entry) => isAbout(circle, entry));
  const grown =
    more.length === 0
      ? {}
      : { entries: withMore(before.entries, more), byId: new Map([...before.byId, ...more.map((entry) => [entry.id, entry] as const)]) };
  return { ...before, known, now, today, circle, releases, ...grown };
}

/** The same with all that its vantage knows, of whomever: for a register, in which nothing may be missing because a tie is. */
export const withAllKnown = onceFor(
  (p: Picture): Picture => ({ ...p, entries: p.known.entries, byId: new Map(p.known.entries.map((entry) => [entry.id, entry])) }),
);

const isAbout = (circle: Circle, entry: Entry): boolean => peopleIn(entry).some((person) => circle.members.has(person));

const haveSameMembers = (a: Circle, b: Circle): boolean =>
  a === b || (a.members.size === b.members.size && [...a.members.keys()].every((person) => b.members.has(person)));

/** `picture(entries, {child, vantage, instant})`: the one fold. */
export const picture = (
  ledger: Ledger,
  view: { readonly child: PersonId; readonly vantage: Vantage; readonly instant: Instant; readonly releases?: readonly Release[] },
): Picture => pictureFrom(knownTo(ledger, view.vantage, view.instant), view.child, view.instant, view.releases ?? []);

const byKind = groupedBy((entry) => [entry.kind]);

/** The picture's entries of one kind, in the order in which they were recorded. */
export const entriesOf = <K extends Kind>(p: Picture, kind: K): readonly EntryOf<K>[] =>
  (byKind(p.entries).get(kind) ?? []) as readonly EntryOf<K>[];

/** The picture's entries of several kinds, in the order in which they were recorded. */
export const entriesOfAny = <K extends Kind>(p: Picture, ...kinds: readonly K[]): readonly EntryOf<K>[] =>
  ofAnyKind(p.entries, ...kinds) as readonly EntryOf<K>[];

const ofAnyKind = chosen((entry, ...kinds: readonly Kind[]) => kinds.includes(entry.kind));

/** A running piece of work: every entry of its thread that this vantage knows, in the order in which they were recorded. */
export const threadOf = (p: Picture, thread: ThreadId | undefined): readonly Entry[] =>
  thread === undefined ? [] : (p.known.byThread.get(thread) ?? []);

/** The day on which an entry stands recorded. */
export const recordedDay = onceFor((entry: Entry): Day => dayAt(entry.recorded));

/**
 * The day from which a clock may run on an entry: the latest that its date allows, and never after it was recorded, so that
 * nobody is called late who may not be (rule 4).
 */
export const happenedBy = (entry: Entry): Day => earlierOf(entry.when.latest, recordedDay(entry));

export const agencyOf = (p: Pick<Picture, 'directory'>, id: AgencyId): Agency | undefined => p.directory.agencies.get(id);
export const isAgencyOfKind = (p: Pick<Picture, 'directory'>, id: AgencyId, ...kinds: readonly Agency['kind'][]): boolean => {
  const agency = agencyOf(p, id);
  return agency !== undefined && kinds.includes(agency.kind);
};

/** How an agency is named in a question. */
export const agencyName = (p: Picture, id: AgencyId): string => agencyOf(p, id)?.name ?? id;
/** How a person is named in a question: as they wish to be named. */
export const personName = (p: Picture, id: PersonId): string => p.directory.people.get(id)?.called ?? id;
