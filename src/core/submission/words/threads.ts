import type { RowOfWork } from './row-of-work.ts';
import { keysOf } from './thread-keys.ts';

/** Rows that are proposed as one running piece of work, in the order in which they happened. */
export interface WorkProposed {
  /** The same whatever people and agencies are called by, as long as their ids stay. */
  readonly name: string;
  readonly rows: readonly string[];
}

/**
 * Rows of one referral, assessment, restriction, plan or service: told by their kind, whom they are about and their order. Work that was
 * ended is not gone on with: what comes after it begins another.
 */
export function proposeWork(rows: readonly RowOfWork[]): readonly WorkProposed[] {
  const running = new Map<string, { nth: number; ended: boolean }>();
  const found = new Map<string, string[]>();
  for (const row of rows.toSorted((a, b) => a.on - b.on)) {
    const key = keysOf(row, (start) => latestRunning(running, start));
    if (key === undefined) continue;
    const { work, begins, ends } = key;
    const before = running.get(work);
    const now = before === undefined ? { nth: 1, ended: false } : before.ended && begins ? { nth: before.nth + 1, ended: false } : before;
    const name = `${work}/${now.nth}`;
    running.delete(work);
    running.set(work, { nth: now.nth, ended: now.ended || ends });
    found.set(name, [...(found.get(name) ?? []), row.id]);
  }
  return [...found].map(([name, ids]) => ({ name, rows: ids }));
}

/** The piece of work begun or gone on with last whose name begins so, and that has not ended. */
const latestRunning = (running: ReadonlyMap<string, { readonly ended: boolean }>, start: string): string | undefined =>
  [...running].findLast(([work, { ended }]) => !ended && work.startsWith(start))?.[0];
