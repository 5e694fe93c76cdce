import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import type { PartnershipId, PersonId } from '../src/core/entry/ids.ts';
import type { Asked } from '../src/core/matching/search/asked.ts';
import type { Findable } from '../src/core/matching/search/findable.ts';
import { judged } from '../src/core/matching/search/judge.ts';
import { keptUnder } from '../src/core/matching/search/kept.ts';
import { formatDay } from '../src/core/time/day.ts';
import { exactly } from '../src/core/time/span.ts';
import { openHome } from '../src/storage/home.ts';
import { migrate } from '../src/storage/migrate.ts';
import { recordsOver } from '../src/storage/records.ts';
import type { Database } from '../src/storage/schema.ts';
import { prepareLogins } from '../test/contract/bench.ts';
import { startPostgresServer } from '../test/contract/postgres-server.ts';
import { part, row } from './measure.ts';
import { type Invented, inventPeople } from './people/invented-people.ts';
import { misspellings } from './people/misspellings.ts';
import { chanceFrom } from './world/chance.ts';

const agencies = ['hv', 'csc', 'gp', 'police', 'school', 'housing'] as const;
const partnership = '00000000-0000-4000-8000-00000000f14d';

/**
 * How long it takes until the first people are found, among so many: for whoever reads the whole, and for an agency that may read of one in a few hundred. Rows
 * are put in as they would have been kept, without going through the ledger one by one.
 */
export async function benchFinding(
  print: (line: string) => void,
  count: { readonly server: number; readonly embedded: number },
): Promise<void> {
  if (count.server > 0) {
    const server = await startPostgresServer();
    try {
      const logins = await prepareLogins(server);
      const [filling, answering] = [
        await openHome({ home: 'server', url: logins.superuser }),
        await openHome({ home: 'server', url: logins.web, connections: 2 }),
      ];
      await measure(print, `PostgreSQL, ${count.server.toLocaleString('en-GB')} people`, filling.web, answering.web, count.server);
      await Promise.all([filling.close(), answering.close()]);
    } finally {
      await server.stop();
    }
  }
  if (count.embedded > 0) {
    const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
    const home = await openHome({ home: 'folder', folder });
    await migrate(home.web);
    await measure(print, `PGlite, ${count.embedded.toLocaleString('en-GB')} people`, home.web, home.web, count.embedded);
    await home.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(print: (line: string) => void, name: string, superuser: Database, web: Database, count: number): Promise<void> {
  const from = performance.now();
  const sample = await fill(superuser, count);
  print(row(name, `filled in ${((performance.now() - from) / 1000).toFixed(0)} s`));
  const records = recordsOver(web);
  for (const [who, vantage] of [
    ['whole', { kind: 'whole' }],
    ['agency', { kind: 'agency', agency: 'hv' }],
  ] as const) {
    print(row(`  as ${who}`, 'median, ms', '95 %, ms', 'processor, ms', 'found, %'));
    for (const [what, asks] of Object.entries(questionsFrom(sample))) {
      const times: number[] = [];
      const busy = await processorMs(superuser);
      let found = 0;
      for (const { asked, of } of asks) {
        const begun = performance.now();
        const people = await records.asVantage({ partnership: partnership as PartnershipId, vantage: vantage as never }, (desk) =>
          desk.findPeople(asked, 120),
        );
        const matches = judged(asked, people);
        times.push(performance.now() - begun);
        if (matches.some((match) => match.found.person === of)) found += 1;
      }
      const worked = workedBetween(busy, await processorMs(superuser)) / Math.max(1, asks.length);
      print(row(`  ${what}`, part(times, 0.5), part(times, 0.95), worked, ((100 * found) / Math.max(1, asks.length)).toFixed(0)));
    }
  }
}

/** Milliseconds of the processor so far, of this process and of each of the server's, by Linux's own account, in hundredths of a second. */
async function processorMs(db: Database): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ pid: number | null }>`SELECT pid FROM pg_stat_activity WHERE datname = current_database()`.execute(db);
  const { user, system } = process.cpuUsage();
  return new Map([[0, (user + system) / 1000], ...rows.flatMap(({ pid }) => (pid === null ? [] : [[pid, ticksOf(pid) * 10] as const]))]);
}

/** What the processor did meanwhile: what the wall clock shows besides is the wait for others on this machine. A connection that ended is not counted. */
const workedBetween = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number =>
  [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);

function ticksOf(pid: number): number {
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const told = after.split(' ');
    return Number(told[11]) + Number(told[12]);
  } catch {
    return 0;
  }
}

interface Sampled extends Invented {
  readonly person: PersonId;
}

type Question = { readonly asked: Asked; readonly of: PersonId };

