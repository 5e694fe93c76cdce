import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Session } from '../../../core/ledger/port.ts';
import type { Answered, GivenCase, Reply } from '../../routing/route.ts';
import { type FileWork, readFile } from './read-file.ts';
import { sortFile } from './sort-file.ts';

/** How long somebody is let wait for work before its page is shown without it, in milliseconds. Most files take less. */
const waits = 2500;

/** Work on a file in the name of whoever asks. */
export const newAttempt = (): string => randomUUID();

/** Whoever asks, for what is done once their request is answered. */
export function sessionOf({ visitor }: GivenCase): Session {
  const { partnership, vantage, worker, looker } = visitor;
  return {
    partnership: partnership.id,
    vantage,
    ...(worker === undefined ? {} : { worker }),
    ...(looker === undefined ? {} : { account: looker.account, acting: looker.role }),
  };
}

/** Begins work on a file once what it stands on is kept, waits for it a little, and then goes on. */
export function workThenGo(what: 'read' | 'sort', id: string, attempt: string, given: GivenCase, to: string): Reply {
  const { records, sending } = given;
  const session = sessionOf(given);
  return {
    kind: 'later',
    answer: async (): Promise<Answered> => {
      const ended = new Promise<void>((done) => {
        sending.jobs.begin(attempt, async (signal) => {
          const work: FileWork = { records, session, id, attempt, signal };
          try {
            await (what === 'read' ? readFile(sending.read, work) : sortFile(work, given));
          } finally {
            done();
          }
        });
      });
      const wait = new AbortController();
      await Promise.race([ended, setTimeout(waits, undefined, { signal: wait.signal }).catch(() => undefined)]);
      wait.abort();
      return { kind: 'go', to };
    },
  };
}
