import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A tool that writes into a pipe does not know whether a terminal shows it in the end. */
const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Runs a script on the Node that runs the tests, and keeps what it prints. */
export function runTool(script: string, args: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  return runProgram(process.execPath, [script, ...args]);
}

/** Runs a program without a terminal, and keeps what it prints. */
export function runProgram(program: string, args: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ readonly ok: boolean; readonly output: string }>();
  const chunks: Buffer[] = [];
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...colour }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', (error) => resolve({ ok: false, output: error.message }));
  child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  return promise;
}
