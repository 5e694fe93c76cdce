import { lastTick, nextTick } from '../../core/prompt/tick.ts';
import { type Looking, lookAtDesk } from './look-at-desk.ts';
import { type Sending, sendMessages } from './send-messages.ts';

/** Desks that a server takes at once, so few that it is done with them well before they are anybody else's; and in all on one tick: the next goes on from there. */
const desks = { together: 10, aTick: 200 };

/** One tick of messages: desks that changed are looked at, and what is due leaves. */
export async function messageTick(given: Looking & Sending): Promise<number> {
  const at = lastTick(given.now());
  for (let looked = 0; looked < desks.aTick; ) {
    const taken = await given.outbox.takeDesks(at, desks.together);
    if (taken.length === 0) break;
    for (const desk of taken) {
      await lookAtDesk(desk, at, given);
      // Requests that came meanwhile are answered first.
      await new Promise((go) => void setImmediate(go));
    }
    looked += taken.length;
  }
  return sendMessages(at, given);
}

/**
 * Writes to people on every tick, one tick at a time. Any number of servers may: each desk and each message is taken by one. A fault is told and tried again.
 * @returns ends it, once what has begun is done
 */
export function keepMessaging(given: Looking & Sending, tell: (line: string) => void): () => Promise<void> {
  let isEnding = false;
  let timer: NodeJS.Timeout | undefined;
  let last = once();
  return async () => {
    isEnding = true;
    clearTimeout(timer);
    await last;
  };

  async function once(): Promise<void> {
    try {
      await messageTick(given);
    } catch (fault) {
      tell(`messages did not go this time: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
    if (isEnding) return;
    timer = setTimeout(() => {
      last = once();
    }, nextTick(given.now()) - given.now());
    timer.unref();
  }
}
