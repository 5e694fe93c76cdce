import type { AgencyId, EntryId, PersonId } from '../entry/ids.ts';
import { readingAt, standsFrom } from '../ledger/knowledge.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Instant } from '../time/instant.ts';
import { mayRead, type Reader } from './may-read.ts';
import type { Role } from './role.ts';

/** What may be kept sealed of an entry: who told of it and asked not to be named, where somebody is reached, the detail of intelligence. */
export const sealableParts = ['source', 'address', 'detail'] as const;
export type SealablePart = (typeof sealableParts)[number];

/** That part of an entry is kept sealed. Its words stand in no entry and in nothing that is made of entries: they are opened one at a time, for a reason. */
export interface SealedPart {
  readonly id: string;
  readonly entry: EntryId;
  readonly part: SealablePart;
  /** The agency that keeps it. */
  readonly by: AgencyId;
  /** Whose address it is, and from whom it is kept. */
  readonly of?: PersonId;
  readonly keptFrom: readonly PersonId[];
  /** False where that something is kept would itself tell: then no other agency knows of it. */
  readonly told: boolean;
}

/** What an agency writes down to be sealed, with the entry that it is part of. */
export interface Sealing extends Omit<SealedPart, 'id' | 'by' | 'entry'> {
  readonly words: string;
}

/** Another agency asks for what is sealed, and what came of it. */
export interface SealRequest {
  readonly id: string;
  readonly sealed: string;
  readonly by: AgencyId;
  readonly who: string;
  readonly why: string;
  readonly asked: Instant;
  readonly answer?: { readonly given: boolean; readonly who: string; readonly why: string; readonly at: Instant };
}

/** What may be done about sealed parts in one transaction. */
export interface SealRecords {
  /** The parts of which this vantage may know, in the order in which they were sealed. Never their words. */
  readonly sealedParts: () => Promise<readonly SealedPart[]>;
  readonly keepSealed: (entry: EntryId, sealing: readonly Sealing[]) => Promise<void>;
  /** Those that this agency sent, and those for what it keeps, newest first. */
  readonly sealRequests: () => Promise<readonly SealRequest[]>;
  readonly askForSealed: (sealed: string, by: { readonly who: string; readonly why: string }) => Promise<void>;
  readonly answerForSealed: (
    request: string,
    answer: { readonly given: boolean; readonly who: string; readonly why: string },
  ) => Promise<void>;
  /** The words, noted in the same statement; nothing where they may not be opened. */
  readonly openSealed: (
    sealed: string,
    by: { readonly who: string; readonly role?: Role; readonly why: string; readonly from: string },
  ) => Promise<string | undefined>;
}

/** The sealed parts of which a reader may know: those of entries that they read whole, unless that would itself tell. */
export const partsToldTo = (ledger: Ledger, reader: Reader, parts: readonly SealedPart[], at: Instant): readonly SealedPart[] =>
  parts.filter(
    ({ entry, told, by }) =>
      readsWhole(ledger, reader, entry, at) && (told || (reader.vantage.kind === 'agency' && reader.vantage.agency === by)),
  );

/**
 * Whether somebody may open what is sealed: who answers for the agency that keeps it, or for one that was given it. Nobody else, whoever
 * reads the whole among them: they ask.
 */
export function mayOpenSealed(
  ledger: Ledger,
  reader: Reader & { readonly answers: boolean },
  part: SealedPart,
  requests: readonly SealRequest[],
  at: Instant,
): boolean {
  const { vantage, answers } = reader;
  if (!answers || vantage.kind === 'whole' || !readsWhole(ledger, reader, part.entry, at)) return false;
  return part.by === vantage.agency || (part.told && isGiven(part, vantage.agency, requests));
}

export const isGiven = ({ id }: Pick<SealedPart, 'id'>, to: AgencyId, requests: readonly SealRequest[]): boolean =>
  requests.some(({ sealed, by, answer }) => sealed === id && by === to && answer?.given === true);

/** Who was given an extract of an entry knows of nothing that is sealed in it. */
function readsWhole(ledger: Ledger, reader: Reader, id: EntryId, at: Instant): boolean {
  const entry = ledger.byId.get(id);
  if (entry === undefined || !mayRead(ledger, reader, id, at).may) return false;
  if (reader.vantage.kind === 'whole') return standsFrom(entry, ledger.reckoning) <= at;
  const reading = readingAt(ledger.knowledge, id, reader.vantage.agency, at);
  return reading !== undefined && reading.extract === undefined;
}
