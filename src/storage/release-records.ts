import { sql } from 'kysely';
import type { ReleaseRecords } from '../core/sharing/released-to.ts';
import { formatDay } from '../core/time/day.ts';
import { endOf, formatInstant } from '../core/time/instant.ts';
import { readInvolvedRow } from '../parse/stored/involved-row.ts';
import type { Within } from './schema.ts';

/** What is told of people whom a session may not read: by one function that holds to the agreements in force, and notes what it told. */
export const releaseRecords = (tx: Within): ReleaseRecords => ({
  toldOfInvolvement: async (identity, { by, from, shown }) => {
    const { nhsNumber = null, name = null, born = null } = { nhsNumber: undefined, name: undefined, born: undefined, ...identity };
    const then =
      shown === undefined
        ? null
        : JSON.stringify({ on: formatDay(shown.on), by: formatInstant(endOf(shown.on)), known: shown.known, releases: shown.releases });
    const { rows } = await sql`SELECT agency_id, kind, lately FROM heed.told_of_involvement(${nhsNumber}, ${name}, ${born}, ${then}::jsonb,
      ${by?.who ?? ''}, ${by?.role ?? ''}, ${from})`.execute(tx);
    return rows.map(readInvolvedRow);
  },
});
