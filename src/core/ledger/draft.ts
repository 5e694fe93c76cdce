import type { Body, Source } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';

/**
 * An entry before the ledger has it. A live one has no recording time of its own: the database sets it. An imported one carries
 * the day on which its agency first wrote it down, and is marked as imported (rule 3).
 */
export interface Draft {
  readonly id: EntryId;
  readonly by: AgencyId;
  readonly worker?: string;
  readonly body: Body;
  readonly source: Source;
  readonly imported?: { readonly recorded: Instant; readonly recordedAs: Span };
}
