import type { Directory, Person } from '../entry/directory.ts';
import type { Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId, PartnershipId, PersonId } from '../entry/ids.ts';
import type { Span } from '../time/span.ts';
import type { Draft } from './draft.ts';
import type { Refusal } from './refusal.ts';

/** One partnership as a list of partnerships shows it. A case file loads as a closed demonstration partnership of its own (rule 10). */
export interface Partnership {
  /** Random, so that it may stand in an address. */
  readonly id: PartnershipId;
  /** The case file's own name (`child-e`), or the partnership's. */
  readonly name: string;
  readonly title: string;
  /** The children that the case is about. */
  readonly children: readonly PersonId[];
  /** True for a case file loaded to show Heed at work; every page says so. */
  readonly demonstration: boolean;
  /** From the first to the last day of the case, as vaguely as it was given. */
  readonly scope: Span;
  readonly harm?: { readonly when: Span; readonly what: string };
  /** The published review that it is retold from. */
  readonly review?: { readonly board: string; readonly published?: Span };
}

/** Who is asking, for one transaction: an agency (and the worker there), or a role that may read the whole of its partnership. */
export interface Session {
  readonly partnership: PartnershipId;
  readonly vantage: { readonly kind: 'whole' } | { readonly kind: 'agency'; readonly agency: AgencyId };
  /** As the agency names its worker: people closed to this worker are absent (rule 30). */
  readonly worker?: string;
  /** The one person whose record a session that reads the whole is kept to: in an emergency. */
  readonly only?: PersonId;
  /** The account that is signed in, for audit. */
  readonly account?: string;
  /** The role in which it acts: who reads the whole in none that may is kept to the scope of a review. */
  readonly acting?: string;
}

/** What a person record is made with. Somebody whose name is not known is called by what was seen of them. */
export type NewPerson = Omit<Person, 'id'>;

/** The random ids that addresses show, each way. Of what a vantage may not read there is none. */
export interface PublicIds {
  readonly entries: ReadonlyMap<EntryId, string>;
  readonly people: ReadonlyMap<PersonId, string>;
  readonly agencies: ReadonlyMap<AgencyId, string>;
}

/** What may be done inside one transaction, seen from one vantage: whatever it may not read is not there. */
export interface VantageRecords {
  readonly partnership: () => Promise<Partnership | undefined>;
  /** The agencies of the partnership, and the people whom some readable entry names. */
  readonly directory: () => Promise<Directory>;
  /** In the order in which they landed. Of what was given as an extract, the extract. */
  readonly entries: () => Promise<readonly Entry[]>;
  readonly publicIds: () => Promise<PublicIds>;
  /** Nothing for an address that is of nothing, or of what may not be read: the two are the same. */
  readonly findEntryByPublicId: (publicId: string) => Promise<Entry | undefined>;
  readonly findPersonByPublicId: (publicId: string) => Promise<PersonId | undefined>;
  readonly findAgencyByPublicId: (publicId: string) => Promise<AgencyId | undefined>;
  /**
   * The entry as the ledger has it, or why not. The ledger gives it an id of its own: the draft's is what its agency calls it, and the
   * same one sent twice is refused as already there.
   */
  readonly append: (draft: Draft) => Promise<Entry | Refusal>;
  /** A person record of the vantage's own agency (rule 5), under an id that nobody chose. Who reads the whole makes none: it is a fault. */
  readonly addPerson: (person: NewPerson) => Promise<PersonId>;
  /** A child of whom the vantage's own agency has made a record has a page of their own from now on; of anybody else it does nothing. */
  readonly nameChild: (child: PersonId) => Promise<void>;
}

/**
 * The one way to what is stored (rule 13): one transaction, the vantage set for it alone, nothing when unset. The records end with the
 * transaction. One inside another waits for itself for ever.
 */
export interface Records<R extends VantageRecords = VantageRecords> {
  /** Demonstrations: which other partnership a person acts in is for signing in to say. */
  readonly partnerships: () => Promise<readonly Partnership[]>;
  readonly asVantage: <T>(session: Session, work: (records: R) => Promise<T>) => Promise<T>;
}
