import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a script on the Node that runs the tests, and keeps what it prints. */
export function runTool(script: string, args: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  return runProgram(process.execPath, [script, ...args]);
}

/** Runs a program without a terminal, and keeps what it prints. */
export function runProgram(program: string, args: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ readonly ok: boolean; readonly output: string }>();
  const chunks: Buffer[] = [];
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', (error) => resolve({ ok: false, output: error.message }));
  child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  return promise;
}
