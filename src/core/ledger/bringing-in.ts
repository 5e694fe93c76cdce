import type { EntryId, PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Draft } from './draft.ts';
import type { Refusal } from './refusal.ts';
import type { FormTexts } from './unfinished.ts';

/** Bytes that a file may have that an agency brings in. */
export const largestBroughtIn = 50_000_000;
/** Bytes that a part of one has at most. */
export const largestPart = 1_000_000;

/**
 * Where a file stands: being read; not to be read; read, and to be said what its columns hold; its rows being looked through; or row by row with
 * whoever brought it.
 */
export const submissionStates = ['reading', 'not-read', 'choosing', 'sorting', 'open'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** What became of a row. `aside`: no event stands in it; `passed-on`: it goes on in a newer copy of the file. */
export const rowStates = ['waiting', 'aside', 'unchanged', 'passed-on', 'accepted', 'left-out'] as const;
export type RowState = (typeof rowStates)[number];

/** Whether a row's date was read, reads and asks something (the order of day and month), or was not. */
export const datings = ['read', 'asks', 'not-read'] as const;
export type Dating = (typeof datings)[number];

/** A table of a file: as its sender named it, and which rows of the submission are its own. */
export interface BroughtTable {
  readonly name: string;
  readonly from: number;
  readonly rows: number;
}

/** A file that an agency brought in: its own alone, whoever it was that brought it. */
export interface Submission {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly arrived: Instant;
  /** Who brought it; empty where an agency has one desk. */
  readonly broughtBy: string;
  readonly child?: PersonId;
  readonly shownOn?: Day;
  readonly state: SubmissionState;
  /** False where work on it ended before it was done: it is begun anew. */
  readonly isAtWork: boolean;
  readonly heard: Instant;
  /** Rows read or looked through so far, and of how many where that is known. */
  readonly done: number;
  readonly ofAll?: number;
  /** Why it cannot be read, in words. */
  readonly problem?: string;
  readonly tables: readonly BroughtTable[];
  readonly setting: FormTexts;
  /** Names and roles that stand in it, with how often. */
  readonly names: readonly (readonly [name: string, times: number])[];
  /** The file that it is a newer copy of. */
  readonly follows?: string;
  /** None while they are looked through. */
  readonly counts: Readonly<Record<RowState, number>>;
}

/** A row as it is kept. `sent` is where it stands and what stood in it, as `parse/stored/sent-row.ts` writes it. */
export interface BroughtRow {
  readonly row: number;
  readonly table: number;
  readonly sent: string;
  readonly state: RowState;
  readonly alike: string;
  readonly dated: Dating;
  readonly twins: number;
  /** The date of the row before it (EDTF), from which one that leaves out its year follows. */
  readonly before?: string;
  /** The row of the file before this one that it stands for. */
  readonly followsRow?: number;
  /** What it became; of one that waits, what the row that it stands for became. */
  readonly entry?: EntryId;
  readonly reason?: string;
}

export interface NewRow {
  readonly row: number;
  readonly table: number;
  readonly sent: string;
  /** Of what stood in it (SHA-256). */
  readonly print: string;
}

/** What looking through a row came to. */
export interface SortedRow {
  readonly row: number;
  /** Of what it says, by what its columns hold (SHA-256): two rows say the same if and only if these are the same. */
  readonly print: string;
  readonly state: RowState;
  readonly alike: string;
  readonly dated: Dating;
  readonly twins: number;
  readonly before?: string;
}

/** Which rows are shown. */
export const rowFilters = ['waiting', 'dates', 'twins', 'changed', 'accepted', 'left-out', 'all'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** How many rows each filter shows. */
export type FilterCounts = Readonly<Record<RowFilter, number>>;

/** What is settled together with a row: every row that waits and has this in common with it. */
export interface AlikeCount {
  readonly alike: string;
  readonly rows: number;
}

/** What is to become of rows that are confirmed. */
export interface ConfirmedRow {
  readonly row: number;
  readonly draft: Draft;
  /** To whom the row says that it was given, once it is an entry with an id of the ledger's. */
  readonly shares?: (entry: EntryId) => readonly Draft[];
}

/** `stopped`: somebody cancelled it, or it was begun anew elsewhere. */
type Working = 'kept' | 'stopped';

/** An agency's own submissions, in one transaction. Nobody else reads, counts or changes them; who reads the whole has none. */
export interface SubmissionRecords {
  /** The last brought in first. */
  readonly submissions: () => Promise<readonly Submission[]>;
  readonly findSubmission: (id: string) => Promise<Submission | undefined>;
  /** Keeps a file byte for byte, and says that `attempt` is at work on it. The same bytes again are the file that is there. */
  readonly bringIn: (file: {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: Uint8Array;
    readonly attempt: string;
    readonly child?: PersonId;
    readonly shownOn?: Day;
  }) => Promise<{ readonly brought: Submission } | { readonly already: Submission }>;
  readonly bytesOfSubmission: (id: string) => Promise<Uint8Array | undefined>;
  /** Takes a file away, with all that was read of it. One of which a row became an entry stays. */
  readonly discardSubmission: (id: string) => Promise<'gone' | 'stays' | 'no-such'>;
  /** Work on it is begun, anew where there was some: what a reading that was broken off had read is gone. */
  readonly beginWork: (id: string, attempt: string) => Promise<Working>;
  readonly keepRows: (id: string, attempt: string, rows: readonly NewRow[]) => Promise<Working>;
  readonly finishReading: (id: string, attempt: string, tables: readonly BroughtTable[]) => Promise<Working>;
  readonly refuseReading: (id: string, attempt: string, problem: string) => Promise<Working>;
  /** What was settled about it so far. */
  readonly keepSetting: (id: string, setting: FormTexts) => Promise<void>;
  /** Its rows are to be looked through; `follows` names the file that it is a newer copy of. */
  readonly beginSorting: (id: string, attempt: string, follows?: string) => Promise<Working>;
  readonly sortRows: (id: string, attempt: string, rows: readonly SortedRow[]) => Promise<Working>;
  readonly finishSorting: (id: string, attempt: string, names: Submission['names']) => Promise<Working>;
  /** Rows from one of them on, in order: those of a filter, where one is given. */
  readonly rowsFrom: (id: string, from: number, most: number) => Promise<readonly BroughtRow[]>;
  readonly rowsShown: (id: string, filter: RowFilter, skip: number, most: number) => Promise<readonly BroughtRow[]>;
  readonly rowsAlike: (id: string, alike: string, most: number) => Promise<readonly BroughtRow[]>;
  readonly findRow: (id: string, row: number) => Promise<BroughtRow | undefined>;
  readonly filterCounts: (id: string) => Promise<FilterCounts>;
  readonly alikeCounts: (id: string, alike: readonly string[]) => Promise<readonly AlikeCount[]>;
  /** Records what rows say, each once however often it is confirmed. Gives what the ledger did not take. */
  readonly confirmRows: (
    id: string,
    rows: readonly ConfirmedRow[],
  ) => Promise<readonly { readonly row: number; readonly refusal: Refusal }[]>;
  /** Notes that a row became an entry that was recorded by itself. */
  readonly rowBecame: (id: string, row: number, entry: EntryId) => Promise<void>;
  readonly leaveOut: (id: string, rows: readonly number[], reason: string) => Promise<void>;
  /** A row that was left out waits again. */
  readonly takeUp: (id: string, row: number) => Promise<void>;
  /** Which rows became these entries. */
  readonly rowsOfEntries: (entries: readonly EntryId[]) => Promise<readonly { readonly submission: string; readonly row: number }[]>;
  /** Rows of the file before that became entries and that this one says nothing of any more, and nobody has decided about. */
  readonly goneRows: (id: string, most: number) => Promise<readonly BroughtRow[]>;
  /** A row of the file before stays as it is: it was asked about. */
  readonly keepGone: (id: string, row: number) => Promise<void>;
  /** Rows of this file and of the one before it that are not paired: those of either that the other does not have word for word. */
  readonly unpairedRows: (
    id: string,
    most: number,
  ) => Promise<{ readonly here: readonly BroughtRow[]; readonly before: readonly BroughtRow[] }>;
  /** Says which row of the file before each stands for. */
  readonly pairRows: (id: string, pairs: readonly { readonly row: number; readonly followsRow: number }[]) => Promise<void>;
  /** Rows that stand word for word in the file before become what they became there; what waited there waits here. Gives how many there are. */
  readonly settleUnchanged: (id: string) => Promise<number>;
  /** What this agency settled for headings, by `headingKey`. */
  readonly rememberedHeads: () => Promise<ReadonlyMap<string, string>>;
  readonly rememberHeads: (heads: ReadonlyMap<string, string>) => Promise<void>;
}
