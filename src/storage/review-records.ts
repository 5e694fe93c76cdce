import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ReviewRecords } from '../core/access/review.ts';
import type { Session } from '../core/ledger/port.ts';
import { formatDay } from '../core/time/day.ts';
import { storedAgency } from '../parse/stored/ids.ts';
import { readReviewerRow, readReviewRows } from '../parse/stored/review-rows.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

/** Reviews and who reviews them, in a session's transaction. An agency's session has none. */
export const reviewRecords = (tx: Within, { partnership: partnership_id, vantage }: Session): ReviewRecords => ({
  reviews: async () => {
    if (vantage.kind === 'agency') return [];
    const reviews = await tx
      .selectFrom('review')
      .select(['review', 'title', 'ground', 'children', 'people', 'opened', 'ended'])
      .select([
        sql<string>`to_char(days_from, 'YYYY-MM-DD')`.as('days_from'),
        sql<string>`to_char(days_until, 'YYYY-MM-DD')`.as('days_until'),
      ])
      .where('partnership_id', '=', partnership_id)
      .orderBy('opened', 'desc')
      .execute();
    const members = await tx.selectFrom('review_member').selectAll().where('partnership_id', '=', partnership_id).execute();
    const links = await tx
      .selectFrom('declared_link')
      .selectAll()
      .where('partnership_id', '=', partnership_id)
      .orderBy('declared')
      .execute();
    const people = await sql`SELECT * FROM heed.people_in_reviews()`.execute(tx);
    return readReviewRows(reviews, members, links, people.rows);
  },
  reviewers: async () => {
    if (vantage.kind === 'agency') return [];
    return (await sql`SELECT * FROM heed.reviewers()`.execute(tx)).rows.map(readReviewerRow);
  },
  openReview: async ({ title, ground, children, people, from, until, members }) => {
    const review = randomUUID();
    await sql`INSERT INTO heed.review (partnership_id, review, title, ground, children, people, days_from, days_until)
      VALUES (${partnership_id}, ${review}, ${title}, ${ground}, ${children}::text[], ${people}::text[], ${formatDay(from)}, ${formatDay(until)})`.execute(
      tx,
    );
    for (const account_id of members) await tx.insertInto('review_member').values({ partnership_id, review, account_id }).execute();
  },
  endReview: async (id) => {
    if (!isUuid(id)) return;
    await tx
      .updateTable('review')
      .set({ ended: sql`clock_timestamp()` })
      .where('partnership_id', '=', partnership_id)
      .where('review', '=', id)
      .where('ended', 'is', null)
      .execute();
  },
  declareLinks: async (review, { who, links }) => {
    if (isUuid(review)) await tx.insertInto('declared_link').values({ partnership_id, review, who, links }).execute();
  },
  tiedAgencies: async (review, account) => {
    if (!isUuid(review) || vantage.kind === 'agency') return [];
    const { rows } = await sql<{ agency: string }>`SELECT heed.tied_agencies(${review}, ${account}) AS agency`.execute(tx);
    return rows.map(({ agency }) => storedAgency.parse(agency));
  },
});
