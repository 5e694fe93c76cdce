import { sql } from 'kysely';
import { findAlike, indexRecords } from '../../core/matching/model/find-alike.ts';
import type { PersonRecord } from '../../core/matching/model/person-record.ts';
import type { Weights } from '../../core/matching/model/weights.ts';
import { gradeKept } from '../../core/matching/same/found-alike.ts';
import type { KeptFound } from '../../core/matching/same/kept-found.ts';
import { asChecker } from '../checking/as-checker.ts';
import type { Database, Within } from '../schema.ts';
import { inRole } from '../take-role.ts';
import { learnFrom } from './learn-from.ts';
import { type Compared, readCompared } from './read-compared.ts';

/** What looking for records of one person came to. */
export interface LookedForSame {
  /** Vantages in which anything was other than before. */
  readonly vantages: number;
  /** Records that were compared with all others. */
  readonly compared: number;
  readonly pairs: number;
}

/** Called between one record and the next, so that others have their turn. */
type Pause = () => Promise<void>;

/**
 * Looks for records of one person in every partnership at work: as each agency, in what it may read, and in the whole. Only what changed since is compared again. Its own transactions are short; what was
 * begun and not ended is done again.
 */
export async function lookForSame(owner: Database, pause: Pause = () => Promise.resolve()): Promise<LookedForSame> {
  const partnerships = await inRole(owner, 'heed_checker', (tx) =>
    tx.selectFrom('partnership').select('partnership_id').where('demonstration', '=', false).orderBy('name').execute(),
  );
  let came: LookedForSame = { vantages: 0, compared: 0, pairs: 0 };
  for (const { partnership_id } of partnerships)
    for (const vantage of await vantagesOf(owner, partnership_id)) {
      const one = await lookAs(owner, partnership_id, vantage, pause);
      if (one === undefined) continue;
      came = { vantages: came.vantages + 1, compared: came.compared + one.compared, pairs: came.pairs + one.pairs };
    }
  return came;
}

const vantagesOf = (owner: Database, partnership: string): Promise<readonly string[]> =>
  asChecker(owner, partnership, '', async (tx) => {
    const agencies = await tx.selectFrom('agency').select('agency_id').where('partnership_id', '=', partnership).orderBy('place').execute();
    return [...agencies.map(({ agency_id }) => agency_id), ''];
  });

async function lookAs(
  owner: Database,
  partnership: string,
  vantage: string,
  pause: Pause,
): Promise<Omit<LookedForSame, 'vantages'> | undefined> {
  const read = await asChecker(owner, partnership, vantage, (tx) => readCompared(tx, partnership, vantage));
  if (read === undefined) return undefined;
  const { weights, anew } = learnFrom(read);
  const changed = read.people.filter(({ record, print }) => anew || read.seen.get(record.id) !== print);
  const gone = [...read.seen.keys()].filter((id) => !read.byId.has(id));
  const found = await pairsOf(
    changed.map(({ record }) => record),
    read.people.map(({ record }) => record),
    weights,
    pause,
  );
  await asChecker(owner, partnership, vantage, (tx) => keep(tx, { partnership, vantage, read, weights, changed, gone, found }));
  return { compared: changed.length, pairs: found.length };
}

/** So many are compared before others have a turn. */
const atOnce = 200;

async function pairsOf(
  changed: readonly PersonRecord[],
  all: readonly PersonRecord[],
  weights: Weights,
  pause: Pause,
): Promise<readonly KeptFound[]> {
  if (changed.length === 0) return [];
  const index = indexRecords(all, weights);
  const found = new Map<string, KeptFound>();
  for (const [at, record] of changed.entries()) {
    if (at % atOnce === atOnce - 1) await pause();
    for (const { id, grade } of findAlike(record, index)) {
      const records = record.id < id ? ([record.id, id] as const) : ([id, record.id] as const);
      const kept = gradeKept(grade);
      if (kept !== undefined) found.set(records.join(' '), { records, grade: kept });
    }
  }
  return [...found.values()];
}

interface ToKeep {
  readonly partnership: string;
  readonly vantage: string;
  readonly read: Compared;
  readonly weights: Weights;
  readonly changed: Compared['people'];
  readonly gone: readonly string[];
  readonly found: readonly KeptFound[];
}

/** Puts what was found of what changed in the place of what was kept of it: whole lists at once, however many there are. */
async function keep(tx: Within, { partnership, vantage, read, weights, changed, gone, found }: ToKeep): Promise<void> {
  const touched = [...changed.map(({ record }) => record.id), ...gone];
  const of = { partnership, vantage };
  await sql`DELETE FROM heed.same_found WHERE partnership_id = ${partnership}::uuid AND vantage = ${vantage}
    AND (one = ANY (${touched}::text[]) OR other = ANY (${touched}::text[]))`.execute(tx);
  await sql`DELETE FROM heed.same_seen WHERE partnership_id = ${partnership}::uuid AND vantage = ${vantage} AND person_id = ANY (${gone}::text[])`.execute(
    tx,
  );
  await inLots(found, (lot) =>
    sql`INSERT INTO heed.same_found (partnership_id, vantage, one, other, grade)
      SELECT ${of.partnership}::uuid, ${of.vantage}, f.one, f.other, f.grade
      FROM jsonb_to_recordset(${JSON.stringify(lot.map(({ records: [one, other], grade }) => ({ one, other, grade })))}::jsonb) AS f (one text, other text, grade text)
      ON CONFLICT DO NOTHING`.execute(tx),
  );
  await inLots(changed, (lot) =>
    sql`INSERT INTO heed.same_seen (partnership_id, vantage, person_id, print)
      SELECT ${of.partnership}::uuid, ${of.vantage}, s.id, s.print
      FROM jsonb_to_recordset(${JSON.stringify(lot.map(({ record, print }) => ({ id: record.id, print })))}::jsonb) AS s (id text, print text)
      ON CONFLICT (partnership_id, vantage, person_id) DO UPDATE SET print = excluded.print`.execute(tx),
  );
  await sql`INSERT INTO heed.same_looked (partnership_id, vantage, print, people, weights)
    VALUES (${partnership}::uuid, ${vantage}, ${read.print}, ${read.people.length}, ${JSON.stringify(weights)}::jsonb)
    ON CONFLICT (partnership_id, vantage) DO UPDATE SET print = excluded.print, people = excluded.people, weights = excluded.weights`.execute(
    tx,
  );
}

async function inLots<T>(all: readonly T[], put: (lot: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += 5000) await put(all.slice(from, from + 5000));
}
