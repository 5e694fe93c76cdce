import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** A form as it was filled in: each field's text. */
export type FormTexts = Readonly<Record<string, string>>;

/** What somebody has begun to write down and not recorded: theirs alone, no part of the ledger, and never read by a check (rule 20). */
export interface Unfinished {
  /** Random. The entry that comes of it takes it as its agency's own id, so that it is recorded once however often it is sent. */
  readonly id: string;
  readonly form: FormTexts;
  /** Counts savings, so that one who saves over what they have not seen is told. */
  readonly version: number;
  readonly saved: Instant;
  readonly expires: Instant;
  /** In a demonstration: the day of the past that was shown when it was begun. */
  readonly shownOn?: Day;
  /** The address id of the entry that came of it. What was written is then in the ledger, and no longer here. */
  readonly recordedAs?: string;
}

/** A saving: what was written, and the version that its writer had before them (0 for the first). */
export interface Keeping {
  readonly id: string;
  readonly form: FormTexts;
  readonly basedOn: number;
  readonly shownOn?: Day;
}

/** Kept, or not because it was changed from elsewhere (another tab, another device) since its writer saw it. */
export type Kept = { readonly kept: Unfinished } | { readonly changed: Unfinished } | 'no-such';

/** A writer's own unfinished entries, in one transaction. Nobody else reads, counts or changes them, whoever they are. */
export interface UnfinishedRecords {
  /** The last saved first, those that came to an entry left out. */
  readonly unfinished: () => Promise<readonly Unfinished[]>;
  readonly findUnfinished: (id: string) => Promise<Unfinished | undefined>;
  readonly keepUnfinished: (keeping: Keeping) => Promise<Kept>;
  /** Notes which entry came of it, and lets go of what was written. */
  readonly finish: (id: string, entry: string) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
}
