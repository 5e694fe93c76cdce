import type { Directory } from '../entry/directory.ts';
import { type Entry, type EntryOf, isKind } from '../entry/entry.ts';
import type { EntryId, PersonId, ThreadId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import { type Amendment, effectiveOf } from '../ledger/effective.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { identitiesOf, type Resolve, withPeopleResolved } from './identities.ts';
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
  readonly amended: ReadonlyMap<EntryId, Amendment>;
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

const ofKind = <K extends Kind>(entries: readonly Entry[], kind: K): readonly EntryOf<K>[] => entries.filter(isKind(kind));

/** Folds what a vantage can read at an instant. */
export function knownTo(ledger: Ledger, vantage: Vantage, at: Instant): Known {
  const { entries: effective, amended } = effectiveOf(visibleTo(ledger, vantage, at));
  const resolve = identitiesOf(effective);
  const resolved = effective.map((entry) => withPeopleResolved(entry, resolve));
  const entries = resolved.filter((entry) => !bookkeeping.has(entry.kind));
  return {
    directory: ledger.directory,
    calendar: ledger.calendar,
    vantage,
    entries,
    shares: ofKind(resolved, 'share'),
    accounts: ofKind(resolved, 'account'),
    visitSafety: ofKind(resolved, 'visit-safety'),
    amended,
    resolve,
    ties: tiesOf(entries, ledger.directory),
    byThread: threadsOf(entries),
  };
}

function threadsOf(entries: readonly Entry[]): ReadonlyMap<ThreadId, readonly Entry[]> {
  const threads = new Map<ThreadId, Entry[]>();
  for (const entry of entries) {
    if (entry.thread === undefined) continue;
    const thread = threads.get(entry.thread);
    if (thread === undefined) threads.set(entry.thread, [entry]);
    else thread.push(entry);
  }
  return threads;
}

/** People whom an entry concerns: those it is about, and those who were there. */
export const peopleIn = onceFor((entry: Entry): readonly PersonId[] =>
  entry.present.length === 0 ? entry.about : [...new Set([...entry.about, ...entry.present])],
);

const byPerson = onceFor((known: Known): ReadonlyMap<PersonId, readonly Entry[]> => {
  const people = new Map<PersonId, Entry[]>();
  for (const entry of known.entries) {
    for (const person of new Set(peopleIn(entry))) {
      const held = people.get(person);
      if (held === undefined) people.set(person, [entry]);
      else held.push(entry);
    }
  }
  return people;
});

/** Everything that concerns somebody, in the order in which it stands. */
export const entriesWith = (known: Known, person: PersonId): readonly Entry[] => byPerson(known).get(person) ?? [];
