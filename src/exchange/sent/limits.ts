/** What a file may be at most. Our choice: ten times what the longest chronologies come to, and what a small server can bear. */
export const limits = {
  /** Bytes of the file as it came. */
  bytes: 50_000_000,
  /** Bytes of one part of a packed file once unpacked, and of all parts that are read. */
  unpackedPart: 1_000_000_000,
  unpacked: 1_500_000_000,
  /** A part that is longer than `smallPart` may be so many times as long as it is packed. Real sheets come to 5 to 40 times. */
  ratio: 250,
  smallPart: 10_000_000,
  /** Bytes of the XML of a Word document, which is read whole. */
  document: 60_000_000,
  parts: 10_000,
  tables: 1_000,
  rows: 1_000_000,
  columns: 500,
  /** Letters of one cell or paragraph: three times what a spreadsheet can hold in one. */
  cell: 100_000,
  /** Letters of all distinct texts of a workbook. */
  sharedText: 200_000_000,
  /** Elements of XML within each other. */
  depth: 250,
  pages: 2_000,
  merges: 200_000,
} as const;

/** What the thread that reads may use. */
export interface ThreadLimits {
  readonly heapMiB: number;
  /** Of buffers beside the heap. */
  readonly buffersMiB: number;
  /** Of the processor's time, without a sign of life. */
  readonly silenceMs: number;
  /** Of the processor's time in all. */
  readonly workMs: number;
  /** Of the clock, without a sign of life. */
  readonly idleMs: number;
}

export const threadLimits: ThreadLimits = { heapMiB: 640, buffersMiB: 512, silenceMs: 9_000, workMs: 300_000, idleMs: 60_000 };

/** Files that are read at once; the next waits. */
export const atOnce = 2;

/** Rows, and letters, of a batch. */
export const batchOf = { rows: 500, letters: 400_000 } as const;
