import type { Body, Entry, FactsOf } from '../../src/core/entry/entry.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../../src/core/entry/ids.ts';
import type { Kind } from '../../src/core/entry/vocabulary.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { dayAt, type Instant, instantOf } from '../../src/core/time/instant.ts';
import { exactly } from '../../src/core/time/span.ts';
import type { Chance } from './chance.ts';
import type { Partnership } from './partnership.ts';

/** What an agency writes down. Whatever is left out is empty, or follows from what is there. */
export interface Writing<K extends Kind> {
  readonly by: AgencyId;
  readonly on: Day;
  /** Days from the happening to the writing down. */
  readonly late?: number;
  readonly at?: number;
  readonly about: readonly PersonId[];
  readonly present?: readonly PersonId[];
  readonly themes?: readonly string[];
  readonly text?: string;
  readonly facts?: FactsOf<K>;
  readonly claims?: Body['claims'];
  readonly thread?: ThreadId;
  /** Teams that are given it the day it is written down. */
  readonly tell?: readonly AgencyId[];
  /** Written down after this entry, which it refers to. */
  readonly after?: EntryId;
}

/** Writes one family's entries down as their agencies would. */
export interface Scribe {
  readonly write: <K extends Kind>(kind: K, writing: Writing<K>) => EntryId;
  readonly share: (entry: EntryId, receivers: readonly AgencyId[], days?: number) => void;
  readonly recall: (entry: EntryId, receiver: AgencyId, on: Day) => void;
  /** Puts a text right, as the agency that wrote it would: the whole entry again. */
  readonly correct: (entry: EntryId, text: string, on: Day) => void;
  readonly withdraw: (entry: EntryId, on: Day) => void;
  readonly newThread: (what: string) => ThreadId;
  /** Entries about the family so far: shares, corrections and joined records are not counted. */
  readonly count: () => number;
  /** In the order in which they were written down. */
  readonly entries: () => readonly Entry[];
}

/** Kinds that are about records, not about the family's life. */
const bookkeeping: ReadonlySet<Kind> = new Set<Kind>(['share', 'correction', 'identity']);

const minutesOfWork = { first: 8 * 60 + 30, last: 17 * 60 } as const;

export function scribeFor(family: string, partnership: Partnership, chance: Chance): Scribe {
  const written: Entry[] = [];
  const byId = new Map<EntryId, Entry>();
  let threads = 0;
  let counted = 0;

  const write = <K extends Kind>(kind: K, writing: Writing<K>): EntryId => {
    const { by, on, late = 0, at, about, present = [], themes = [], text = '', facts = {}, claims = [], thread, tell, after } = writing;
    const id = `${family}-${written.length}` as EntryId;
    const recorded = notBefore(instantOf(addDays(on, late), at ?? chance.between(minutesOfWork.first, minutesOfWork.last)), after);
    const stamp = { id, by, recorded, recordedAs: exactly(dayAt(recorded)), landed: recorded, order: 0, source: { kind: 'typed' } };
    const [first, ...others] = partnership.workers.get(by) ?? [''];
    const worker = { worker: chance.pick([first, ...others]) };
    const body = { kind, when: exactly(on), about, present, themes, text, facts, claims };
    // The facts are those of the kind: what the types cannot follow is only that the two stand in one object.
    const entry = {
      ...body,
      ...(at === undefined ? {} : { at }),
      ...(thread === undefined ? {} : { thread }),
      ...stamp,
      ...worker,
    } as unknown as Entry;
    written.push(entry);
    byId.set(id, entry);
    if (!bookkeeping.has(kind)) counted += 1;
    if (tell !== undefined) share(id, tell);
    return id;
  };

  const notBefore = (instant: Instant, after: EntryId | undefined): Instant => {
    const earlier = after === undefined ? undefined : byId.get(after)?.recorded;
    return earlier === undefined || instant > earlier ? instant : earlier;
  };

  const get = (id: EntryId): Entry => {
    const entry = byId.get(id);
    if (entry === undefined) throw new RangeError(`nothing was written down as ${id}`);
    return entry;
  };

  const share = (id: EntryId, receivers: readonly AgencyId[], days = 0): void => {
    const { by, recordedAs, about, thread } = get(id);
    const on = addDays(recordedAs.latest, days);
    for (const receiver of new Set(receivers)) {
      if (receiver === by) continue;
      const facts = { of: id, with: receiver, what: 'whole', status: 'sent' } as const;
      write('share', { by, on, about, facts, after: id, ...(thread === undefined ? {} : { thread }) });
    }
  };

  const recall = (id: EntryId, receiver: AgencyId, on: Day): void => {
    const { by, about } = get(id);
    write('share', { by, on, about, facts: { of: id, with: receiver, status: 'recalled' }, after: id });
  };

  const correct = (id: EntryId, text: string, on: Day): void => {
    const { kind, when, about, present, themes, facts, claims, thread, by } = get(id);
    const replacement = { kind, when, about, present, themes, text, facts, claims, ...(thread === undefined ? {} : { thread }) } as Body;
    write('correction', { by, on, about, facts: { corrects: id, replacement }, after: id });
  };

  const withdraw = (id: EntryId, on: Day): void => {
    const { by, about } = get(id);
    write('correction', { by, on, about, facts: { withdraws: id }, after: id });
  };

  return {
    write,
    share,
    recall,
    correct,
    withdraw,
    newThread: (what) => {
      threads += 1;
      return `${family}-${what}-${threads}` as ThreadId;
    },
    count: () => counted,
    entries: () => inOrder(written),
  };
}

/** As the ledger has them: by when they were written down; what was written in one minute keeps the order of its writing. */
const inOrder = (written: readonly Entry[]): readonly Entry[] =>
  written.toSorted((a, b) => a.recorded - b.recorded).map((entry, order) => ({ ...entry, order }));
