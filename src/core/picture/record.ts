import type { Directory } from '../entry/directory.ts';
import { type Body, type Entry, type EntryOf, isKind } from '../entry/entry.ts';
import type { EntryId, PersonId, ThreadId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import { type Amendment, effectiveOf } from '../ledger/effective.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { added, groupedBy, withMore } from './growing.ts';
import { areSameJoins, type Joins, joinsIn, type Resolve, resolvedBy, withPeopleResolved } from './identities.ts';
import { onceFor } from './memo.ts';
import { type Tie, tiesOf } from './ties.ts';
import type { Vantage } from './view.ts';
import { visibleTo } from './visible.ts';

/**
 * Everything one vantage knows at an instant, about everyone: corrections applied and people resolved. The pictures of
 * several children are cut from one of these.
 */
export interface Known {
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly vantage: Vantage;
  /** What was recorded, without the ledger's own book-keeping, in the order in which it stands. */
  readonly entries: readonly Entry[];
  readonly shares: readonly EntryOf<'share'>[];
  readonly accounts: readonly EntryOf<'account'>[];
  readonly visitSafety: readonly EntryOf<'visit-safety'>[];
  /** Notes that something made from the records was gone through (`reviewed`). */
  readonly reviews: readonly EntryOf<'note'>[];
  /** Heritage, faith and language, in people's own words (`background`). No check is given them. */
  readonly backgrounds: readonly EntryOf<'note'>[];
  /** Notes that a picture was kept as it was known at a moment (`keptPrint`). */
  readonly keepings: readonly EntryOf<'note'>[];
  /** What was said of records that may be of one person, each record by its own id. */
  readonly identities: readonly EntryOf<'identity'>[];
  readonly amended: ReadonlyMap<EntryId, Amendment>;
  readonly joins: Joins;
  readonly resolve: Resolve;
  readonly ties: readonly Tie[];
  readonly byThread: ReadonlyMap<ThreadId, readonly Entry[]>;
}

/** Kinds that are about the ledger or its readers, not about a family's life. No check sees them (rules 8 and 20). */
const bookkeeping: ReadonlySet<Kind> = new Set<Kind>([
  'share',
  'correction',
  'identity',
  'answer',
  'account',
  'visit-safety',
  'disposal',
  'closed-to',
]);

/**
 * A note that only says that a drawing was gone through, or a picture kept, is about the records too: nobody was seen, asked or answered by it. What somebody
 * says of their heritage, faith or language is kept from every check, with all else that stands in the same note.
 */
export const isBookkeeping = (body: Body): boolean =>
  bookkeeping.has(body.kind) ||
  (body.kind === 'note' &&
    (body.facts.background !== undefined ||
      body.facts.keptPrint !== undefined ||
      (body.facts.reviewed !== undefined && body.claims.length === 0)));
const saysBackground = (entry: Entry): entry is EntryOf<'note'> => entry.kind === 'note' && entry.facts.background !== undefined;
const saysKept = (entry: Entry): entry is EntryOf<'note'> => entry.kind === 'note' && entry.facts.keptPrint !== undefined;
const saysReviewed = (entry: Entry): entry is EntryOf<'note'> => entry.kind === 'note' && entry.facts.reviewed !== undefined;

const ofKind = <K extends Kind>(entries: readonly Entry[], kind: K): readonly EntryOf<K>[] => entries.filter(isKind(kind));

/** Folds what a vantage can read at an instant. */
export const knownTo = (ledger: Ledger, vantage: Vantage, at: Instant): Known =>
  knownFrom(visibleTo(ledger, vantage, at), { directory: ledger.directory, calendar: ledger.calendar, vantage });

/** Whose eyes, and who is who: what a fold is made with besides entries. */
export type Eyes = Pick<Known, 'directory' | 'calendar' | 'vantage'>;

/** Folds what a vantage can read, given in the order in which it stands. Entries that `before` has the same stay the very same objects. */
export function knownFrom(readable: readonly Entry[], given: Eyes, before?: Known): Known {
  const { entries: effective, amended } = effectiveOf(readable);
  // Which record stands for a person shows in the key of a question: background is no first mention.
  const joins = joinsIn(effective.filter((entry) => !saysBackground(entry)));
  const resolve = before !== undefined && areSameJoins(before.joins, joins) ? before.resolve : resolvedBy(joins);
  const all = effective.map((entry) => withPeopleResolved(entry, resolve));
  const entries = all.filter((entry) => !isBookkeeping(entry));
  return {
    directory: given.directory,
    calendar: given.calendar,
    vantage: given.vantage,
    entries,
    shares: ofKind(all, 'share'),
    accounts: ofKind(all, 'account'),
    visitSafety: ofKind(all, 'visit-safety'),
    reviews: all.filter(saysReviewed),
    backgrounds: all.filter(saysBackground),
    keepings: all.filter(saysKept),
    identities: ofKind(effective, 'identity'),
    amended,
    joins,
    resolve,
    ties: tiesOf(entries, given.directory),
    byThread: threadsOf(entries),
  };
}

/** The same with entries that stand after all others: nobody's records are joined or split by them, and nothing is put right. */
export function knownWith(known: Known, later: readonly Entry[]): Known {
  const all = later.map((entry) => withPeopleResolved(entry, known.resolve));
  const entries = all.filter((entry) => !isBookkeeping(entry));
  return {
    ...known,
    entries: withMore(known.entries, entries),
    shares: withMore(known.shares, ofKind(all, 'share')),
    accounts: added(known.accounts, ofKind(all, 'account')),
    visitSafety: added(known.visitSafety, ofKind(all, 'visit-safety')),
    reviews: added(known.reviews, all.filter(saysReviewed)),
    backgrounds: added(known.backgrounds, all.filter(saysBackground)),
    keepings: added(known.keepings, all.filter(saysKept)),
    ties: added(known.ties, tiesOf(entries, known.directory)),
    byThread: entries.every(({ thread }) => thread === undefined) ? known.byThread : threadsOf(entries, known.byThread),
  };
}

function threadsOf(entries: readonly Entry[], before: Known['byThread'] = new Map()): Known['byThread'] {
  const threads = new Map(before);
  for (const [thread, more] of Map.groupBy(entries, (entry) => entry.thread))
    if (thread !== undefined) threads.set(thread, added(before.get(thread) ?? [], more));
  return threads;
}

/** People whom an entry concerns: those it is about, and those who were there. */
export const peopleIn = onceFor((entry: Entry): readonly PersonId[] =>
  entry.present.length === 0 ? entry.about : [...new Set([...entry.about, ...entry.present])],
);

const byPerson = groupedBy((entry) => peopleIn(entry));

/** Everything that concerns somebody, in the order in which it stands. */
export const entriesWith = (known: Known, person: PersonId): readonly Entry[] => byPerson(known.entries).get(person) ?? [];
