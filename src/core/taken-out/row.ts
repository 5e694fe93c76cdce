import type { AgencyId, EntryId, PersonId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import type { Day } from '../time/day.ts';
import type { Span } from '../time/span.ts';

/**
 * One line of a chronology as it is taken out, whatever the file: Word, Excel, CSV, PDF and an anonymised copy are all made of these. People and agencies
 * are ids wherever a record holds them as such; the words of each cell name them as `RowWords` does.
 */
export interface ChronologyRow {
  readonly entry: EntryId;
  /** What the entry is called outside: its public id. */
  readonly reference: string;
  readonly kind: Kind;
  /** As it now stands; put right since it was written, or withdrawn: then nothing of it is told but that. */
  readonly standing: 'as-written' | 'put-right' | 'withdrawn';
  /** When it happened, as vague as it was entered. */
  readonly when: Span;
  /** Minutes after midnight, where the time of day is known. */
  readonly at: number | undefined;
  /** How old the child was; '' for a time before the pregnancy, or where no birth is on record. */
  readonly age: string;
  /** The agency that wrote it down. */
  readonly source: AgencyId;
  /** What it is, in a few words: "Home visit: no access". */
  readonly title: string;
  /** What was written, as it was written. */
  readonly text: string;
  /** Who is reported to have done what, as something reported unless it was seen, admitted or found; what came of it (rule 7). */
  readonly reported: readonly string[];
  /** The rest of what the entry says: "Purpose: to see the new baby". */
  readonly details: readonly string[];
  readonly present: readonly PersonId[];
  /** Whether the child was seen, and what the child said or showed. */
  readonly child: readonly string[];
  /** What was done about it, and by whom. */
  readonly action: readonly string[];
  readonly recorded: Recorded;
  readonly knownTo: readonly KnownSince[];
  /** To whom it was not given, with the reason; what was left as a message that nobody has confirmed. */
  readonly keptBack: readonly string[];
  /** What hangs on it: how it was put right or withdrawn, the family's own account, that a part is kept sealed. */
  readonly notes: readonly string[];
  /** Where it was brought in from, for what was not written in Heed (rule 3). */
  readonly broughtIn: BroughtIn | undefined;
}

export interface Recorded {
  /** When the agency first wrote it down, as exactly as that is known. */
  readonly on: Span;
  /** Days from the last on which it can have happened to the day on which it was written down; 0 where it was in time. */
  readonly daysAfter: number;
}

export interface KnownSince {
  readonly agency: AgencyId;
  readonly since: Day;
  /** How it came to them: "in its own record", "by telephone and read". */
  readonly how: string;
}

export interface BroughtIn {
  readonly file: string;
  readonly where: string | undefined;
}

/** Written down more days after than these, a line is marked as late (R006; our choice). */
export const lateAfterDays = 3;
