import type { AgencyId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';

/** Days `[from, until]` on which an agency is closed beside the bank holidays: a school in August (rule 25). */
export interface ClosedDays {
  readonly id: string;
  readonly agency: AgencyId;
  /** What it calls them: summer holidays, a training day. */
  readonly called: string;
  readonly from: Day;
  readonly until: Day;
  /** Who is there meanwhile. */
  readonly cover?: string;
  /** The number that is answered meanwhile. */
  readonly reached?: string;
}

/** What may be done about closed days in one transaction. Everybody in a partnership may know them. */
export interface ClosedDayRecords {
  /** Those that stand, by their first day. */
  readonly closedDays: () => Promise<readonly ClosedDays[]>;
  readonly keepClosedDays: (closed: Omit<ClosedDays, 'id' | 'agency'>) => Promise<void>;
  /** They were a mistake, or the agency is open after all. */
  readonly withdrawClosedDays: (id: string) => Promise<void>;
}
