import { lastTick, nextTick } from '../../core/prompt/tick.ts';
import { type Looking, lookAtDesk } from './look-at-desk.ts';
import { type Sending, sendMessages } from './send-messages.ts';

/** Desks that one server looks at on one tick: the next tick goes on where this one ended. */
const desksATick = 200;

/** One tick of messages: desks that changed are looked at, and what is due leaves. */
export async function messageTick(given: Looking & Sending): Promise<number> {
  const at = lastTick(given.now());
  for (let looked = 0; looked < desksATick && (await lookAtDesk(at, given)); looked += 1) await new Promise((go) => void setImmediate(go));
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
