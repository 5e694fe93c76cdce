import { NotifyClient } from 'notifications-node-client';
import type { Mail, Message, Outcome } from '../../core/access/mail.ts';
import { readNotifyFound, readNotifyRefusal, wasNeverReached } from '../../parse/notify.ts';

/** Milliseconds after which a try is given up: well before anybody else takes it to be lost. */
const patience = 30_000;

/** How GOV.UK Notify is reached. The template holds ((subject)) and ((text)) and nothing else. */
export interface NotifySettings {
  readonly key: string;
  readonly template: string;
  /** Left out: GOV.UK's own. For tests. */
  readonly at?: string;
}

/** Mail by GOV.UK Notify. What it is about is Notify's `reference`: by it Notify is asked whether it has a message, and what became of it. */
export function notifyingMail({ key, template, at }: NotifySettings): Mail {
  const client = at === undefined ? new NotifyClient(key) : new NotifyClient(at, key);
  const hand = async ({ to, subject, text }: Message, about: string): Promise<void> => {
    await within(patience, client.sendEmail(template, to, { personalisation: { subject, text }, reference: about }));
  };
  return {
    send: hand,
    handOn: (message, about) => hand(message, about).then(() => ({ became: 'accepted', canBeAsked: true }), refusalOf),
    ask: (about) =>
      within(patience, client.getNotifications('email', undefined, about)).then(
        (answered) => statusOf(readNotifyFound(answered)),
        () => ({ became: 'unknown' }),
      ),
    kept: () => undefined,
  };
}

/** What takes longer is given up, and may have been taken: Notify is asked by its reference. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

function refusalOf(thrown: unknown): Outcome {
  const refusal = readNotifyRefusal(thrown);
  if (refusal === undefined) return wasNeverReached(thrown) ? { became: 'again', why: 'not-reached' } : { became: 'unknown' };
  const { status, words } = refusal;
  if (status === 400)
    return /email_address/.test(words) ? { became: 'failed', why: 'no-such-address' } : { became: 'again', why: 'not-set-up' };
  if (status === 401 || status === 403 || status === 404) return { became: 'again', why: 'not-set-up' };
  // Too many at once, or a fault of its own before it took anything: Notify answers 201 where it took one.
  return { became: 'again', why: 'server-at-fault' };
}

/** What the latest of a reference came to. None: it was never taken. */
function statusOf([status]: readonly string[]): Outcome {
  switch (status) {
    case undefined:
      return { became: 'again', why: 'not-reached' };
    case 'delivered':
      return { became: 'delivered' };
    case 'permanent-failure':
      return { became: 'failed', why: 'no-such-address' };
    case 'temporary-failure':
      return { became: 'failed', why: 'mailbox-not-taking' };
    case 'technical-failure':
      return { became: 'failed', why: 'server-at-fault' };
    default:
      return { became: 'accepted', canBeAsked: true };
  }
}
