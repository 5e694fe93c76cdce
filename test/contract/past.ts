import { sql } from 'kysely';
import type { AnyCheck } from '../../src/core/check/check.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { writeCheckDecisionRow } from '../../src/parse/stored/check-decision-row.ts';
import type { Database } from '../../src/storage/schema.ts';
import { day } from '../builders/ledger.ts';
import { run } from './bench.ts';

const impact = { whoseRecords: 'the family', purpose: 'to ask', lawfulBasis: 'public task', whoSees: 'the agency asked' };

/** Only a superuser who takes the triggers away can move what landed into the past, so that a test need not wait for a tick. */
const moving = async (superuser: Database, table: string, work: () => Promise<unknown>): Promise<void> => {
  await run(superuser, `ALTER TABLE heed.${table} DISABLE TRIGGER USER`);
  await work();
  await run(superuser, `ALTER TABLE heed.${table} ENABLE TRIGGER USER`);
};

/** Whatever landed in the last half hour landed so many hours ago. */
export async function landedAgo(superuser: Database, partnership: PartnershipId, hours: number): Promise<void> {
  const ago = sql`make_interval(hours => ${hours}::int)`;
  const lately = sql`now() - interval '30 minutes'`;
  await moving(superuser, 'entry', () =>
    sql`UPDATE heed.entry SET landed = landed - ${ago} WHERE partnership_id = ${partnership} AND landed > ${lately}`.execute(superuser),
  );
  await moving(superuser, 'reading', async () => {
    for (const edge of ['reads_from', 'reads_until'])
      await sql`UPDATE heed.reading SET ${sql.ref(edge)} = ${sql.ref(edge)} - ${ago}
        WHERE partnership_id = ${partnership} AND ${sql.ref(edge)} BETWEEN ${lately} AND now()`.execute(superuser);
  });
  await sql`UPDATE heed.work SET due = due - ${ago} WHERE partnership_id = ${partnership} AND due BETWEEN ${lately} AND now()`.execute(
    superuser,
  );
}

/** Checks that a partnership switched on long ago. */
export async function switchedOn(superuser: Database, partnership: PartnershipId, checks: readonly AnyCheck[]): Promise<void> {
  const rows = checks.map(({ id: check }) => ({
    partnership_id: partnership,
    ...writeCheckDecisionRow({ check, from: day('2020-01-01'), decidedBy: 'the board', reason: 'agreed', what: 'switched-on', impact }),
  }));
  await superuser.insertInto('check_decision').values(rows).execute();
  await moving(superuser, 'check_decision', () =>
    sql`UPDATE heed.check_decision SET landed = '2020-01-01' WHERE partnership_id = ${partnership}`.execute(superuser),
  );
  await superuser.deleteFrom('work').where('partnership_id', '=', partnership).where('check_id', 'is not', null).execute();
}
