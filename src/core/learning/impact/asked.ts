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
  /** The last day of the time that its check gives. */
  readonly by: Day;
  /** By an answer that settles it: what is promised, or taken to a safeguarding lead, is none yet. */
  readonly answered?: { readonly on: Day; readonly done: boolean; readonly workingDays: number };
  /** The day from which the records no longer bore it out, where that came first. */
  readonly ended?: Day;
  /** The same check had asked about the same family before, and that had been answered or had ended. */
  readonly again: boolean;
}

/** Days on which work with children of a family was open, [from, until), and with how many: at all, or where an agency was at work with them. */
export interface OpenWork {
  readonly family: string;
  /** Left out: the open work itself, whoever has it. */
  readonly agency?: AgencyId;
  readonly children: number;
  readonly from: Day;
  readonly until?: Day;
}

/** Something that was done so that something would change: what is asked is compared before and after it. */
export interface ActionMade {
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  /** The checks that would show it. */
  readonly checks: readonly string[];
}
