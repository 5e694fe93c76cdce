import type { BroughtRow, SortedRow } from '../../../../core/ledger/bringing-in.ts';
import type { AgencyLabel } from '../../../../core/submission/who/agency-labels.ts';
import type { Label } from '../../../../core/submission/who/labels.ts';
import type { PersonListed } from '../../../../core/submission/who/people-table.ts';
import type { WorkProposed } from '../../../../core/submission/words/threads.ts';
import type { TableSettled } from '../settled.ts';
import type { LookedBy } from './looked-by.ts';

/** What the thread that looks through rows is given once. */
export interface LookingTask {
  readonly by: LookedBy;
  /** What is looked for: names alone, before anybody has said who is who; or whatever lists of rows need. */
  readonly looksFor: 'names' | 'all';
}

/** Rows of one table, that follow those before them. */
export interface RowsToLook {
  readonly table: number;
  /** The first row of the table among those of the file. */
  readonly first: number;
  readonly settled: TableSettled;
  readonly rows: readonly Pick<BroughtRow, 'row' | 'sent'>[];
}

/** What the thread is asked, in order. */
export type ToLook =
  | ({ readonly kind: 'rows' } & RowsToLook)
  /** What all rows so far come to: by what words they name people, beside those that lists name, and agencies; and which go on with one another. */
  | { readonly kind: 'names'; readonly listed: readonly PersonListed[] };

export interface Looked {
  readonly sorted: readonly SortedRow[];
  /** True once rows enough were read for the names in them. */
  readonly hasNames: boolean;
}

/** What the rows of a file come to together. */
export interface Together {
  readonly labels: readonly Label[];
  readonly agencies: readonly AgencyLabel[];
  readonly work: readonly WorkProposed[];
}

/** What it answers, each in its turn. */
export type FromLooking = ({ readonly kind: 'rows' } & Looked) | ({ readonly kind: 'names' } & Together);
