#!/usr/bin/env node
// Plain JavaScript for any Node from 20 up: everything behind it is TypeScript that only Node 24 and later runs.
import { spawn } from 'node:child_process';
import * as module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installDependencies } from './install-dependencies.mjs';
import { isNewEnough, pinnedNode } from './pinned-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// What Node makes of the TypeScript is kept here, so that a second start need not make it again.
const compiled = fileURLToPath(new URL('../node_modules/.cache/heed/compiled', import.meta.url));
const [command, ...rest] = process.argv.slice(2);

await installDependencies(root);

switch (command) {
  case 'start':
    announce(`starting on port ${process.env.PORT ?? 3000}, data in ${process.env.HEED_DATA ?? './data'}`);
    await handOver('src/app/start.ts', rest);
    break;
  case 'test':
    announce('testing');
    await handOver('test/run.ts', rest);
    break;
  case 'write-docs':
    await handOver('src/app/write-check-pages.ts', rest);
    break;
  case 'write-schema':
    await handOver('src/storage/write-schema.ts', rest);
    break;
  case 'bench':
    announce('measuring');
    await handOver('bench/run.ts', rest);
    break;
  case 'bench-matching':
    announce('measuring matching');
    await handOver('bench/matching.bench.ts', rest);
    break;
  case 'match':
    // By itself: the rest of the program takes longer to load than a small file takes to match.
    await handOver('src/app/match.ts', process.argv.slice(2));
    break;
  default:
    await handOver('src/app/cli.ts', process.argv.slice(2));
}

/** @param {string} doing */
function announce(doing) {
  process.stderr.write(`Heed: ${doing}\n`);
}

/**
 * Runs the module in this process where its Node is new enough, otherwise in a child on the pinned Node.
 * @param {string} entry
 * @param {string[]} args
 */
async function handOver(entry, args) {
  const path = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  if (isNewEnough(process.versions.node)) {
    process.argv = [process.execPath, path, ...args];
    module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE ?? compiled);
    await import(pathToFileURL(path).href);
    return;
  }
  const node = pinnedNode(root);
  if (node === undefined) return askForNode();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path, ...args], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  });
  child.on('error', askForNode);
  // A terminal sends Ctrl-C to the child as well: passing it on would deliver it twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}

function askForNode() {
  process.stderr.write(`Heed needs Node 24 or later and this is ${process.version}: install Node 24 from https://nodejs.org/en/download\n`);
  process.exit(1);
}
