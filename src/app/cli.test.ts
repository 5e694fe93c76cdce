import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./cli.ts', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => runIn({}, ...args);

function runIn(
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: '', ...environment },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const family = (entry: string): string => `case: family
title: A family
scope: 2024-01/2024-12
children: [ada]
agencies: {hv: {name: Health visiting, kind: health-visiting}}
people: {ada: {called: Ada}}
entries:
  - {id: e1, by: hv, when: 2024-03-01, kind: note, about: [ada], text: Seen.}
  - ${entry}
`;

const inLatin1 = family('{id: e2, by: hv, when: 2024-03-01, kind: note, about: [ada], text: café}');

const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(8)}]`),
].join('\n');

describe('the heed program', () => {
  it.each([
    [
      'a malformed date',
      family('{id: e2, by: hv, when: 01/03/2024, kind: note, about: [ada], text: Seen.}'),
      ':9: entry e2, when: "01/03/2024" is not a date',
    ],
    [
      'an unknown kind',
      family('{id: e2, by: hv, when: 2024-03-01, kind: visit, about: [ada], text: Seen.}'),
      ':9: entry e2, kind: "visit" is not one of the words',
    ],
    [
      'a person who is not listed',
      family('{id: e2, by: hv, when: 2024-03-01, kind: note, about: [zoe], text: Seen.}'),
      ':9: entry e2, about: No person has the key "zoe".',
    ],
    [
      'a duplicate id',
      family('{id: e1, by: hv, when: 2024-03-01, kind: note, about: [ada], text: Seen.}'),
      ':9: entry e1, id: The id "e1" is taken',
    ],
    [
      'an entry recorded before it happened',
      family('{id: e2, by: hv, when: 2024-03-01, recorded: 2024-02-01, kind: note, about: [ada], text: Seen.}'),
      ':9: entry e2, recorded: This was recorded before it happened.',
    ],
    [
      'a text of two megabytes',
      family(`{id: e2, by: hv, when: 2024-03-01, kind: note, about: [ada], text: ${'x'.repeat(2 * 1024 * 1024)}}`),
      ':9: entry e2, text: This text has more than 100 KB.',
    ],
    ['bytes that are not UTF-8', Buffer.from(inLatin1, 'latin1'), `: This file is not UTF-8: byte ${inLatin1.indexOf('é')} `],
    ['a bomb of aliases', bomb, ': Its aliases unfold to more than 10000 values.'],
  ])('refuses a file with %s: one clear line, exit code 2, nothing on standard output', async (name, content, said) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.yaml`);
    await writeFile(file, content);
    const { code, out, err } = await run('replay', file, '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${file}${said}`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('replays a shipped case and compares it with its review', async () => {
    const { code, out } = await run('replay', 'cases/child-h.yaml', '--expected', 'cases/child-h.expected.yaml', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ case: 'child-h', children: ['child-h'], expected: { missed: expect.any(Array) } });
  });

  it('loads a case once, finds it there the second time, takes no changed file for it, and verifies the chain', async () => {
    const environment = { HEED_DATA: join(folder, 'data') };
    const changed = join(folder, 'child-h.yaml');
    await writeFile(changed, (await readFile('cases/child-h.yaml', 'utf8')).replace('title: Child H', 'title: Another child'));
    const { code, out, err } = await runIn(environment, 'load', 'cases/child-h.yaml', 'cases/child-h.yaml', changed);
    expect(out).toMatch(/^child-h: loaded, \d+ entries\nchild-h: already there, nothing changed\n$/);
    expect(err).toContain('what the file says of itself, its agencies or its people');
    expect(code).toBe(1);
    expect(await runIn(environment, 'verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Sealed: \d\d\nNot yet sealed: 0\nAll of it is as it was appended\.\n$/),
    });
  }, 120_000);

  it('says in one line that what is stored cannot be reached', async () => {
    const { code, err } = await runIn({ DATABASE_URL: 'postgres://heed@127.0.0.1:1/heed' }, 'verify');
    expect(code).toBe(1);
    expect(err).toMatch(/^heed: .+\n$/);
  });
});
