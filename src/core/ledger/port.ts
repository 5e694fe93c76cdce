import type { Directory } from '../entry/directory.ts';
import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PartnershipId, PersonId } from '../entry/ids.ts';
import type { Draft } from './draft.ts';
import type { Refusal } from './refusal.ts';

/** One partnership as a list of partnerships shows it. A case file loads as a closed demonstration partnership of its own (rule 10). */
export interface Partnership {
  readonly id: PartnershipId;
  /** The case file's own name (`child-e`), or the partnership's. */
  readonly name: string;
  readonly title: string;
  /** The children that the case is about. */
  readonly children: readonly PersonId[];
  /** True for a case file loaded to show Heed at work; every page says so. */
  readonly demonstration: boolean;
  /** First and last day of the case (ISO days), for the slider and for replay. */
  readonly scope: { readonly from: string; readonly until: string };
  readonly harm?: { readonly on: string; readonly what: string };
}

/** Who is asking, for one transaction: an agency (and the worker there), or a role that may read the whole of its partnership. */
export interface Session {
  readonly partnership: PartnershipId;
  readonly vantage: { readonly kind: 'whole' } | { readonly kind: 'agency'; readonly agency: AgencyId };
  readonly worker?: string;
}

/** What may be done inside one transaction, seen from one vantage: whatever it may not read is not there. */
export interface VantageRecords {
  readonly directory: () => Promise<Directory>;
  readonly entries: () => Promise<readonly Entry[]>;
  readonly append: (draft: Draft) => Promise<Entry | Refusal>;
}

/** The one way to what is stored (rule 13): one transaction, the vantage set for it alone, nothing when unset. */
export interface Records {
  readonly partnerships: () => Promise<readonly Partnership[]>;
  readonly asVantage: <T>(session: Session, work: (records: VantageRecords) => Promise<T>) => Promise<T>;
}
