import type { SentTable } from './sent.ts';

/** Rows of one table, in the order of the file. */
export interface RowsRead extends SentTable {
  /** The nth table of the file that has rows, from 0. */
  readonly table: number;
}

/** A file that was read to its end. */
export interface FileRead {
  readonly sha256: string;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** What a person should know of how it was read, each a sentence. */
  readonly notes: readonly string[];
}

/** Why a file was not read, and what to do. What was given of it before is void. */
export interface FileNotRead {
  readonly code: string;
  readonly where?: string;
  readonly says: string;
}

/** Reads a file that an agency sent, told from its bytes what it is, as batches of rows. What taking a batch throws ends the reading and is thrown on. */
export type ReadSentFile = (
  bytes: Uint8Array,
  options: { readonly onBatch: (batch: RowsRead) => Promise<void>; readonly signal: AbortSignal },
) => Promise<FileRead | FileNotRead>;
