import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { readShipped, shippedFiles } from '../src/app/shipped-cases.ts';
import { sources } from '../src/app/sources.ts';
import { instantOfNumber } from '../src/core/time/instant.ts';
import { files } from '../src/exchange/files.ts';
import { readSent } from '../src/exchange/sent/read-sent.ts';
import { storedEntryId } from '../src/parse/stored/ids.ts';
import { openStorage } from '../src/storage/storage.ts';
import { buildServer } from '../src/web/server.ts';
import { type Got, visitorOf } from '../test/builders/visitor.ts';

/** Brings in the file that is named by way of its pages, over an embedded database in a folder, and prints what each step took; without a file, makes that database. Run by `bring-in.bench.ts` in a process of its own. */
const [file = '', folder = ''] = process.argv.slice(2);
const storage = await openStorage({ home: 'folder', folder });
if (file === '') {
  for (const one of shippedFiles()) if (one.name === 'child-e') await storage.loadCase(readShipped(one));
  await storage.close();
  process.exit();
}
const server = await buildServer({
  records: storage.records,
  clock: { now: () => instantOfNumber(Date.now()), elapsed: () => performance.now() },
  newId: () => storedEntryId.parse(randomUUID()),
  config: { sessionKey: Buffer.alloc(32, 2), demonstration: true, secureCookies: false },
  checks: [],
  sources: sources({ demonstration: true }),
  files,
  readSent,
});

const arrive = async (post: string) => {
  const visitor = visitorOf(server);
  const { body } = await visitor.get('/');
  const inCase = /name="case" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const as = new RegExp(`name="as" value="([^"]+)"><strong>${post}`).exec(body)?.[1] ?? '';
  return { visitor, home: (await visitor.continueAs(inCase, as)).location ?? '' };
};
const visiting = await arrive('Health visitor');
const other = await arrive('Midwife');
const list = visiting.home.replace(/\/[^/]*$/, '/submissions').replace(/\/children\/.*/, '/submissions');

/** Somebody else who looks at a page ten times a second: how long they wait, from when they would have pressed. */
let longest = 0;
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);
const end = new AbortController();
const beside = (async () => {
  while (!end.signal.aborted) {
    const from = performance.now();
    await setTimeout(100);
    if ((await other.visitor.get(other.home)).status !== 200) throw new Error('no page');
    longest = Math.max(longest, performance.now() - from - 100);
  }
})();

const steps: { readonly step: string; readonly seconds: number; readonly processor: number; readonly longestMs: number }[] = [];
const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const [from, used] = [performance.now(), process.cpuUsage()];
  longest = 0;
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  steps.push({ step: name, seconds: (performance.now() - from) / 1000, processor: (user + system) / 1e6, longestMs: longest });
  return result;
};
const tokenOf = ({ body }: Got): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
const fieldsOf = ({ body }: Got): Record<string, string> =>
  Object.fromEntries([
    ...[...body.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].map(
      ([all, name = '']) => [name, /<option value="([^"]*)" selected/.exec(all)?.[1] ?? ''] as const,
    ),
    ...[...body.matchAll(/<input[^>]*name="([^"]+)" type="radio" value="([^"]*)" checked/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  ]);
/** Looks at the page of the file until it leads on. */
const ledTo = async (at: string, place: string): Promise<string> => {
  for (;;) {
    const { location, body } = await visiting.visitor.get(at);
    if (location?.includes(place) === true) return location;
    if (location !== undefined || body.includes('cannot be read')) throw new Error(`led to ${location}`);
    await setTimeout(1000);
  }
};
const settle = async (page: string, next: string): Promise<void> => {
  const shown = await visiting.visitor.get(page);
  const sent = await visiting.visitor.post(page, { ...fieldsOf(shown), _csrf: tokenOf(shown), go: 'on' });
  if (sent.status !== 303) throw new Error(`${page} answered ${sent.status}`);
  await ledTo(at, next);
};

const at = await step('read', async () => {
  const page = await visiting.visitor.get(list);
  const child = /name="child" type="radio" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const sent = await visiting.visitor.postFile(list, { _csrf: tokenOf(page), child }, { name: 'visits.xlsx', bytes: await readFile(file) });
  if (sent.status !== 303) throw new Error(`the file was answered ${sent.status}`);
  const here = sent.location ?? '';
  await ledTo(here, '/columns');
  return here;
});
await step('looked through', () => settle(`${at}/columns`, '/who'));
await step('who is who settled', () => settle(`${at}/who`, '/rows'));
const rows = await step('rows shown', () => visiting.visitor.get(`${at}/rows`));
await step('a filter of them', () => visiting.visitor.get(`${at}/rows?show=dates`));
const alike = /name="go" value="(alike-\d+)"/.exec(rows.body)?.[1];
const token = tokenOf(rows);
const taken = await step('accept all like this', async () => visiting.visitor.post(`${at}/rows`, { _csrf: token, go: alike ?? 'page' }));
end.abort();
clearInterval(watch);
await beside;
if (taken.status !== 303 || taken.location?.includes('taken=') !== true) throw new Error(`accepting answered ${taken.status}`);
process.stdout.write(JSON.stringify({ steps, peakMiB: peak / 2 ** 20 }));
await server.close();
await storage.close();
