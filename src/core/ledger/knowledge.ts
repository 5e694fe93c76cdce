import type { Entry, EntryOf } from '../entry/entry.ts';
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
  readonly because: 'recorded it' | 'was given it' | 'was given what it puts right' | 'was given what it answers' | 'sent or received it';
  /** The share that gave it, where one did. */
  readonly through?: EntryId;
  /** What the agency reads where only an extract was shared. */
  readonly extract?: string;
}

/**
 * Who may read what, from when: `known to agency A at T` = recorded by A by T, or shared with A by T. An agency has as many
 * readings of an entry as ways in which it came by it; a recall ends those that were given before it, and no other.
 */
export type Knowledge = ReadonlyMap<EntryId, ReadonlyMap<AgencyId, readonly Reading[]>>;

/** True where a reading holds at an instant. */
export const holdsAt = (reading: Reading, at: Instant): boolean =>
  reading.from <= at && (reading.until === undefined || at < reading.until);

/** How an agency reads an entry at an instant: the whole of it where it may, else the extract given last, else not at all. */
export function readingAt(knowledge: Knowledge, entry: EntryId, agency: AgencyId, at: Instant): Reading | undefined {
  let held: Reading | undefined;
  for (const reading of knowledge.get(entry)?.get(agency) ?? []) {
    if (!holdsAt(reading, at)) continue;
    if (reading.extract === undefined) return reading;
    held = reading;
  }
  return held;
}

/** The instants at which a reading begins and, where a recall ended it, stops. */
export const edgesOf = ({ from, until }: Reading): readonly Instant[] => (until === undefined ? [from] : [from, until]);

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** When a share reached the other agency: from the latest day that its dates allow, and never before the ledger can prove it. */
export function reachedAt(share: EntryOf<'share'>, reckoning: Reckoning): Instant {
  const stands = standsFrom(share, reckoning);
  const reached = share.facts.reached ?? share.facts.sent;
  return reached === undefined || !Number.isFinite(reached.latest) ? stands : later(stands, endOf(reached.latest));
}

/** The word of an agency that it has had what it was given: `with` is itself. It gives nobody anything, and reaches whoever recorded what was given. */
export const isReceipt = ({ by, facts }: Pick<EntryOf<'share'>, 'by' | 'facts'>): boolean =>
  facts.status === 'acknowledged' && facts.with === by;

/** A message that was left on a machine: sent, and received by nobody until a share that says so. */
export const isLeftMessage = ({ facts }: Pick<EntryOf<'share'>, 'facts'>): boolean =>
  facts.route === 'voicemail' && facts.status !== 'withheld' && facts.status !== 'recalled';

/** True where a share lets the agency that it names read: neither kept back, nor taken back, nor a receipt, nor a message that was left. */
export const givesReading = (share: Pick<EntryOf<'share'>, 'by' | 'facts'>): boolean =>
  share.facts.status !== 'withheld' && share.facts.status !== 'recalled' && !isReceipt(share) && !isLeftMessage(share);

type Table = Map<EntryId, Map<AgencyId, Reading[]>>;

function grant(table: Table, entry: EntryId, agency: AgencyId, reading: Reading): void {
  const readers = table.get(entry) ?? new Map<AgencyId, Reading[]>();
  table.set(entry, readers);
  const held = readers.get(agency);
  if (held === undefined) readers.set(agency, [reading]);
  else held.push(reading);
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
 * Works out, for a whole ledger in the order in which it stands, who may read what and from when. A correction, and a family's
 * account, reaches everyone who was given the entry that it concerns (rules 2 and 8).
 */
export function knowledgeOf(entries: readonly Entry[], reckoning: Reckoning): Knowledge {
  const table: Table = new Map();
  for (const entry of entries) grant(table, entry.id, entry.by, { from: standsFrom(entry, reckoning), because: 'recorded it' });
  const recorders = new Map(entries.map(({ id, by }) => [id, by]));
  for (const entry of entries) if (entry.kind === 'share') giveByShare(table, entry, reckoning, recorders);
  for (const entry of inOrderOfHanging(entries)) giveWithItsSubject(table, entry, reckoning);
  return table;
}

function giveByShare(table: Table, share: EntryOf<'share'>, reckoning: Reckoning, recorders: ReadonlyMap<EntryId, AgencyId>): void {
  const { of, with: receiver, status, what, extract } = share.facts;
  if (of === undefined || receiver === undefined || status === 'withheld' || isLeftMessage(share)) return;
  if (isReceipt(share)) {
    const giver = recorders.get(of);
    const read = { from: standsFrom(share, reckoning), because: 'sent or received it', through: share.id } as const;
    if (giver !== undefined) grant(table, share.id, giver, read);
    return;
  }
  const from = reachedAt(share, reckoning);
  if (status === 'recalled') endByRecall(table, of, receiver, standsFrom(share, reckoning));
  else if (table.has(of)) {
    const part = what === 'extract' ? { extract: extract ?? '' } : {};
    grant(table, of, receiver, { from, because: 'was given it', through: share.id, ...part });
  }
  grant(table, share.id, receiver, { from, because: 'sent or received it', through: share.id });
}

/** A recall ends what was given before it, whether or not it had arrived. A share that carries an extract in itself ends with it. */
function endByRecall(table: Table, of: EntryId, receiver: AgencyId, until: Instant): void {
  const given = table.get(of)?.get(receiver) ?? [];
  for (const [i, reading] of given.entries()) {
    if (reading.because !== 'was given it' || reading.until !== undefined) continue;
    given[i] = { ...reading, until };
    if (reading.extract === undefined || reading.through === undefined) continue;
    const carrier = table.get(reading.through)?.get(receiver);
    for (const [j, carried] of carrier?.entries() ?? [])
      if (carried.because === 'sent or received it') carrier?.splice(j, 1, { ...carried, until });
  }
}

/** A correction of a correction comes after what it corrects, so that readers pass down the chain. */
const inOrderOfHanging = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => hangsOn(entry) !== undefined).sort((a, b) => a.order - b.order);

/** Whoever was given no more than an extract is told that the entry is withdrawn, and not what should have stood in it. */
const withdraws = (entry: Entry): boolean => entry.kind === 'correction' && entry.facts.corrects === undefined;

function giveWithItsSubject(table: Table, entry: Entry, reckoning: Reckoning): void {
  const subject = hangsOn(entry);
  if (subject === undefined) return;
  for (const [agency, readings] of table.get(subject.on) ?? []) {
    for (const { from: given, until, extract } of readings) {
      const from = later(given, standsFrom(entry, reckoning));
      if ((extract !== undefined && !withdraws(entry)) || (until !== undefined && from >= until)) continue;
      grant(table, entry.id, agency, { from, because: subject.because, ...(until === undefined ? {} : { until }) });
    }
  }
}
