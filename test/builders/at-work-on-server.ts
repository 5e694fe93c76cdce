import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import secureSession from '@fastify/secure-session';
import fastify from 'fastify';
import type { AccountId } from '../../src/core/access/ids.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { beginSession } from '../../src/web/door/begin-session.ts';
import { openPasswords } from '../../src/web/door/passwords.ts';
import { sealingWith } from '../../src/web/door/secrets.ts';

/** A server in a process of its own. */
export interface Serving {
  readonly base: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

export async function serveAtWork(url: string, connections: number): Promise<Serving> {
  const program = join(import.meta.dirname, '../contract/serve-at-work.ts');
  const child = spawn(process.execPath, [program, url, String(connections)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const base = await new Promise<string>((ready, failed) => {
    child.on('close', () => failed(new Error('it ended before it answered')));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const at = /\[(http[^\]]+)\]/.exec(said)?.[1];
      if (at !== undefined) ready(at);
    });
  });
  return {
    base,
    process: child,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}

/** Begins sessions as signing in does, and gives the cookie of each as `serveAtWork` has it set. */
export async function sessionsAt({ door, inOffice, ownMail }: Storage): Promise<(account: AccountId) => Promise<string>> {
  const parts = { door, inOffice, ownMail, sealing: sealingWith(Buffer.alloc(32, 3)), passwords: await openPasswords(), openId: undefined };
  const cookies = fastify();
  await cookies.register(secureSession, { key: Buffer.alloc(32, 2), cookieName: 'heed', cookie: { path: '/' } });
  cookies.get<{ Querystring: { secret: string } }>('/', (request) => {
    request.session.set('session', request.query.secret);
    return '';
  });
  return async (account) => {
    const { secret } = await beginSession(account, 'openid', parts, instantOfNumber(Date.now()));
    const { cookies: set } = await cookies.inject({ url: '/', query: { secret } });
    return set.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  };
}

/** A browser of somebody who is signed in. All come from one address, as an office does. */
export class AtDesk {
  readonly #cookies = new Map<string, string>();
  constructor(cookie: string) {
    this.#keep(cookie);
  }
  #keep(cookie: string): void {
    for (const one of cookie.split('; ')) {
      const [name = '', value = ''] = one.split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
  }
  async ask(address: string, form?: Readonly<Record<string, string>>) {
    const answered = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answered.headers.getSetCookie()) this.#keep(line.split(';')[0] ?? '');
    return { status: answered.status, body: await answered.text(), location: answered.headers.get('location') ?? '' };
  }
}
