import type { Submission } from '../../../core/ledger/bringing-in.ts';
import type { RowWork } from '../../../core/submission/propose-entry.ts';
import type { WorkProposed } from '../../../core/submission/words/threads.ts';
import { storedThread } from '../../../parse/stored/ids.ts';

type Setting = Submission['setting'];

/** Pieces of work are told in so many rows of a file at most. Our choice. */
export const mostForWork = 5000;

/** Runs of work as they are kept: a line each, its name and its rows. A newer copy goes on with those of the first. */
export const workAs = (stem: string, found: readonly WorkProposed[]): Setting => ({
  workStem: stem,
  work: found.map(({ name, rows }) => `${name}\t${rows.join(' ')}`).join('\n'),
});

/** Of which piece of work each row is proposed to be. */
export function workSettled({ setting }: Pick<Submission, 'setting'>): ReadonlyMap<number, RowWork> {
  const found = new Map<number, RowWork>();
  for (const line of (setting.work ?? '').split('\n')) {
    const [name = '', rows = ''] = line.split('\t');
    if (name === '') continue;
    const all = rows.split(' ');
    const work = {
      thread: storedThread.parse(`${setting.workStem ?? ''}/${name}`),
      what: name.split('/')[0] ?? '',
      others: all.length - 1,
    };
    for (const row of all) found.set(Number(row), work);
  }
  return found;
}
