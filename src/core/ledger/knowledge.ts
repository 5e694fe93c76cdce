import { type Entry, type EntryOf, isKind } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import { endOf } from '../time/instant.ts';

/**
 * Which of the two recording times a question runs on (rule 3): live work on `landed`, a reconstruction
 * (review, replay, case file) on `recorded`.
 */
export type Reckoning = 'recorded' | 'landed';

/** When an entry stands in the ledger, by this reckoning. */
export const standsFrom = (entry: Entry, reckoning: Reckoning): Instant => (reckoning === 'landed' ? entry.landed : entry.recorded);

/** From when an agency may read an entry, until when, and why. `[from, until)`. */
export interface Reading {
  readonly from: Instant;
  /** Set by a recall, which ends reading from then on (rule 1). */
  readonly until?: Instant;
  /** Times between a recall and the day on which it was given again: `[from, until)`. */
  readonly gaps?: readonly { readonly from: Instant; readonly until: Instant }[];
  readonly because: 'recorded it' | 'was given it' | 'was given what it puts right' | 'was given what it answers' | 'sent or received it';
  /** The share that gave it, where one did. */
  readonly through?: EntryId;
  /** What the agency reads where only an extract was shared. */
  readonly extract?: string;
}

/** Who may read what, from when: `known to agency A at T` = recorded by A by T, or shared with A by T. */
export type Knowledge = ReadonlyMap<EntryId, ReadonlyMap<AgencyId, Reading>>;

/** True where a reading holds at an instant. */
export const holdsAt = (reading: Reading | undefined, at: Instant): reading is Reading =>
  reading !== undefined &&
  reading.from <= at &&
  (reading.until === undefined || at < reading.until) &&
  !(reading.gaps ?? []).some((gap) => gap.from <= at && at < gap.until);

/** The instants at which a reading begins, stops or begins again. */
export const edgesOf = (reading: Reading): readonly Instant[] => [
  reading.from,
  ...(reading.gaps ?? []).flatMap((gap) => [gap.from, gap.until]),
  ...(reading.until === undefined ? [] : [reading.until]),
];

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** When a share reached the other agency: from the latest day that its dates allow, and never before the ledger can prove it. */
export function reachedAt(share: EntryOf<'share'>, reckoning: Reckoning): Instant {
  const stands = standsFrom(share, reckoning);
  const reached = share.facts.reached ?? share.facts.sent;
  return reached === undefined || !Number.isFinite(reached.latest) ? stands : later(stands, endOf(reached.latest));
}

type Table = Map<EntryId, Map<AgencyId, Reading>>;

function grant(table: Table, entry: EntryId, agency: AgencyId, reading: Reading): void {
  const readers = table.get(entry) ?? new Map<AgencyId, Reading>();
  table.set(entry, readers);
  const held = readers.get(agency);
  if (held === undefined || wider(reading, held)) readers.set(agency, reading);
  else if (held.until !== undefined && reading.from >= held.until) readers.set(agency, givenAgain(held, held.until, reading));
}

const wider = (reading: Reading, held: Reading): boolean =>
  reading.from < held.from && reading.extract === undefined && held.because !== 'recorded it';

function givenAgain(held: Reading, until: Instant, reading: Reading): Reading {
  const { until: _ended, extract: _extract, ...before } = held;
  const gaps = [...(held.gaps ?? []), { from: until, until: reading.from }];
  return { ...before, gaps, ...(reading.extract === undefined ? {} : { extract: reading.extract }) };
}

/** What an entry hangs on: whoever was given the one is given the other at once. */
function hangsOn(entry: Entry): { readonly on: EntryId; readonly because: Reading['because'] } | undefined {
  if (entry.kind === 'correction') {
    const on = entry.facts.corrects ?? entry.facts.withdraws;
    return on === undefined ? undefined : { on, because: 'was given what it puts right' };
  }
  if (entry.kind === 'account' && entry.facts.of !== undefined) return { on: entry.facts.of, because: 'was given what it answers' };
  return undefined;
}

/**
 * Works out, for a whole ledger, who may read what and from when. A correction, and a family's account, reaches
 * everyone who was given the entry that it concerns (rules 2 and 8).
 */
export function knowledgeOf(entries: readonly Entry[], reckoning: Reckoning): Knowledge {
  const table: Table = new Map();
  for (const entry of entries) grant(table, entry.id, entry.by, { from: standsFrom(entry, reckoning), because: 'recorded it' });
  for (const share of inOrderOfEffect(entries, reckoning)) {
    if (share.facts.status === 'recalled') endByRecall(table, share, reckoning);
    else giveByShare(table, share, reckoning);
  }
  for (const entry of inOrderOfHanging(entries)) giveWithItsSubject(table, entry, reckoning);
  return table;
}

/** Shares in the order in which they take effect, so that what is given again after a recall is read again. */
const inOrderOfEffect = (entries: readonly Entry[], reckoning: Reckoning): readonly EntryOf<'share'>[] => {
  const effect = (share: EntryOf<'share'>): Instant =>
    share.facts.status === 'recalled' ? standsFrom(share, reckoning) : reachedAt(share, reckoning);
  return entries.filter(isKind('share')).sort((a, b) => effect(a) - effect(b) || a.order - b.order);
};

function giveByShare(table: Table, share: EntryOf<'share'>, reckoning: Reckoning): void {
  const { of, with: receiver, status, what, extract } = share.facts;
  if (of === undefined || receiver === undefined || status === 'withheld') return;
  const from = reachedAt(share, reckoning);
  grant(table, share.id, receiver, { from, because: 'sent or received it' });
  if (!table.has(of)) return;
  grant(table, of, receiver, {
    from,
    because: 'was given it',
    through: share.id,
    ...(what === 'extract' ? { extract: extract ?? '' } : {}),
  });
}

function endByRecall(table: Table, share: EntryOf<'share'>, reckoning: Reckoning): void {
  const { of, with: receiver } = share.facts;
  if (of === undefined || receiver === undefined) return;
  const at = standsFrom(share, reckoning);
  grant(table, share.id, receiver, { from: at, because: 'sent or received it' });
  const readers = table.get(of);
  const held = readers?.get(receiver);
  if (readers === undefined || held === undefined || held.because === 'recorded it' || held.until !== undefined) return;
  readers.set(receiver, { ...held, until: at });
}

/** A correction of a correction comes after what it corrects, so that readers pass down the chain. */
const inOrderOfHanging = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => hangsOn(entry) !== undefined).sort((a, b) => a.order - b.order);

function giveWithItsSubject(table: Table, entry: Entry, reckoning: Reckoning): void {
  const subject = hangsOn(entry);
  if (subject === undefined) return;
  for (const [agency, reading] of table.get(subject.on) ?? []) {
    const from = later(reading.from, standsFrom(entry, reckoning));
    if (reading.until !== undefined && from >= reading.until) continue;
    if (reading.extract !== undefined) continue;
    const { through: _through, ...same } = reading;
    grant(table, entry.id, agency, { ...same, from, because: subject.because });
  }
}
