import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';

/** That a check asked something of an agency about a family, once. No worker and no family is named in any figure made of it (rule 26). */
export interface Asked {
  readonly check: string;
  /** Of whom: an agency, or a team of one. */
  readonly agency: AgencyId;
  /** Stands for one family, whatever it is called: what is counted together, since what is asked of one child is not by chance. */
  readonly family: string;
  readonly on: Day;
  readonly answered?: { readonly on: Day; readonly done: boolean };
  /** The same check asked the same family again, after it had been answered. */
  readonly again: boolean;
}

/** Days on which work with a family was open at an agency, [from, until), and with how many children. */
export interface OpenWork {
  readonly family: string;
  readonly agency: AgencyId;
  readonly children: number;
  readonly from: Day;
  readonly until?: Day;
}
