import { Worker } from 'node:worker_threads';
import type { Print } from '../../core/paper/document.ts';
import type { WriteChronology } from '../../core/taken-out/taken-chronology.ts';
import { print } from '../pdf/print.ts';
import { type Making, rowsForThread } from './task.ts';

/** Writes a chronology: a long one in a thread of its own. */
export const inThread =
  (as: 'docx' | 'xlsx', write: WriteChronology): WriteChronology =>
  (taken) =>
    taken.rows.length < rowsForThread ? write(taken) : madeInThread({ as, taken });

/** Prints a document: one with long tables in a thread of its own. */
export const printInThread: Print = (document) =>
  document.blocks.some((block) => block.kind === 'table' && block.rows.length >= rowsForThread)
    ? madeInThread({ as: 'pdf', document })
    : print(document);

/** Without our settings: it needs none. What it holds ends with it. */
function madeInThread(workerData: Making): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData, execArgv: [], env: {}, stdout: true, stderr: true });
  thread.on('message', (bytes: Uint8Array) => resolve(bytes));
  thread.on('error', reject);
  thread.on('exit', (code) => reject(new Error(`making a file ended with ${code}`)));
  return promise.finally(() => thread.terminate());
}
