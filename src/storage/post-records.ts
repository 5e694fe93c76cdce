import { sql } from 'kysely';
import type { PostRecords } from '../core/access/posts.ts';
import type { Session } from '../core/ledger/port.ts';
import { formatDay } from '../core/time/day.ts';
import { readAbsenceRow, readPostLeftRow, readPostRow } from '../parse/stored/post-rows.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

const dayText = (column: string) => sql<string | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

/** Who is asked at each agency, and who is away, in a session's transaction: row security answers for who may change it. */
export const postRecords = (tx: Within, { partnership: partnership_id }: Session): PostRecords => ({
  posts: async () => {
    const rows = await tx
      .selectFrom('post')
      .select(['post_id', 'agency_id', 'post', 'called', 'reached', 'answers'])
      .select([dayText('holds_from').as('holds_from'), dayText('holds_until').as('holds_until')])
      .where('partnership_id', '=', partnership_id)
      .orderBy('post.holds_from')
      .orderBy('post_id')
      .execute();
    return rows.map(readPostRow);
  },
  absences: async () => {
    const rows = await tx
      .selectFrom('absence')
      .select(['absence', 'agency_id', 'called', 'cover', 'reached'])
      .select([dayText('away_from').as('away_from'), dayText('away_until').as('away_until')])
      .where('partnership_id', '=', partnership_id)
      .orderBy('absence.away_from')
      .orderBy('called')
      .orderBy('absence')
      .execute();
    return rows.map(readAbsenceRow);
  },
  postsLeft: async () => {
    const { rows } = await sql`SELECT post_id, to_char(last, 'YYYY-MM-DD') AS last FROM heed.posts_left()`.execute(tx);
    return new Map(rows.map(readPostLeftRow));
  },
  keepPost: async ({ post, called, reached, answers, from, until }) => {
    await tx
      .insertInto('post')
      .values({
        ...{ partnership_id, post, called, reached: reached ?? null, answers, holds_from: formatDay(from) },
        holds_until: until === undefined ? null : formatDay(until),
      })
      .execute();
  },
  endPost: async (id, until) => {
    if (!isUuid(id)) return;
    await tx
      .updateTable('post')
      .set({ holds_until: formatDay(until) })
      .where('partnership_id', '=', partnership_id)
      .where('post_id', '=', id)
      .execute();
  },
  endAbsence: async (id, until) => {
    if (!isUuid(id)) return;
    await tx
      .updateTable('absence')
      .set({ away_until: formatDay(until) })
      .where('partnership_id', '=', partnership_id)
      .where('absence', '=', id)
      .execute();
  },
  keepAbsence: async ({ called, from, until, cover, reached }) => {
    await tx
      .insertInto('absence')
      .values({
        ...{ partnership_id, called, away_from: formatDay(from), away_until: formatDay(until) },
        ...{ cover: cover ?? null, reached: reached ?? null },
      })
      .execute();
  },
});
