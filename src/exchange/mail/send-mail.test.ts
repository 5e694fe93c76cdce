import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { sendingMail } from './send-mail.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** A mail server that says yes to everything, or no to whom the mail is for; and what it was told. */
async function mailServer(takes: boolean): Promise<{ readonly at: string; readonly told: () => string }> {
  let told = '';
  server = createServer((socket) => {
    let inBody = false;
    socket.write('220 here\r\n');
    socket.on('data', (bytes) => {
      told += bytes.toString('utf8');
      for (const line of bytes.toString('utf8').split('\r\n').slice(0, -1)) {
        if (inBody) {
          if (line !== '.') continue;
          inBody = false;
          socket.write('250 taken\r\n');
        } else if (line === 'DATA') {
          inBody = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write(line.startsWith('RCPT') && !takes ? '550 nobody here\r\n' : '250 yes\r\n');
      }
    });
  });
  const { port } = await new Promise<{ port: number }>((done) => {
    server?.listen(0, '127.0.0.1', () => {
      const address = server?.address();
      done({ port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
  return { at: `smtp://127.0.0.1:${port}`, told: () => told };
}

const message = { to: 'office@school.example', subject: 'A request', text: 'https://heed.example/answer/secret' };

it('mail is handed to the server that was named, to one address, from whom was said', async () => {
  const { at, told } = await mailServer(true);
  await sendingMail(at, 'Heed <heed@anytown.example>').send(message, 'one');
  expect(told()).toContain('MAIL FROM:<heed@anytown.example>');
  expect(told().match(/RCPT TO:<office@school\.example>/g)).toHaveLength(1);
  expect(told()).toContain('Subject: A request');
  expect(told()).toContain(message.text);
});

it('mail that is not taken is a fault', async () => {
  const { at } = await mailServer(false);
  await expect(sendingMail(at, 'heed@anytown.example').send(message, 'one')).rejects.toThrow(/rejected|nobody here/i);
});
