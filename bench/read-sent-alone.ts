import { readFile } from 'node:fs/promises';
import { readSent } from '../src/exchange/sent/read-sent.ts';

/** Reads the file that is named, and prints what that took. Run by `sent.bench.ts` in a process of its own. */
const [file = ''] = process.argv.slice(2);
const bytes = new Uint8Array(await readFile(file));
const from = performance.now();
let rows = 0;
const read = await readSent(bytes, {
  onBatch: (batch) => {
    rows += batch.rows.length;
  },
});
if ('code' in read) throw new Error(read.code);
const seconds = (performance.now() - from) / 1000;
process.stdout.write(JSON.stringify({ rows, megabytes: bytes.length / 1e6, seconds, peakMiB: process.resourceUsage().maxRSS / 1024 }));
