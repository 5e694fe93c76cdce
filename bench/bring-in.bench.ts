import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeLongFile } from './long-file.ts';
import { row } from './measure.ts';

const run = promisify(execFile);
const alone = fileURLToPath(new URL('bring-in-alone.ts', import.meta.url));

interface Brought {
  readonly steps: readonly { readonly step: string; readonly seconds: number; readonly processor: number; readonly longestMs: number }[];
  readonly peakMiB: number;
}

/**
 * A long XLSX file brought in by way of its pages, by a server that has nothing else to do but to answer somebody else ten times a second: seconds of the clock and
 * of the processor, the longest that the other waits for a page, and the most memory that the whole process has after its start, the embedded database in it.
 */
export async function benchBringIn(print: (line: string) => void, rows: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
  try {
    const [file, ledger] = [join(folder, 'long.xlsx'), join(folder, 'ledger')];
    await writeLongFile(file, rows);
    await run(process.execPath, [alone, '', ledger]);
    const load = loadavg()[0] ?? 0;
    const { stdout } = await run(process.execPath, [alone, file, ledger]);
    const { steps, peakMiB }: Brought = JSON.parse(stdout);
    print(row(`${rows} rows brought in`, 'seconds', 'processor', 'others, s'));
    for (const { step, seconds, processor, longestMs } of steps) print(row(step, seconds, processor, longestMs / 1000));
    const sum = (of: (step: Brought['steps'][number]) => number): number => steps.reduce((all, step) => all + of(step), 0);
    print(
      row(
        'in all',
        sum(({ seconds }) => seconds),
        sum(({ processor }) => processor),
        Math.max(...steps.map(({ longestMs }) => longestMs)) / 1000,
      ),
    );
    print(row('peak MiB', peakMiB));
    print(row('load before', load));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