function questionsFrom(sample: readonly Sampled[]): Readonly<Record<string, readonly Question[]>> {
  const chance = chanceFrom('asked');
  const ask = (asking: (one: Sampled) => Asked | undefined): readonly Question[] =>
    sample.flatMap((one) => {
      const asked = asking(one);
      return asked === undefined ? [] : [{ asked, of: one.person }];
    });
  const ways = Object.values(misspellings);
  return {
    'name as it is': ask(({ name }) => ({ name })),
    'name, miswritten': ask(({ name }) => {
      const written = ways[chance.between(0, ways.length - 1)]?.(name, chance);
      return written === undefined ? undefined : { name: written };
    }),
    'surname alone': ask(({ name }) => ({ name: name.split(' ').at(-1) ?? '' })),
    'name and date of birth': ask(({ name, born }) => ({
      name: misspellings['a letter left out']?.(name, chance) ?? name,
      born: exactly(born),
    })),
    'date of birth alone': ask(({ born }) => ({ born: exactly(born) })),
    address: ask(({ address }) => ({ address: address.slice(-8).trim() })),
    'NHS number': ask(({ nhsNumber }) => ({ nhsNumber })),
    'common name': sample.map(({ person }, i) => ({
      asked: { name: ['John Smith', 'Mohammed Khan', 'Sarah Jones', 'J Smith', 'Smith'][i % 5] ?? '' },
      of: person,
    })),
    nobody: sample.map(({ person }, i) => ({
      asked: { name: ['Xavierina Quxworthy', 'Zzyzx Plonk', 'Smith Smythington'][i % 3] ?? '' },
      of: person,
    })),
  };
}

/** Every 997th is recorded by `hv`, so that an agency may read of some; every one has an entry that names them. */
export async function fill(db: Database, count: number): Promise<readonly Sampled[]> {
  const run = (text: string): Promise<unknown> => db.executeQuery(CompiledQuery.raw(text));
  await run(`INSERT INTO heed.partnership (partnership_id, name, demonstration, header, children) VALUES ('${partnership}', 'bench', false,
    '{"title":"Bench","scope":"2020/2026","provenance":"invented"}', '{}')`);
  for (const agency of agencies)
    await run(
      `INSERT INTO heed.agency (partnership_id, agency_id, name, kind) VALUES ('${partnership}', '${agency}', '${agency}', 'other')`,
    );
  await run('DROP INDEX heed.findable_keys');
  for (const table of ['entry', 'reading', 'findable', 'naming', 'person_record'])
    await run(`ALTER TABLE heed.${table} DISABLE TRIGGER ALL`);
  const sample: Sampled[] = [];
  let batch: object[] = [];
  let n = 0;
  for (const one of inventPeople(11, count)) {
    const person = `p${n}` as PersonId;
    const by = n % 997 === 0 ? 'hv' : (agencies[1 + (n % 5)] ?? 'csc');
    if (n % Math.floor(count / 60) === 0 || (by === 'hv' && sample.length < 120 && n % 7 === 0)) sample.push({ ...one, person });
    batch.push(rowsOf(one, person, by, n));
    n += 1;
    if (batch.length === 2000 || n === count) {
      await put(db, batch);
      batch = [];
    }
  }
  await run('CREATE INDEX findable_keys ON heed.findable USING gin (keys, seen_by)');
  await run('VACUUM ANALYZE');
  return sample;
}

function rowsOf(one: Invented, person: PersonId, by: string, n: number): object {
  const entry = `e${n}`;
  const findables: readonly Findable[] = [
    { person, what: 'called', shown: one.name },
    { person, what: 'born', shown: formatDay(one.born), from: one.born },
    ...(n % 2 === 0 ? [{ person, what: 'lives-at' as const, shown: one.address }] : []),
    ...(n % 3 !== 0 ? [{ person, what: 'nhs-number' as const, shown: one.nhsNumber }] : []),
  ];
  return {
    ...{ person, entry, by, name: one.name, born: formatDay(one.born) },
    findables: findables.map((findable) => ({
      ...{ what: findable.what, shown: findable.shown, own: findable.what !== 'called' && findable.what !== 'born' },
      ...{ from: findable.from === undefined ? null : formatDay(findable.from) },
      ...keptUnder(findable),
    })),
  };
}

async function put(db: Database, batch: readonly object[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS g (person text, entry text, by text, name text, born text, findables jsonb)`;
  await sql`INSERT INTO heed.person_record (partnership_id, person_id, by_agency, called, born) SELECT ${partnership}, person, by, name, born FROM ${given}`.execute(
    db,
  );
  await sql`INSERT INTO heed.entry (partnership_id, entry_id, public_id, by_agency, source_id, recorded, recorded_as, landed, landing, imported, people, concerns, body)
    SELECT ${partnership}, entry, gen_random_uuid(), by, entry, now(), '2026-01-01', now(), substr(entry, 2)::bigint, false, ARRAY[person], ARRAY[person],
      jsonb_build_object('kind', 'note', 'when', '2026-01-01', 'about', jsonb_build_array(person)) FROM ${given}`.execute(db);
  await sql`INSERT INTO heed.reading (partnership_id, agency_id, entry_id, because, through, reads_from)
    SELECT ${partnership}, by, entry, 'recorded', entry, now() FROM ${given}`.execute(db);
  await sql`INSERT INTO heed.naming (partnership_id, person_id, entry_id, is_about, is_present, is_birth, happened_earliest, happened_latest, stands, withdrawn)
    SELECT ${partnership}, person, entry, true, true, false, '2026-01-01', '2026-01-01', true, false FROM ${given}`.execute(db);
  await sql`INSERT INTO heed.findable (partnership_id, person_id, entry_id, what, shown, holds_from, words, plain, keys, seen_by, stands)
    SELECT ${partnership}, g.person, CASE WHEN f.own THEN g.entry END, f.what, f.shown, f.from, f.words, f.plain, f.keys,
      ARRAY[heed.sight_print(${partnership}, ''), heed.sight_print(${partnership}, g.by)], true
    FROM ${given}, jsonb_to_recordset(g.findables) AS f (what text, shown text, own boolean, "from" date, words integer, plain text, keys text[])`.execute(
    db,
  );
}
