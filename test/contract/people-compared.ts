import { sql } from 'kysely';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import type { FoundPerson } from '../../src/core/matching/search/asked.ts';
import type { Vantage } from '../../src/core/picture/view.ts';
import { formatDay } from '../../src/core/time/day.ts';
import { readFoundRows } from '../../src/parse/stored/findable-row.ts';
import { asChecker } from '../../src/storage/checking/as-checker.ts';
import { nameOf } from '../../src/storage/checking/vantages.ts';
import type { Bench } from './bench.ts';

/** What each person can be found by, as one list that does not depend on its order. A correction keeps its own id in the database. */
export const listed = (people: readonly FoundPerson[]): readonly string[] =>
  people
    .flatMap(({ findables }) => findables)
    .map(({ person, what, shown, from, until }) =>
      [person, what, shown, ...[from, until].map((day) => (day === undefined ? '' : formatDay(day)))].join(' | '),
    )
    .sort();

/** All that people are compared by as one vantage, as the database gives it at once. */
export const comparedBy = (bench: Bench, partnership: PartnershipId, vantage: Vantage): Promise<readonly string[]> =>
  asChecker(bench.superuser, partnership, nameOf(vantage), async (tx) => {
    const { rows } = await sql`SELECT person_id, entry_id, what, shown, to_char(holds_from, 'YYYY-MM-DD') AS holds_from,
      to_char(holds_until, 'YYYY-MM-DD') AS holds_until FROM heed.people_to_compare()`.execute(tx);
    return listed(readFoundRows(rows));
  });
