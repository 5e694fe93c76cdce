import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { LearningRecords, Room } from '../core/access/learning.ts';
import type { Session } from '../core/ledger/port.ts';
import { readLearningRow } from '../parse/stored/learning-row.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

/** What is learnt, in a session's transaction: row security answers for who may read and write it. */
export const learningRecords = (tx: Within, { partnership: partnership_id }: Session): LearningRecords => ({
  learning: async (room) => {
    const review = reviewOf(room);
    if (review !== null && !isUuid(review)) return [];
    const rows = await tx
      .selectFrom('learning')
      .select(['learning', 'kind', 'body', 'readers', 'answers', 'agency_id', 'account_id', 'who', 'landed'])
      .where('partnership_id', '=', partnership_id)
      .where('room', '=', room.kind)
      .where('review', review === null ? 'is' : '=', review)
      .orderBy('number')
      .execute();
    return rows.map(readLearningRow);
  },
  askedByReviews: async () => {
    const rows = await tx
      .selectFrom('learning')
      .select(['learning', 'kind', 'body', 'readers', 'answers', 'agency_id', 'account_id', 'who', 'landed', 'review'])
      .where('partnership_id', '=', partnership_id)
      .where('room', '=', 'review')
      .orderBy('number')
      .execute();
    return rows.flatMap((row) => (row.review === null ? [] : [{ ...readLearningRow(row), review: row.review }]));
  },
  keepLearning: async (room, { kind, body, readers, answers, who }) => {
    const learning = randomUUID();
    await sql`INSERT INTO heed.learning (partnership_id, learning, room, review, kind, body, readers, answers, who)
      VALUES (${partnership_id}, ${learning}, ${room.kind}, ${reviewOf(room)}, ${kind}, ${JSON.stringify(body)}::jsonb, ${readers ?? null}::text[],
        ${answers ?? null}, ${who})`.execute(tx);
    return learning;
  },
});

const reviewOf = (room: Room): string | null => (room.kind === 'review' ? room.review : null);
