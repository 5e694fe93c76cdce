import type { NotRead, SentBatch, SentFile, SentProgress } from '../sent-file.ts';

/** What the thread that reads says to the one that asked. */
export type FromThread =
  | { readonly kind: 'batch'; readonly batch: SentBatch }
  | { readonly kind: 'progress'; readonly progress: SentProgress }
  | { readonly kind: 'ended'; readonly outcome: SentFile | NotRead };

/** What the thread is given. */
export interface ThreadTask {
  readonly bytes: Uint8Array;
  /** One Int32: how many batches have been taken. The thread waits on it. */
  readonly taken: SharedArrayBuffer;
}

/** Batches that may be under way at once. */
export const underWay = 2;
