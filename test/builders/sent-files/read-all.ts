import type { SentRow } from '../../../src/core/submission/sent.ts';
import { readBytes } from '../../../src/exchange/sent/reading/read-bytes.ts';
import type { NotRead, SentBatch, SentFile } from '../../../src/exchange/sent/sent-file.ts';

/** A file read whole in this thread: for tests, whose files are small. */
export interface ReadAll {
  readonly outcome: SentFile | NotRead;
  readonly rows: readonly SentRow[];
  /** The words of each row, table by table. */
  readonly words: readonly (readonly (readonly string[])[])[];
}

export async function readAll(bytes: Uint8Array): Promise<ReadAll> {
  const batches: SentBatch[] = [];
  const outcome = await readBytes(bytes, (batch) => void batches.push(batch));
  const byTable = Map.groupBy(batches, ({ table }) => table);
  return {
    outcome,
    rows: batches.flatMap(({ rows }) => rows),
    words: [...byTable.values()].map((own) => own.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))),
  };
}

/** `broken`, or `read`. */
export const codeOf = ({ outcome }: ReadAll): string => ('code' in outcome ? outcome.code : 'read');

export const notesOf = ({ outcome }: ReadAll): readonly string[] => ('code' in outcome ? [] : outcome.notes);
