import { createServer, type Server, type Socket } from 'node:net';
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

it('a message has one Message-ID however often it is handed on', async () => {
  const { at, told } = await mailServer(true);
  const mail = sendingMail(at, 'heed@anytown.example');
  expect(await mail.handOn(message, 'one two')).toEqual({ became: 'accepted', canBeAsked: false });
  await mail.handOn(message, 'one two');
  expect(told().match(/Message-ID: <one\.two@127\.0\.0\.1>/g)).toHaveLength(2);
  expect(await mail.ask('one two')).toEqual({ became: 'unknown' });
});

it('what a mail server refuses is said for what it is, and what it surely never had may be tried again', async () => {
  const { at } = await mailServer(false);
  expect(await sendingMail(at, 'heed@anytown.example').handOn(message, 'one')).toEqual({ became: 'failed', why: 'no-such-address' });
  await new Promise((closed) => server?.close(closed));
  expect(await sendingMail(at, 'heed@anytown.example').handOn(message, 'one')).toEqual({ became: 'again', why: 'not-reached' });
});

it('a server that says not now is tried again, and one that breaks off once it has the message is not', async () => {
  const answering = async (onBody: (socket: Socket) => void): Promise<string> => {
    let inBody = false;
    server = createServer((socket) => {
      socket.on('error', () => {}).write('220 here\r\n');
      socket.on('data', (bytes) => {
        for (const line of bytes.toString('utf8').split('\r\n').slice(0, -1)) {
          if (inBody && line === '.') onBody(socket);
          else if (!inBody && line === 'DATA') {
            inBody = true;
            socket.write('354 go on\r\n');
          } else if (!inBody) socket.write('250 yes\r\n');
        }
      });
    });
    const { port } = await new Promise<{ port: number }>((done) => {
      server?.listen(0, '127.0.0.1', () => {
        const address = server?.address();
        done({ port: typeof address === 'object' && address !== null ? address.port : 0 });
      });
    });
    return `smtp://127.0.0.1:${port}`;
  };
  const busy = await answering((socket) => socket.end('451 not now\r\n'));
  expect(await sendingMail(busy, 'heed@anytown.example').handOn(message, 'one')).toEqual({ became: 'again', why: 'mailbox-not-taking' });
  server?.close();
  const broken = await answering((socket) => socket.destroy());
  expect(await sendingMail(broken, 'heed@anytown.example').handOn(message, 'one')).toEqual({ became: 'unknown' });
});
