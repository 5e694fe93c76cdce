import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMessages } from '../../src/app/messages/send-messages.ts';
import { addHours, instantOfNumber } from '../../src/core/time/instant.ts';
import { openHome } from '../../src/storage/home.ts';
import { openStorageAt } from '../../src/storage/storage.ts';
import { story } from '../builders/ledger.ts';
import { openPartnership, run } from './bench.ts';
import { mailToFile, sentIn } from './mail-to-file.ts';

const { directory } = story({ agencies: { hv: 'health-visiting' }, people: ['amy'] }).ledger();
const now = () => instantOfNumber(Date.now());
const many = 6;

describe('a server that is killed while it sends', { timeout: 240_000 }, () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'heed-sending-'));
    const home = await openHome({ home: 'folder', folder: join(root, 'ready') });
    const storage = await openStorageAt(home);
    const partnership_id = await openPartnership(home.web, directory);
    const { account_id } = await home.web
      .insertInto('account')
      .values({ signs_in_as: 'a@x', called: 'A', password: null, second_factor: null })
      .returning('account_id')
      .executeTakeFirstOrThrow();
    await home.web.insertInto('account_mail').values({ account_id, address: 'a@x', confirmed: new Date().toISOString() }).execute();
    const due = new Date(Date.now() - 60_000).toISOString();
    await home.web
      .insertInto('message')
      .values(Array.from({ length: many }, () => ({ partnership_id, account_id, agency_id: 'hv', sort: 'daily', due })))
      .execute();
    await storage.close();
  }, 120_000);
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** Sends from a process of its own, which is killed once it has said what matches. */
  async function killedOnce(folder: string, file: string, knows: string, says: RegExp): Promise<void> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'send-and-die.ts'), folder, file, knows], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (says.test(said) || said.includes('!')) child.kill('SIGKILL');
    });
    await once(child, 'close');
  }

  it.each([
    ['can be asked what it has', 'as it takes them', 'yes', /\.{3}/],
    ['can be asked what it has', 'before it hands one on', 'yes', /</],
    ['can be asked what it has', 'between handing one on and noting it', 'yes', />/],
    ['can be asked what it has', 'between the last and noting it', 'yes', /(>[^>]*){5}>/],
    ['cannot be asked', 'before it hands one on', 'no', /</],
    ['cannot be asked', 'between handing one on and noting it', 'no', />/],
    ['cannot be asked', 'between the last and noting it', 'no', /(>[^>]*){5}>/],
  ])('over a mail server that %s, killed %s, leaves nothing that goes twice', async (_asked, when, knows, says) => {
    const name = `${knows} ${when}`.replaceAll(' ', '-');
    const [folder, file] = [join(root, name), join(root, `${name}.sent`)];
    await cp(join(root, 'ready'), folder, { recursive: true });
    await killedOnce(folder, file, knows, says);
    const home = await openHome({ home: 'folder', folder });
    const { outbox, close } = await openStorageAt(home);
    try {
      await run(home.web, `UPDATE heed.message SET held_until = now() - interval '1 second' WHERE state = 'leaving'`);
      const mail = mailToFile(file, knows === 'yes');
      for (const hours of [0, 1, 2])
        await sendMessages(addHours(now(), hours), { outbox, mail, reachedAt: 'https://heed.example', now: () => addHours(now(), hours) });
      const sent = sentIn(file);
      expect(new Set(sent).size).toBe(sent.length);
      const rows = await home.web.selectFrom('message').select(['message', 'state']).execute();
      // What can be asked loses nothing either. What cannot says of which it does not know.
      const unknown = rows.filter(({ state }) => state === 'unknown');
      if (knows === 'yes') expect(sent).toHaveLength(many);
      for (const { message, state } of rows) expect(state === 'unknown' || sent.includes(message), state).toBe(true);
      expect(unknown.length).toBeLessThanOrEqual(4);
    } finally {
      await close();
    }
    await rm(folder, { recursive: true, force: true });
  });
});
