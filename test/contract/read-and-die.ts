import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { openHome } from '../../src/storage/home.ts';
import { openStorageAt } from '../../src/storage/storage.ts';
import { readFile } from '../../src/web/journeys/submission/read-file.ts';

/** Reads a file that was brought in, in a folder, says each statement with a dot as it begins, and waits to be killed. */
const [folder = '', id = ''] = process.argv.slice(2);
// Whoever is killed writes nothing at its end.
flushCompileCache();
const home = await openHome({ home: 'folder', folder });
let says = false;
const said = home.web.withPlugin({
  transformQuery: ({ node }) => {
    if (says) writeSync(1, '.');
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
});
const storage = await openStorageAt({ ...home, web: said });
const [partnership] = await storage.records.partnerships();
if (partnership === undefined) throw new Error('no case');
const whole = { partnership: partnership.id, vantage: { kind: 'whole' } } as const;
const [agency] = await storage.records.asVantage(whole, async (desk) => [...(await desk.directory()).agencies.keys()]);
if (agency === undefined) throw new Error('no agency');
const session = { partnership: partnership.id, vantage: { kind: 'agency', agency } } as const;
const attempt = randomUUID();
await storage.records.asVantage(session, (desk) => desk.beginWork(id, attempt));
says = true;
await readFile(readSent, { records: storage.records, session, id, attempt, signal: new AbortController().signal });
writeSync(1, '!'.repeat(1000));
