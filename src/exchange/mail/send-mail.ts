import { createTransport } from 'nodemailer';
import type { Mail } from '../../core/access/mail.ts';

/**
 * Mail that is handed to a server.
 * @param server as in `smtps://user:password@mail.example:465`
 * @param from as in `Heed <heed@anytown.example>`
 */
export function sendingMail(server: string, from: string): Mail {
  const transport = createTransport(server);
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
    kept: () => undefined,
  };
}
