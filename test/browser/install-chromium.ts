import { existsSync } from 'node:fs';
import { runProgram } from '../runner/run-tool.ts';

/** Installs Debian's Chromium where this is a Debian-like Linux and we are root. Gives what apt-get printed, if it failed. */
export async function installChromium(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stdout.write('(installing Chromium with apt-get)');
  const command = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium';
  const { ok, output } = await runProgram('sh', ['-c', command]);
  return ok ? undefined : output;
}
