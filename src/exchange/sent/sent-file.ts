import type { SentTable } from '../../core/submission/sent.ts';

/** What a file was found to be by its bytes. A `.xls` that is really text with separators, or a web page, is read as what it is. */
export type SentFormat = 'xlsx' | 'csv' | 'html' | 'docx' | 'pdf';

/** Rows of one table, in the order of the file. A table's first batch has its number for the first time; one without rows is never given. */
export interface SentBatch extends SentTable {
  /** The nth table of the file that has rows, from 0. */
  readonly table: number;
}

/** A table of a file that was read whole, without its rows. */
export interface SentTableHead extends Omit<SentTable, 'rows'> {
  readonly rows: number;
}

/** A file that was read to its end: every row of it was given. */
export interface SentFile {
  readonly format: SentFormat;
  /** Of the bytes as they came, in hex. */
  readonly sha256: string;
  readonly length: number;
  readonly tables: readonly SentTableHead[];
  /** What a person should know of how it was read, each a sentence: what was hidden in it, what was left out, what was joined. */
  readonly notes: readonly string[];
}

/**
 * Why a file was not read (`'code' in read` tells it from a `SentFile`), and what to do: nothing of what is in it is repeated. **Batches that were given before are void**: whoever collects rows drops
 * them all on this, as on an error, so that nothing of a file is ever half-loaded.
 */
export interface NotRead {
  readonly code: NotReadCode;
  /** "sheet 2, row 14", as the program that made the file counts; left out where it is the file as a whole. */
  readonly where?: string;
  /** One or two sentences: what is wrong, and what to do about it. */
  readonly says: string;
}

export type NotReadCode =
  | 'empty'
  | 'too-large'
  | 'too-large-unpacked'
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'too-deep'
  | 'entities'
  | 'broken'
  | 'encrypted'
  | 'old-format'
  | 'open-document'
  | 'other-format'
  | 'macros'
  | 'holds-another-file'
  | 'runs-something'
  | 'picture-only'
  | 'nothing-in-it'
  | 'took-too-long'
  | 'took-too-much-memory'
  | 'cancelled'
  | 'failed';

/** How far reading has come. */
export interface SentProgress {
  /** Of the whole, 0 to 1, as far as can be told. */
  readonly share: number;
  readonly rows: number;
}

export interface ReadSentOptions {
  /** Is waited for before more than one further batch is read, so that a long file never piles up. What it throws ends the reading and is thrown on. */
  readonly onBatch: (batch: SentBatch) => void | Promise<void>;
  readonly onProgress?: (progress: SentProgress) => void;
  /** Ends the reading at once; the outcome is then `cancelled`. */
  readonly signal?: AbortSignal;
}
