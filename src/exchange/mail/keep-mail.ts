import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, Message } from '../../core/access/mail.ts';

/** As many as a demonstration shows again. */
const most = 500;

/**
 * Mail that goes nowhere: each message is kept as a file, and shown where it would have been sent. For a demonstration, and for tests.
 * @param folder left out: nothing is written
 */
export function keepingMail(folder?: string): Mail {
  const held = new Map<string, Message>();
  const transport = createTransport({ streamTransport: true, buffer: true });
  const mail: Mail = {
    send: async (message, about) => {
      held.delete(about);
      held.set(about, message);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      if (folder === undefined) return;
      const { to, subject, text } = message;
      const { message: bytes } = await transport.sendMail({
        from: 'heed@demonstration.invalid',
        to: { name: '', address: to },
        subject,
        text,
      });
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${randomUUID()}.eml`), bytes, { mode: 0o600 });
    },
    handOn: async (message, about) => {
      await mail.send(message, about);
      return { became: 'accepted', canBeAsked: false };
    },
    ask: async (about) => (held.has(about) ? { became: 'delivered' } : { became: 'unknown' }),
    kept: (about) => held.get(about),
  };
  return mail;
}
