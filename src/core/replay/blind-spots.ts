import type { AnyCheck } from '../check/check.ts';
import type { Entry } from '../entry/entry.ts';
import type { EntryId, PersonId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { picture } from '../picture/picture.ts';
import { whole } from '../picture/view.ts';
import type { Day } from '../time/day.ts';
import { earliestOf } from '../time/extremes.ts';
import { dayAt, endOf } from '../time/instant.ts';
import type { Failing } from './comparison.ts';
import type { Replayed } from './replay.ts';

/** Why one check that a failing names did not surface it: the nearest that it came, told of checks and records and of nobody. */
export type BlindSpot =
  | { readonly why: 'not-built'; readonly check: string }
  | { readonly why: 'recorded-later'; readonly check: string; readonly on: Day }
  | { readonly why: 'outside-the-picture'; readonly check: string; readonly entries: readonly EntryId[] }
  | { readonly why: 'kinds-not-read'; readonly check: string; readonly entries: readonly EntryId[] }
  | { readonly why: 'too-late'; readonly check: string; readonly on: Day }
  | { readonly why: 'answered-before'; readonly check: string; readonly on: Day }
  | { readonly why: 'other-people'; readonly check: string; readonly key: string }
  | { readonly why: 'other-records'; readonly check: string; readonly keys: readonly string[] }
  | { readonly why: 'found-nothing'; readonly check: string; readonly notWhen: readonly string[] };

/** What was replayed, and what came of it. */
export interface Looked {
  readonly ledger: Ledger;
  readonly children: readonly PersonId[];
  readonly checks: readonly AnyCheck[];
  readonly replayed: readonly Replayed[];
}

/** For each check that a failing names, why it did not surface it, so that a finding that nothing surfaced can become a check. */
export const blindSpotsOf = (failing: Failing, looked: Looked): readonly BlindSpot[] =>
  failing.checks.map((check) => blindSpot(check, failing, looked));

function blindSpot(id: string, failing: Failing, looked: Looked): BlindSpot {
  const check = looked.checks.find((one) => one.id === id);
  if (check === undefined) return { why: 'not-built', check: id };
  const own = looked.replayed.filter((one) => one.check.id === id);
  const near = own.filter(({ evidence }) => evidence.some(({ entry }) => failing.evidence.includes(entry)));
  const [nearest] = near;
  if (nearest !== undefined) return cameNear(id, failing, near, nearest);
  return (
    beyondIt(check, failing, looked) ??
    (own.length > 0
      ? { why: 'other-records', check: id, keys: own.map(({ key }) => key) }
      : { why: 'found-nothing', check: id, notWhen: check.notWhen })
  );
}

/** It was asked on the right records: of other people, too late, or not for long enough. */
function cameNear(check: string, failing: Failing, near: readonly Replayed[], nearest: Replayed): BlindSpot {
  const { people } = failing;
  if (people !== undefined && !near.some(({ about }) => about.some((person) => people.includes(person))))
    return { why: 'other-people', check, key: nearest.key };
  const late = earliestOf(near.map(({ raised }) => raised));
  if (late !== undefined && late > failing.by) return { why: 'too-late', check, on: late };
  const ended = earliestOf(near.flatMap(({ standing }) => standing.flatMap(({ until }) => until ?? [])));
  return ended !== undefined && ended <= failing.from
    ? { why: 'answered-before', check, on: ended }
    : { why: 'other-records', check, keys: near.map(({ key }) => key) };
}

/** The records could not have raised it: written down later, about people who were not tied to the child, or of kinds that it does not read. */
function beyondIt(check: AnyCheck, failing: Failing, { ledger, children }: Looked): BlindSpot | undefined {
  const entries = failing.evidence.flatMap((id) => ledger.byId.get(id) ?? []);
  const intime = entries.filter((entry) => dayAt(entry.recorded) <= failing.by);
  const first = earliestOf(entries.map((entry) => dayAt(entry.recorded)));
  if (intime.length === 0 && first !== undefined) return { why: 'recorded-later', check: check.id, on: first };
  const pictures = children.map((child) => picture(ledger, { child, vantage: whole, instant: endOf(failing.by) }));
  const seen = intime.filter(({ id }) => pictures.some(({ byId }) => byId.has(id)));
  if (seen.length === 0) return { why: 'outside-the-picture', check: check.id, entries: intime.map(({ id }) => id) };
  if (!seen.some((entry) => reads(check, entry))) return { why: 'kinds-not-read', check: check.id, entries: seen.map(({ id }) => id) };
  return undefined;
}

const reads = ({ reads: { kinds, claims } }: AnyCheck, entry: Entry): boolean =>
  kinds.includes(entry.kind) || entry.claims.some(({ is }) => claims.includes(is));
