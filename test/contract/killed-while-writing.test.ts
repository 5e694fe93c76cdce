import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShipped, shippedFiles } from '../../src/app/shipped-cases.ts';
import { withStorage } from '../../src/storage/storage.ts';
import { jpeg } from '../builders/attached-files.ts';
import { boundary, type FileToSend, multipart } from '../builders/multipart.ts';

/** A server in a process of its own, and what it said since it was last asked. */
interface Running {
  readonly base: string;
  readonly process: ChildProcess;
  /** Kills it as it begins its n-th statement from now on; whatever was asked of it is left unanswered. */
  readonly killAt: (n: number) => Promise<void>;
}

async function serveFrom(folder: string): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-and-die.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let left = Number.POSITIVE_INFINITY;
  const base = await new Promise<string>((ready, failed) => {
    child.on('close', () => failed(new Error('it ended before it answered')));
    child.stdout.on('data', (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      said += text;
      left -= text.split('.').length - 1;
      if (left <= 0) child.kill('SIGKILL');
      const at = /\[(http[^\]]+)\]/.exec(said)?.[1];
      if (at !== undefined) ready(at);
    });
  });
  return {
    base,
    process: child,
    killAt: async (n) => {
      left = n;
      await once(child, 'close');
    },
  };
}

/** A browser that keeps its cookies while servers come and go. */
function browser() {
  const cookies = new Map<string, string>();
  return async (
    base: string,
    address: string,
    form?: Readonly<Record<string, string>>,
    file?: FileToSend,
  ): Promise<{ readonly status: number; readonly body: string; readonly location: string }> => {
    const answered = await fetch(base + address, {
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(file === undefined ? {} : { 'content-type': `multipart/form-data; boundary=${boundary}` }),
      },
      ...(form === undefined
        ? {}
        : { method: 'POST', body: file === undefined ? new URLSearchParams(form) : new Uint8Array(multipart(form, file)) }),
    });
    for (const line of answered.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    return {
      status: answered.status,
      body: await answered.text(),
      location: (answered.headers.get('location') ?? '').replace(/[?#].*/, ''),
    };
  };
}

const hidden = (body: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
const kept = (body: string): string => /<textarea[^>]*id="text"[^>]*>([^<]*)</.exec(body)?.[1] ?? '';

describe('a server that is killed while somebody writes', { timeout: 180_000 }, () => {
  let root: string;
  const at = (name: string): string => join(root, name);
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'heed-killed-writing-'));
    const small = shippedFiles().find(({ name }) => name === 'child-h');
    if (small === undefined) throw new Error('no case');
    await withStorage({ home: 'folder', folder: at('loaded') }, (storage) => storage.loadCase(readShipped(small)));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** Begins a call at a desk, and keeps some words of it. */
  async function begun(folder: string) {
    const visit = browser();
    const running = await serveFrom(folder);
    const start = (await visit(running.base, '/')).body;
    const as = /name="as" value="([^"]+)"><strong>Health visitor/.exec(start)?.[1] ?? '';
    const desk = (await visit(running.base, '/continue', { _csrf: hidden(start, '_csrf'), case: hidden(start, 'case'), as })).location;
    const inCase = desk.replace(/\/today$/, '');
    const form = (await visit(running.base, `${inCase}/write/new/call`)).location;
    const page = (await visit(running.base, `${form}?way=call`)).body;
    const texts = {
      _csrf: hidden(page, '_csrf'),
      way: 'call',
      on: '',
      child: '',
      about: /id="about"[^>]* value="([^"]*)"/.exec(page)?.[1] ?? '',
      when: 'yesterday',
    };
    const first = await visit(running.base, `${form}/keep`, { ...texts, version: '0', text: 'The first words' });
    expect([first.status, first.body]).toEqual([200, '1']);
    return { visit, running, inCase, form, texts };
  }

  it.each([3, 9])('as it saves, at statement %i, has what it had kept or what was sent, whole, once it runs again', async (n) => {
    const folder = at(`saving-${n}`);
    await cp(at('loaded'), folder, { recursive: true });
    const { visit, running, form, texts } = await begun(folder);
    const sent = visit(running.base, `${form}/keep`, { ...texts, version: '1', text: 'The second words' }).catch(() => undefined);
    const killed = running.killAt(n);
    const answer = await sent;
    if (answer !== undefined) running.process.kill('SIGKILL');
    await killed;
    const again = await serveFrom(folder);
    const words = kept((await visit(again.base, form)).body);
    expect(answer?.status === 200 ? ['The second words'] : ['The first words', 'The second words']).toContain(words);
    again.process.kill('SIGKILL');
    await once(again.process, 'close');
  });

  it.each([10, 18, 22])(
    'as it records, at statement %i, has the entry once or the draft whole, and sending it again records it once',
    async (n) => {
      const folder = at(`recording-${n}`);
      await cp(at('loaded'), folder, { recursive: true });
      const { visit, running, form, texts, inCase } = await begun(folder);
      const check = (await visit(running.base, form, { ...texts, version: '1', text: 'Rang about the appointment.' })).location;
      const version = hidden((await visit(running.base, check)).body, 'version');
      const sent = visit(running.base, check, { _csrf: texts._csrf, version }).catch(() => undefined);
      const killed = running.killAt(n);
      if ((await sent) !== undefined) running.process.kill('SIGKILL');
      await killed;
      const again = await serveFrom(folder);
      const found = await visit(again.base, form);
      if (found.status === 200) expect(kept(found.body)).toBe('Rang about the appointment.');
      else expect(found.location).toContain('/written/');
      const page = (await visit(again.base, check)).body;
      const recorded = await visit(again.base, check, { _csrf: texts._csrf, version: hidden(page, 'version') || version });
      expect(recorded.location).toContain('/written/');
      const child = /href="([^"]*\/children\/[^"?]+)/.exec((await visit(again.base, `${inCase}/today`)).body)?.[1] ?? '';
      expect((await visit(again.base, `${child}/chronology`)).body.split('Rang about the appointment.').length - 1).toBe(1);
      again.process.kill('SIGKILL');
      await once(again.process, 'close');
      await withStorage({ home: 'folder', folder }, async (storage) => expect((await storage.verify()).broken).toBeUndefined());
    },
  );

  const large = (): Uint8Array => {
    const bytes = new Uint8Array(5_000_000);
    bytes.set(jpeg());
    return bytes;
  };

  it.each([
    ['while a file arrives', 0],
    ['as it keeps a file, at statement 12', 12],
  ] as const)('%s has the file whole or none of it, and the words that were kept', async (_when, n) => {
    const folder = at(`attaching-${n}`);
    await cp(at('loaded'), folder, { recursive: true });
    const { visit, running, form, texts } = await begun(folder);
    const file = { name: 'letter.jpg', bytes: large() };
    const killed = running.killAt(n === 0 ? Number.POSITIVE_INFINITY : n);
    const sent = visit(running.base, form, { ...texts, version: '1', text: 'The first words', go: 'attach' }, file).catch(() => undefined);
    if (n === 0) running.process.kill('SIGKILL');
    if ((await sent) !== undefined) running.process.kill('SIGKILL');
    await killed;
    const again = await serveFrom(folder);
    const page = (await visit(again.base, form)).body;
    expect(kept(page)).toBe('The first words');
    const link = /href="([^"]*\/attachments\/[^"]+)"/.exec(page)?.[1];
    if (link !== undefined) expect((await visit(again.base, link)).status).toBe(200);
    const version = hidden(page, 'version');
    const other = await visit(again.base, form, { ...texts, version, text: 'The first words', go: 'attach' }, file);
    expect(other.location).toBe(form);
    again.process.kill('SIGKILL');
    await once(again.process, 'close');
  });

  it.each([19, 24])('as it records an entry with a file, at statement %i, has both once or neither, and nothing is broken', async (n) => {
    const folder = at(`recording-file-${n}`);
    await cp(at('loaded'), folder, { recursive: true });
    const { visit, running, form, texts } = await begun(folder);
    const words = { ...texts, text: 'A letter came.' };
    await visit(running.base, form, { ...words, version: '1', go: 'attach' }, { name: 'letter.jpg', bytes: large() });
    const page = (await visit(running.base, form)).body;
    const told = /name="(att-[^"]+-told)"/.exec(page)?.[1] ?? '';
    const check = (await visit(running.base, form, { ...words, version: hidden(page, 'version'), [told]: 'none' })).location;
    expect(check).toContain('/check');
    const version = hidden((await visit(running.base, check)).body, 'version');
    const sent = visit(running.base, check, { _csrf: texts._csrf, version }).catch(() => undefined);
    const killed = running.killAt(n);
    if ((await sent) !== undefined) running.process.kill('SIGKILL');
    await killed;
    const again = await serveFrom(folder);
    const found = await visit(again.base, form);
    if (found.status === 200) expect([kept(found.body), found.body.includes('letter.jpg')]).toEqual(['A letter came.', true]);
    const to = await visit(again.base, check);
    const recorded = await visit(again.base, check, { _csrf: texts._csrf, version: hidden(to.body, 'version') || version });
    const entry = await visit(again.base, recorded.location);
    const link = /href="([^"]*\/attachments\/[^"]+)"/.exec(entry.body)?.[1] ?? '';
    expect((await visit(again.base, link)).status).toBe(200);
    again.process.kill('SIGKILL');
    await once(again.process, 'close');
    await withStorage({ home: 'folder', folder }, async (storage) => expect((await storage.verify()).broken).toBeUndefined());
  });
});
