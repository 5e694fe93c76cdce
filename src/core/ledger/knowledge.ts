import type { Entry, EntryOf } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import { endOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Which of the two recording times a question runs on (rule 3): live work on `landed`, a reconstruction
 * (review, replay, case file) on `recorded`.
 */
export type Reckoning = 'recorded' | 'landed';

/** When an entry stands in the ledger, by this reckoning. */
export const standsFrom = (entry: Entry, reckoning: Reckoning): Instant =>
  reckoning === 'landed' ? entry.landed : entry.recorded;

/** From when an agency may read an entry, until when, and why. `[from, until)`. */
export interface Reading {
  readonly from: Instant;
  /** Set by a recall, which ends reading from then on (rule 1). */
  readonly until?: Instant;
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
  reading !== undefined && reading.from <= at && (reading.until === undefined || at < reading.until);

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
  if (held === undefined || (held.until !== undefined && reading.from >= held.until) || wider(reading, held)) readers.set(agency, reading);
}

const wider = (reading: Reading, held: Reading): boolean =>
  reading.from < held.from && reading.extract === undefined && held.because !== 'recorded it';

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
  for (const entry of entries) if (entry.kind === 'share') giveByShare(table, entry, reckoning);
  for (const entry of entries) if (entry.kind === 'share') endByRecall(table, entry, reckoning);
  for (const entry of inOrderOfHanging(entries)) giveWithItsSubject(table, entry, reckoning);
  return table;
}

function giveByShare(table: Table, share: EntryOf<'share'>, reckoning: Reckoning): void {
  const { of, with: receiver, status, what, extract } = share.facts;
  if (of === undefined || receiver === undefined) return;
  if (status === 'withheld') return;
  const from = reachedAt(share, reckoning);
  grant(table, share.id, receiver, { from, because: 'sent or received it' });
  if (status === 'recalled' || !table.has(of)) return;
  grant(table, of, receiver, {
    from,
    because: 'was given it',
    through: share.id,
    ...(what === 'extract' ? { extract: extract ?? '' } : {}),
  });
}

function endByRecall(table: Table, share: EntryOf<'share'>, reckoning: Reckoning): void {
  const { of, with: receiver, status } = share.facts;
  if (of === undefined || receiver === undefined || status !== 'recalled') return;
  const readers = table.get(of);
  const held = readers?.get(receiver);
  if (readers === undefined || held === undefined || held.because === 'recorded it') return;
  const until = standsFrom(share, reckoning);
  // A share given again after the recall stands: only what was given before it ends.
  if (held.from <= until) readers.set(receiver, { ...held, until });
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
    grant(table, entry.id, agency, { from, because: subject.because, ...(reading.until === undefined ? {} : { until: reading.until }) });
  }
}
