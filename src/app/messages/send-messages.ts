import type { Mail } from '../../core/access/mail.ts';
import type { Leaving, Outbox } from '../../core/message/outbox.ts';
import { messageOf } from '../../core/message/wording.ts';
import type { Instant } from '../../core/time/instant.ts';

export interface Sending {
  readonly outbox: Outbox;
  readonly mail: Mail;
  /** What links begin with. */
  readonly reachedAt: string;
  readonly now: () => Instant;
}

/** So many at once that all are done with well before anybody takes them to be lost. */
const together = 4;

/** Hands on what is due, each once; asks what became of what was taken and never noted, and of what can be asked; and says how many left. */
export async function sendMessages(at: Instant, { outbox, mail, reachedAt, now }: Sending): Promise<number> {
  const handOn = async (one: Leaving): Promise<void> => {
    const message = messageOf(one.sort, one.address, `${reachedAt}/cases/${one.partnership}/today`);
    await outbox.note(one, await mail.handOn(message, one.message), now());
  };
  const ask = async (one: Leaving): Promise<void> => outbox.note(one, await mail.ask(one.message), now());
  const all = async (take: () => Promise<readonly Leaving[]>, work: (one: Leaving) => Promise<void>): Promise<number> => {
    let done = 0;
    for (let some = await take(); some.length > 0; some = await take()) {
      await Promise.all(some.map(work));
      done += some.length;
    }
    return done;
  };
  await all(() => outbox.takeLost(together), ask);
  const left = await all(() => outbox.takeDue(at, together), handOn);
  await all(() => outbox.takeToAsk(at, together), ask);
  return left;
}
