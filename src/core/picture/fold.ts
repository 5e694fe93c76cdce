import type { Entry } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';
import { type Reckoning, standsFrom } from '../ledger/knowledge.ts';
import type { Arrivals } from './arrivals.ts';
import { namedIn } from './identities.ts';
import { type Eyes, type Known, knownFrom, knownWith } from './record.ts';

/** What a vantage can read, kept beside what it comes to, so that one entry more need not fold everything again. */
export interface Fold {
  /** In the order in which it stands, corrections and joined records among it. */
  readonly readable: readonly Entry[];
  readonly known: Known;
  /** Entries that a correction puts right or withdraws, whether or not they can be read yet. */
  readonly corrected: ReadonlySet<EntryId>;
}

/** Entries that are in what was known `before` stay the very same objects. */
export function foldOf(readable: readonly Entry[], eyes: Eyes, before?: Known): Fold {
  const corrected = readable.flatMap((entry) =>
    entry.kind === 'correction' ? [entry.facts.corrects ?? entry.facts.withdraws ?? entry.id] : [],
  );
  return { readable, known: knownFrom(readable, eyes, before), corrected: new Set(corrected) };
}

/** A fold once something has arrived, or is gone. */
export interface Folded {
  readonly fold: Fold;
  /** Entries that differ: as they are now, and as they were. */
  readonly different: readonly Entry[];
  /** Entries that stand after all that was known, where nothing else differs. */
  readonly later: readonly Entry[] | undefined;
}

export const foldWith = (fold: Fold, change: Arrivals, reckoning: Reckoning): Folded =>
  change.gone.size === 0 && change.arrived.every((entry) => isPlain(fold, entry)) && standLast(fold, change.arrived, reckoning)
    ? foldOn(fold, change.arrived)
    : foldAgain(fold, change, reckoning);

function foldOn(fold: Fold, arrived: readonly Entry[]): Folded {
  const known = knownWith(fold.known, arrived);
  const later = known.entries.slice(fold.known.entries.length);
  const shares = known.shares.slice(fold.known.shares.length);
  return { fold: { ...fold, readable: [...fold.readable, ...arrived], known }, different: [...later, ...shares], later };
}

function foldAgain({ readable, known }: Fold, { arrived, gone }: Arrivals, reckoning: Reckoning): Folded {
  const now = [...readable.filter(({ id }) => !gone.has(id)), ...arrived].sort((a, b) => inLedger(a, b, reckoning));
  const fold = foldOf(now, known, known);
  return { fold, different: differences(known, fold.known), later: undefined };
}

const inLedger = (a: Entry, b: Entry, reckoning: Reckoning): number =>
  standsFrom(a, reckoning) - standsFrom(b, reckoning) || a.order - b.order;

/** True where an entry changes nothing but by being there. */
const isPlain = ({ corrected, known: { joins } }: Fold, entry: Entry): boolean =>
  entry.kind !== 'correction' &&
  entry.kind !== 'identity' &&
  !corrected.has(entry.id) &&
  (joins.unspoken.size === 0 || !namedIn(entry).some((person) => joins.unspoken.has(person)));

const standLast = ({ readable }: Fold, arrived: readonly Entry[], reckoning: Reckoning): boolean =>
  arrived.every((entry, i) => {
    const before = arrived[i - 1] ?? readable.at(-1);
    return before === undefined || inLedger(before, entry, reckoning) < 0;
  });

function differences(before: Known, after: Known): readonly Entry[] {
  const [were, are] = [before, after].map(({ entries, shares }) => new Set<Entry>([...entries, ...shares]));
  if (were === undefined || are === undefined) return [];
  const differs = (entry: Entry): boolean => !(were.has(entry) && are.has(entry)) && !isPutRightAlike(entry, before, after);
  return [...[...are].filter(differs), ...[...were].filter(differs)];
}

/** What one correction puts right reads the same each time that it is folded. */
const isPutRightAlike = ({ id }: Entry, before: Known, after: Known): boolean => {
  const by = before.amended.get(id)?.by;
  return by !== undefined && by === after.amended.get(id)?.by && before.resolve === after.resolve;
};
