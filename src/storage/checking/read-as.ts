import { sql } from 'kysely';
import type { Directory } from '../../core/entry/directory.ts';
import { readDirectoryRows } from '../../parse/stored/directory-rows.ts';
import type { Within } from '../schema.ts';
import { entryColumns } from '../vantage-records.ts';
import type { Family } from './family.ts';

/** What a vantage may read, whose eyes the transaction has: of a family, or (where none is given) of all. */
export interface Readable {
  readonly rows: readonly unknown[];
  readonly directory: Directory;
}

export async function readAs(
  tx: Within,
  partnership: string,
  vantage: string,
  family?: Pick<Family, 'entries' | 'people'>,
): Promise<Readable> {
  const of = <T extends 'entry' | 'entry_extract'>(table: T) =>
    tx
      .selectFrom(table as 'entry')
      .select(entryColumns)
      .where('partnership_id', '=', partnership)
      .$if(family !== undefined, (query) => query.where(sql<boolean>`entry_id = ANY (${[...(family?.entries ?? [])]}::text[])`));
  const found = vantage === '' ? of('entry') : of('entry').unionAll(of('entry_extract'));
  const rows = await tx.selectFrom(found.as('found')).selectAll().orderBy('landing').execute();
  const agencies = await tx.selectFrom('agency').selectAll().where('partnership_id', '=', partnership).orderBy('place').execute();
  const people = await tx
    .selectFrom('person_record')
    .selectAll()
    .where('partnership_id', '=', partnership)
    .$if(family !== undefined, (query) => query.where(sql<boolean>`person_id = ANY (${[...(family?.people ?? [])]}::text[])`))
    .orderBy('place')
    .execute();
  return { rows, directory: readDirectoryRows(agencies, people) };
}
