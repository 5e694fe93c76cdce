import { sql } from 'kysely';
import type { AskRecords } from '../../core/access/ask-by-link.ts';
import type { Session } from '../../core/ledger/port.ts';
import { formatDay } from '../../core/time/day.ts';
import { storedAgency } from '../../parse/stored/ids.ts';
import { readMadeLink } from '../../parse/stored/link-rows.ts';
import type { Within } from '../schema.ts';

/** One-time links that an agency made, in its session's transaction. Row security answers for whose they are. */
export const askRecords = (tx: Within, { partnership: partnership_id, vantage }: Session): AskRecords => ({
  agenciesWithAccounts: async () => {
    if (vantage.kind === 'whole') return new Set();
    const { rows } = await sql<{ agency: string }>`SELECT agency FROM heed.agencies_with_accounts() AS agency`.execute(tx);
    return new Set(rows.map(({ agency }) => storedAgency.parse(agency)));
  },
  makeLink: async ({ print, agency, request, thread, people, email, words, shownOn }) => {
    if (vantage.kind === 'whole') throw new Error('who reads the whole asks nobody by link');
    const shown = JSON.stringify(words);
    const { link_id } = await tx
      .insertInto('asked_link')
      .values({
        ...{ partnership_id, agency_id: agency, request, thread, people, link_hash: print, email, shown },
        shown_on: shownOn === undefined ? null : formatDay(shownOn),
      })
      .returning('link_id')
      .executeTakeFirstOrThrow();
    return link_id;
  },
  linksOf: async (request) => {
    if (vantage.kind === 'whole') return [];
    const rows = await tx
      .selectFrom('asked_link')
      .select(['link_id', 'agency_id', 'request', 'email', 'made', 'ends', 'wrong_ever', 'opened', 'answered', 'revoked'])
      .select(sql<number>`cardinality(codes_sent)`.as('codes'))
      .where('partnership_id', '=', partnership_id)
      .where('request', '=', request)
      .orderBy('made', 'desc')
      .execute();
    return rows.map(readMadeLink);
  },
  revokeLinks: async (request, agency) => {
    await tx
      .updateTable('asked_link')
      .set({ revoked: sql<string>`clock_timestamp()` })
      .where('partnership_id', '=', partnership_id)
      .where('request', '=', request)
      .where('agency_id', '=', agency)
      .where('answered', 'is', null)
      .where('revoked', 'is', null)
      .execute();
  },
});
