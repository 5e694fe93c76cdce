import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareLogins } from '../../test/contract/bench.ts';
import { startPostgresServer } from '../../test/contract/postgres-server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly address: string;
  readonly said: readonly string[];
  readonly stop: () => Promise<number | NodeJS.Signals | null>;
}

/** Starts Heed as `npm start` does, and waits until it says where it is. */
async function start(environment: Readonly<Record<string, string>>): Promise<Started> {
  const started: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL('start.ts', import.meta.url))], {
    env: {
      ...{ PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '', PORT: '0', HEED_DATA: folder },
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  const ended = new Promise<number | NodeJS.Signals | null>((done) => started.once('exit', (code, signal) => done(code ?? signal)));
  const address = await new Promise<string>((ready, failed) => {
    started.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said.push(...text.split('\n').filter((line) => line !== ''));
      const found = /ready at (http:\S+)/.exec(text)?.[1];
      if (found !== undefined) ready(found);
    });
    void ended.then((code) => failed(new Error(`it ended with ${code}: ${said.join('\n')}`)));
  });
  return {
    address,
    said,
    stop: () => {
      started.kill('SIGTERM');
      return ended;
    },
  };
}

describe('a start', () => {
  it('with an empty folder loads the reviewed cases, saying so, and shows them; the next start loads nothing', {
    timeout: 240_000,
  }, async () => {
    const first = await start({});
    const page = await (await fetch(first.address)).text();
    expect(first.said.filter((line) => line.includes('loading the reviewed cases'))).toHaveLength(12);
    expect(page).toContain('Child E (Steven)');
    expect(await first.stop()).toBe(0);

    const second = await start({});
    expect(second.said.join('\n')).not.toContain('loading');
    expect(await (await fetch(second.address)).text()).toContain('Child E (Steven)');
    expect(await second.stop()).toBe(0);
  });

  it('as a service prints a code for its first administrator, until there is one, and shows no case', { timeout: 120_000 }, async () => {
    const apart = await mkdtemp(join(tmpdir(), 'heed-service-'));
    const service = await start({ HEED_DATA: apart, HEED_DEMONSTRATION: 'no' });
    const page = await fetch(service.address);
    expect(new URL(page.url).pathname).toBe('/sign-in');
    expect(await page.text()).toContain('Sign in');
    expect(await service.stop()).toBe(0);
    const code = /enter the code ([0-9A-Z-]{23})/.exec(service.said.join('\n'))?.[1];
    expect(code).toBeDefined();
    const again = await start({ HEED_DATA: apart, HEED_DEMONSTRATION: 'no' });
    const invitation = await (await fetch(`${again.address}/invitation?code=${code}`)).text();
    expect(invitation).toContain('What is the partnership called?');
    expect(await again.stop()).toBe(0);
    await rm(apart, { recursive: true, force: true });
  });

  it('on a server, with a login that owns nothing, does the same', { timeout: 120_000 }, async () => {
    const server = await startPostgresServer();
    const logins = await prepareLogins(server);
    const service = await start({ DATABASE_URL: logins.web });
    expect(await (await fetch(service.address)).text()).toContain('Sign in');
    expect(service.said.join('\n')).toMatch(/enter the code [0-9A-Z-]{23}/);
    expect(await service.stop()).toBe(0);
    await server.stop();
  });

  it('with a port that is none says what to set, and ends', async () => {
    await expect(start({ PORT: 'http' })).rejects.toThrow(/ended with 1.*PORT must be/);
  });
});
