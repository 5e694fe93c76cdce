import { attachmentsIn } from '../entry/attachments-named.ts';
import type { Entry } from '../entry/entry.ts';
import type { AgencyId, AttachmentId, EntryId, PersonId } from '../entry/ids.ts';
import { peopleNamedIn } from '../entry/people-named.ts';
import { type Reading, readingAt, standsFrom } from '../ledger/knowledge.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Vantage } from '../picture/view.ts';
import type { Instant } from '../time/instant.ts';

/** Someone at work in an agency, or a role with its own recorded basis to read the whole (a front-door hub, a reviewer). */
export interface Reader {
  readonly vantage: Vantage;
  /** As the agency names its worker: records closed to this worker are absent (rule 30). */
  readonly worker?: string;
}

/** Whether an entry may be read, and why. A refusal says nothing of the entry: what may not be read looks like what is not there. */
export type Access = { readonly may: true; readonly because: Reading['because'] | 'reads the whole' } | { readonly may: false };

const no: Access = { may: false };

/** Whether a reader may read an entry at an instant. */
export function mayRead(ledger: Ledger, reader: Reader, id: EntryId, at: Instant): Access {
  const entry = ledger.byId.get(id);
  if (entry === undefined) return no;
  if (closedPeople(ledger, reader, at).some((person) => concerns(ledger, entry, person))) return no;
  if (reader.vantage.kind === 'whole') return standsFrom(entry, ledger.reckoning) <= at ? { may: true, because: 'reads the whole' } : no;
  const reading = readingAt(ledger.knowledge, id, reader.vantage.agency, at);
  return reading === undefined ? no : { may: true, because: reading.because };
}

/** Whether a reader may read the whole of an entry, and not an extract of it alone. */
export function mayReadWhole(ledger: Ledger, reader: Reader, id: EntryId, at: Instant): boolean {
  if (!mayRead(ledger, reader, id, at).may) return false;
  return reader.vantage.kind === 'whole' || readingAt(ledger.knowledge, id, reader.vantage.agency, at)?.extract === undefined;
}

/**
 * Whether a reader may read a file that was attached: whoever may read an entry whole that names it. An extract gives no file, unless it was chosen: the
 * share then names it among its own facts, and is itself read whole by whoever received it.
 */
export const mayReadAttachment = (ledger: Ledger, reader: Reader, id: AttachmentId, at: Instant): boolean =>
  ledger.entries.some((entry) => attachmentsIn(entry).some((one) => one.id === id) && mayReadWhole(ledger, reader, entry.id, at));

/** The people whose records are closed to a worker of this agency, as recorded by an instant. */
export function closedPeople(ledger: Ledger, reader: Reader, at: Instant): readonly PersonId[] {
  const { worker } = reader;
  if (worker === undefined) return [];
  return ledger.entries.flatMap((entry) =>
    entry.kind === 'closed-to' && entry.facts.worker === worker && standsFrom(entry, ledger.reckoning) <= at && sameAgency(reader, entry.by)
      ? (entry.facts.people ?? entry.about)
      : [],
  );
}

const sameAgency = (reader: Reader, agency: AgencyId): boolean => reader.vantage.kind === 'whole' || reader.vantage.agency === agency;

/** True where an entry, or the entry that it stands on, names somebody. */
export function concerns(ledger: Ledger, entry: Entry, person: PersonId): boolean {
  if (peopleNamedIn(entry).includes(person)) return true;
  const on = subjectOf(entry);
  const subject = on === undefined ? undefined : ledger.byId.get(on);
  return subject !== undefined && concerns(ledger, subject, person);
}

function subjectOf(entry: Entry): EntryId | undefined {
  if (entry.kind === 'share' || entry.kind === 'account' || entry.kind === 'disposal') return entry.facts.of;
  if (entry.kind === 'correction') return entry.facts.corrects ?? entry.facts.withdraws;
  return undefined;
}

/** The part of a ledger that a reader may read at an instant: what storage gives back, worked out here for the same rule in the pure core. */
export const readableBy = (ledger: Ledger, reader: Reader, at: Instant): readonly Entry[] =>
  ledger.entries.filter((entry) => mayRead(ledger, reader, entry.id, at).may);
