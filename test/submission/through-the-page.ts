import type { Entry, EntryOf } from '../../src/core/entry/entry.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { formatDay } from '../../src/core/time/day.ts';
import { parseInstant } from '../../src/core/time/instant.ts';
import { toldBy } from '../builders/demonstration.ts';
import { fieldsOf, problemsIn, words } from '../builders/form-shown.ts';
import { memoryRecords } from '../builders/memory-records.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../builders/visitor.ts';
import { type SentByAgency, sentOf } from './sent-case.ts';

/** A row of a case and what became of it. */
export interface CameBack {
  readonly row: SentByAgency['rows'][number];
  readonly entry: Entry | undefined;
  readonly shares: readonly EntryOf<'share'>[];
  readonly file: string;
  readonly children: CaseFile['children'];
}

export interface BroughtBack {
  /** The case with what the page recorded in place of its entries, by the ids of the case. */
  readonly of: CaseFile;
  readonly rows: readonly CameBack[];
}

/** Brings every agency's file into a partnership that holds nothing but its agencies, by the pages, each proposal accepted. */
export async function throughThePage(of: CaseFile): Promise<BroughtBack> {
  const now = () => parseInstant('2026-11-20T10:00:00Z') ?? stop('no moment');
  const { harm: _, ...partnership } = toldBy(of).partnership;
  const told = [{ partnership: { ...partnership, children: [] }, directory: { ...of.directory, people: new Map() }, entries: [] }];
  const records = memoryRecords(told, now, []);
  const server = await testServer({ told, records });
  const sent = await sentOf(of);
  const files = new Map<string, SentByAgency>();
  for (const one of sent) {
    const visitor = visitorOf(server);
    await visitor.continueAs(of.name, one.agency);
    files.set(await bringIn(visitor, of, one), one);
  }
  await server.close();
  const { entries, people } = await records.asVantage({ partnership: partnership.id, vantage: { kind: 'whole' } }, async (desk) => ({
    entries: await desk.entries(),
    people: (await desk.directory()).people,
  }));
  return asTheCase(of, entries, new Map([...people.values()].map(({ id, called }) => [id, called])), files);
}

async function bringIn(visitor: VisitorAtWork, of: CaseFile, { name, bytes }: SentByAgency): Promise<string> {
  const list = `/cases/${of.name}/submissions`;
  const token = /name="_csrf" value="([^"]*)"/.exec((await visitor.get(list)).body)?.[1] ?? '';
  const on = formatDay(of.scope.latest);
  const brought = await visitor.postFile(list, { _csrf: token, child: 'said', on }, { name, bytes });
  const at = brought.location ?? stop(`${name}: ${brought.status}`);
  await settled(visitor, at, '/columns');
  await send(visitor, `${at}/columns`, { go: 'on' });
  await settled(visitor, at, '/who');
  await send(visitor, `${at}/who`, {});
  await settled(visitor, at, '/rows');
  await acceptAll(visitor, `${at}/rows`);
  return at.split('/').at(-1) ?? '';

  /** Sends the form of a page as it stands, with every proposal left as it is. */
  async function send(by: VisitorAtWork, address: string, more: Readonly<Record<string, string>>): Promise<void> {
    const sentBack = await by.post(address, { ...fieldsOf((await by.get(address)).body), ...more, _csrf: token });
    if (sentBack.status !== 303) stop(`${of.name} ${name} ${address}: ${sentBack.status} ${problemsIn(sentBack.body)}`);
  }

  async function acceptAll(by: VisitorAtWork, address: string): Promise<void> {
    for (;;) {
      const { body } = await by.get(address);
      const shown = /name="shown" value="([^"]*)"/.exec(body)?.[1] ?? '';
      const [alike, accept] = [/value="(alike-\d+)"/.exec(body)?.[1], /value="(accept-\d+)"/.exec(body)?.[1]];
      const go = /name="go" value="page"|value="page"/.test(body) ? 'page' : (alike ?? accept);
      if (go === undefined) {
        if (/value="leave-\d+"/.test(body)) stop(`${of.name} ${name}: a row cannot be accepted: ${words(body).slice(0, 1500)}`);
        return;
      }
      const taken = await by.post(address, { _csrf: token, shown, show: 'waiting', page: '1', go });
      if (taken.status !== 303) stop(`${of.name} ${name} ${go}: ${taken.status} ${problemsIn(taken.body)}`);
    }
  }

  async function settled(by: VisitorAtWork, address: string, place: string): Promise<void> {
    for (let asked = 0; asked < 200; asked++) {
      const { location, body } = await by.get(address);
      if (location?.includes(place) === true) return;
      if (location !== undefined || body.includes('cannot be read')) stop(`${of.name} ${name}: ${location ?? words(body)}`);
    }
    stop(`${of.name} ${name}: no end`);
  }
}

const stop = (why: string): never => {
  throw new Error(why);
};

/** Each agency makes records of its own of people whom it cannot know others to have: those that are called the same are one here, as somebody would say of them. */
function asTheCase(
  of: CaseFile,
  entries: readonly Entry[],
  called: ReadonlyMap<PersonId, string>,
  files: ReadonlyMap<string, SentByAgency>,
): BroughtBack {
  const ids = new Map<string, string>();
  const byName = new Map([...of.directory.people.values()].map(({ id, called: name }) => [name, id]));
  for (const [id, name] of called) ids.set(id, byName.get(name) ?? stop(`${of.name}: nobody is called ${name}`));
  const rows: CameBack[] = [];
  for (const [file, { rows: sent, name }] of files) {
    const own = entries
      .map((entry) => ({ entry, row: Number(new RegExp(`^${file}-(\\d+)$`).exec(entry.id)?.[1] ?? -1) }))
      .filter(({ row }) => row >= 0)
      .sort((a, b) => a.row - b.row);
    if (own.length !== sent.length) stop(`${of.name} ${name}: ${sent.length} rows became ${own.length} entries`);
    for (const [i, row] of sent.entries()) {
      const entry = own[i]?.entry;
      if (entry !== undefined) ids.set(entry.id, row.original.id);
      rows.push({
        row,
        entry,
        shares: entries.filter((one) => one.kind === 'share' && one.facts.of === entry?.id).flatMap(share),
        file: name,
        children: of.children,
      });
    }
  }
  const again = (entry: Entry): Entry => renamed(entry, ids);
  return {
    of: { ...of, entries: entries.map(again) },
    rows: rows.map((one) => ({ ...one, entry: one.entry && again(one.entry) })),
  };
}

const share = (entry: Entry): readonly EntryOf<'share'>[] => (entry.kind === 'share' ? [entry] : []);

/** The same with other ids, wherever one stands. */
function renamed<T>(value: T, ids: ReadonlyMap<string, string>): T {
  const change = (one: unknown): unknown => {
    if (typeof one === 'string') return ids.get(one) ?? one;
    if (Array.isArray(one)) return one.map(change);
    if (one instanceof Map) return new Map([...one].map(([key, held]) => [change(key), change(held)]));
    if (one !== null && typeof one === 'object') return Object.fromEntries(Object.entries(one).map(([key, held]) => [key, change(held)]));
    return one;
  };
  return change(value) as T;
}
