import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonRecord } from '../../core/matching/model/person-record.ts';
import type { Weights } from '../../core/matching/model/weights.ts';
import { comparable } from '../../core/matching/same/found-alike.ts';
import { onRecord } from '../../core/matching/same/person-on-record.ts';
import { type SaidPair, saidPairsIn } from '../../core/picture/person/same-pairs.ts';
import { readEntryRow } from '../../parse/stored/entry-row.ts';
import { readFoundRows } from '../../parse/stored/findable-row.ts';
import { readSexes, readWeights } from '../../parse/stored/same-row.ts';
import type { Within } from '../schema.ts';
import { entryColumns } from '../vantage-records.ts';

/** What one vantage may read of everybody to compare them by, and what was kept of it before. */
export interface Compared {
  readonly print: string;
  readonly people: readonly { readonly record: PersonRecord; readonly print: string }[];
  readonly byId: ReadonlyMap<string, PersonRecord>;
  readonly said: ReadonlyMap<string, SaidPair>;
  readonly seen: ReadonlyMap<string, string>;
  /** What was learnt before, and from how many people there were then. */
  readonly before: { readonly people: number; readonly weights: Weights } | undefined;
}

/** Reads it with the vantage's own eyes, in one pass. Nothing where it may read just what it could when it was looked at last. */
export async function readCompared(tx: Within, partnership: string, vantage: string): Promise<Compared | undefined> {
  const { rows: prints } = await sql<{ print: string }>`SELECT heed.print_of_reading() AS print`.execute(tx);
  const print = prints[0]?.print ?? '';
  const looked = await tx
    .selectFrom('same_looked')
    .select(['print', 'people', sql<string>`weights::text`.as('weights')])
    .where('partnership_id', '=', partnership)
    .where('vantage', '=', vantage)
    .executeTakeFirst();
  if (looked?.print === print) return undefined;
  const { rows } = await sql`SELECT person_id, sex, entry_id, what, shown, to_char(holds_from, 'YYYY-MM-DD') AS holds_from,
    to_char(holds_until, 'YYYY-MM-DD') AS holds_until FROM heed.people_to_compare()`.execute(tx);
  const sexes = readSexes(rows);
  const people = readFoundRows(rows)
    .map(({ person, findables }) => onRecord(person, findables, { ...sexes.get(person) }))
    .filter(({ isNamed }) => isNamed)
    .map(comparable)
    .map((record) => ({ record, print: printOf(record) }));
  const seen = await tx
    .selectFrom('same_seen')
    .select(['person_id', 'print'])
    .where('partnership_id', '=', partnership)
    .where('vantage', '=', vantage)
    .execute();
  const words = await tx
    .selectFrom('entry')
    .select(entryColumns)
    .where('partnership_id', '=', partnership)
    .where(sql<boolean>`kind IN ('identity', 'correction')`)
    .orderBy('landing')
    .execute();
  return {
    print,
    people,
    byId: new Map(people.map(({ record }) => [record.id, record])),
    said: saidPairsIn(words.map(readEntryRow)),
    seen: new Map(seen.map((one) => [one.person_id, one.print])),
    before: looked === undefined ? undefined : { people: looked.people, weights: readWeights(looked.weights) },
  };
}

const printOf = ({ details }: PersonRecord): string =>
  createHash('sha256').update(JSON.stringify(details)).digest('base64url').slice(0, 22);
