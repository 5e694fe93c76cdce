import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join, sep } from 'node:path';
import { holdingLock } from './install-lock.mjs';

/**
 * Sees to it that node_modules holds what package-lock.json names. Two stats where it does.
 * @param {string} root
 */
export async function installDependencies(root) {
  if (isInstalled(root)) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail('node_modules is a link to packages that differ from package-lock.json: run npm ci where it points');
  }
  await holdingLock(root, () => {
    if (!isInstalled(root)) runNpm(root);
  });
}

/** npm writes node_modules/.package-lock.json last, so that an install cut short does not count as one. */
function isInstalled(root) {
  const wanted = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  const installedAt = statSync(installed, { throwIfNoEntry: false })?.mtimeMs;
  if (installedAt === undefined) return false;
  if (installedAt >= statSync(wanted).mtimeMs) return true;
  // A checkout makes the lockfile look new. Its content decides, and the answer is kept for the next start.
  if (!holdsAll(packagesIn(installed), packagesIn(wanted))) return false;
  try {
    utimesSync(installed, new Date(), new Date());
  } catch {
    // A read-only folder: the next start compares again.
  }
  return true;
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/** An optional package may be absent: it is one for another platform. */
function holdsAll(installed, wanted) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] === undefined ? optional === true : installed[path].version === version;
  });
}

function runNpm(root) {
  process.stderr.write('Heed: installing its packages with npm ci (a minute or two the first time)\n');
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, ...args] = npm();
  const onWindows = process.platform === 'win32';
  const { status, error } = spawnSync(program, [...args, ...flags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: onWindows && program === 'npm',
  });
  if (status !== 0) fail(`npm ci did not finish${error ? ` (${error.message})` : ''}`);
}

function npm() {
  // `npm ci` deletes node_modules first, and Windows does not let a program that runs delete itself.
  const runsFromPackages = process.execPath.includes(`${sep}node_modules${sep}`);
  const verb = process.platform === 'win32' && runsFromPackages ? 'install' : 'ci';
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  return cli?.endsWith('npm-cli.js') && node ? [node, cli, verb] : ['npm', verb];
}

function fail(message) {
  process.stderr.write(`Heed: ${message}\n`);
  process.exit(1);
}
