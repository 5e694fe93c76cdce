import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { BroughtTable, NewRow } from '../../../core/ledger/bringing-in.ts';
import type { Session } from '../../../core/ledger/port.ts';
import type { Desks } from '../../../core/prompt/port.ts';
import type { FileNotRead, FileRead, ReadSentFile } from '../../../core/submission/port.ts';
import type { SentRow } from '../../../core/submission/sent.ts';
import { keptRow } from '../../../parse/submission/kept-row.ts';
import { withCapital } from '../../words/plain-words.ts';

/** A piece of work on a file, and whose it is. */
export interface FileWork {
  readonly records: Desks;
  readonly session: Session;
  readonly id: string;
  /** Says that it is this piece of work that goes on, and no other that was begun since. */
  readonly attempt: string;
  readonly signal: AbortSignal;
}

/** Reads a file row by row into what is kept of it: none of its rows is there before all are, and none is left where it ends before. */
export async function readFile(read: ReadSentFile, { records, session, id, attempt, signal }: FileWork): Promise<void> {
  const held = await records.asVantage(session, async (desk) => ({
    of: await desk.findSubmission(id),
    bytes: await desk.bytesOfSubmission(id),
  }));
  if (held.of === undefined || held.bytes === undefined) return;
  const tables: { name: string; from: number; rows: number }[] = [];
  let next = 0;
  const outcome = await read(held.bytes, {
    signal,
    onBatch: async ({ name, table, rows }) => {
      await setImmediate();
      const at = tables[table] ?? { name: name.slice(0, 200), from: next, rows: 0 };
      tables[table] = at;
      const kept = rows.map((row, i): NewRow => ({ row: next + i, table, sent: keptRow(row), print: printOf(row) }));
      if ((await records.asVantage(session, (desk) => desk.keepRows(id, attempt, kept))) === 'stopped') throw new Stopped();
      at.rows += rows.length;
      next += rows.length;
    },
  }).catch((fault: unknown) => {
    if (fault instanceof Stopped) return undefined;
    throw fault;
  });
  if (outcome === undefined || signal.aborted) return;
  await records.asVantage(session, async (desk) => {
    if (!isRead(outcome)) return desk.refuseReading(id, attempt, sayNotRead(outcome));
    if (outcome.notes.length > 0) await desk.keepSetting(id, { notes: outcome.notes.join('\n') });
    return desk.finishReading(id, attempt, tables satisfies readonly BroughtTable[]);
  });
}

/** Somebody cancelled it, or it was begun anew elsewhere. */
class Stopped extends Error {}

const isRead = (outcome: FileRead | FileNotRead): outcome is FileRead => 'sha256' in outcome;

const sayNotRead = ({ where, says }: FileNotRead): string => (where === undefined ? says : `${withCapital(where)}: ${says}`);

const printOf = ({ cells }: SentRow): string =>
  createHash('sha256')
    .update(JSON.stringify(cells.map(({ text }) => text.trim())))
    .digest('hex');
