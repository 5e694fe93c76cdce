import type { Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import { standsFrom } from '../ledger/knowledge.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Picture } from '../picture/picture.ts';
import { ownAgency } from '../picture/view.ts';
import type { PutPrompt } from '../prompt/prompts-on.ts';
import { earliestOf } from '../time/extremes.ts';
import { type Instant, instantOf, startOf } from '../time/instant.ts';
import { barsOf, barsThrough } from './bars-of.ts';
import { flagsOf } from './flags-of.ts';
import type { Flag, Had, Happened, Mark, Scene, Thread } from './scene.ts';
import { sectorsOf } from './sectors.ts';
import { shapeOf } from './shape.ts';
import { threadsOf } from './threads-of.ts';

/**
 * Whose drawing it is. What an agency could not know is drawn in outline only for somebody who may see the whole; for anybody else it is
 * absent, since there is nothing here that it could be made from.
 */
export type Eyes =
  | { readonly kind: 'own'; readonly seen: Picture }
  | { readonly kind: 'whole-through-one'; readonly whole: Picture; readonly seen: Picture };

export interface Drawing {
  readonly eyes: Eyes;
  readonly ledger: Ledger;
  /** The entries that are asked for, in the order in which they happened. */
  readonly entries: readonly Entry[];
  readonly prompts: readonly PutPrompt[];
}

/**
 * Gathers what the lanes say. As known on a day, a mark stands where it happened but only once it was known, with a ghost from when it
 * happened to when it became known to those whose eyes these are.
 */
export function sceneOf({ eyes, ledger, entries, prompts }: Drawing): Scene {
  const { seen } = eyes;
  const marks = entries.flatMap((given): readonly Mark[] => {
    const entry = seen.byId.get(given.id) ?? given;
    const had = hadBy(seen, ledger, entry);
    if (had.kind === 'not-had' && eyes.kind === 'own') return [];
    const { id, by, recorded } = entry;
    return [{ id, lane: by, shape: shapeOf(entry), happened: happenedIn(entry), recorded, had, entry }];
  });
  const threads = threadsOf(marks, seen);
  const drawn = new Set<EntryId>(marks.filter(({ had }) => had.kind === 'had').map(({ id }) => id));
  const only = ownAgency(seen.vantage);
  const flags = flagsOf(prompts, drawn, seen.today, only);
  return {
    now: seen.now,
    marks,
    threads,
    bars: eyes.kind === 'own' ? barsOf(seen) : barsThrough(eyes.whole, seen),
    flags,
    sectors: sectorsOf(firstKnew(marks, threads, flags), seen.directory),
  };
}

function hadBy(seen: Picture, { knowledge, reckoning }: Ledger, entry: Entry): Had {
  if (!seen.byId.has(entry.id)) return { kind: 'not-had' };
  if (seen.vantage.kind === 'whole') return { kind: 'had', since: standsFrom(entry, reckoning) };
  const readings = knowledge.get(entry.id)?.get(seen.vantage.agency) ?? [];
  return { kind: 'had', since: earliestOf(readings.map(({ from }) => from)) ?? standsFrom(entry, reckoning) };
}

export function happenedIn({ when, at }: Pick<Entry, 'when' | 'at'>): Happened {
  const { earliest, latest, approximate } = when;
  if (earliest !== latest || approximate) {
    return { kind: 'span', from: Number.isFinite(earliest) ? earliest : undefined, to: Number.isFinite(latest) ? latest : undefined };
  }
  return at === undefined ? { kind: 'day', day: earliest } : { kind: 'moment', at: instantOf(earliest, at) };
}

function firstKnew(marks: readonly Mark[], threads: readonly Thread[], flags: readonly Flag[]): ReadonlyMap<AgencyId, Instant> {
  const first = new Map<AgencyId, Instant>();
  const knew = (agency: AgencyId, at: Instant): void => {
    const held = first.get(agency);
    if (held === undefined || at < held) first.set(agency, at);
  };
  for (const { lane, recorded } of marks) knew(lane, recorded);
  for (const { to, left, end } of threads) knew(to, end.kind === 'arrived' ? end.at : left);
  for (const { lane, from } of flags) knew(lane, startOf(from));
  return first;
}
