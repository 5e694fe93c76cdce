import { createTransport } from 'nodemailer';
import type { Mail, Message, Outcome } from '../../core/access/mail.ts';
import { type MailFault, readMailFault } from '../../parse/mail-fault.ts';

/** A try ends within so many milliseconds, well before anybody else takes it to be lost. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000 };

/**
 * Mail that is handed to a server.
 * @param server as in `smtps://user:password@mail.example:465`
 * @param from as in `Heed <heed@anytown.example>`
 */
export function sendingMail(server: string, from: string): Mail {
  const transport = createTransport({ ...patience, url: server });
  const host = new URL(server).hostname;
  const hand = async ({ to, subject, text }: Message, about: string): Promise<void> => {
    // The same message has the same Message-ID, so that a mailbox that is given it twice can tell.
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${about.replaceAll(' ', '.')}@${host}>` });
  };
  return {
    send: hand,
    handOn: (message, about) =>
      hand(message, about).then(
        () => ({ became: 'accepted', canBeAsked: false }),
        (thrown: unknown) => outcomeOf(readMailFault(thrown)),
      ),
    // A mail server does not say what became of a message: what is sent back goes to the address that mail comes from.
    ask: async () => ({ became: 'unknown' }),
    kept: () => undefined,
  };
}

/** What became of what was not simply taken. It is tried again only where the server said no, or was surely never spoken to. */
function outcomeOf({ said, during, code, beneath, timedOut }: MailFault): Outcome {
  if (code === 'EAUTH') return { became: 'again', why: 'not-set-up' };
  if (said !== undefined && said >= 500)
    return during === 'RCPT TO' ? { became: 'failed', why: 'no-such-address' } : { became: 'failed', why: 'refused' };
  if (said !== undefined && said >= 400) return { became: 'again', why: 'mailbox-not-taking' };
  if (code === 'EENVELOPE') return { became: 'failed', why: 'no-such-address' };
  const neverSpokenTo = code === 'EDNS' || code === 'ETLS' || /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/.test(beneath);
  if (neverSpokenTo || timedOut === 'CONNECT_TIMEOUT' || timedOut === 'GREETING_TIMEOUT') return { became: 'again', why: 'not-reached' };
  return { became: 'unknown' };
}
