import { sql } from 'kysely';
import type { SealRecords } from '../core/access/sealed.ts';
import type { Session } from '../core/ledger/port.ts';
import { readSealedRow, readSealRequestRow } from '../parse/stored/sealed-rows.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

/** What is sealed, in a session's transaction. No role of the web can select the words: one function of the database gives them, and notes that it did. */
export const sealRecords = (tx: Within, { partnership: partnership_id, vantage }: Session): SealRecords => ({
  sealedParts: async () => {
    const rows = await tx
      .selectFrom('sealed_part')
      .select(['sealed', 'entry_id', 'part', 'by_agency', 'of_person', 'kept_from', 'told'])
      .where('partnership_id', '=', partnership_id)
      .orderBy('landed')
      .orderBy('sealed')
      .execute();
    return rows.map(readSealedRow);
  },
  keepSealed: async (entry_id, sealing) => {
    for (const { part, of, keptFrom, told, words } of sealing)
      await tx
        .insertInto('sealed_part')
        .values({ partnership_id, entry_id, part, of_person: of ?? null, kept_from: keptFrom, told, words })
        .execute();
  },
  sealRequests: async () => {
    if (vantage.kind === 'whole') return [];
    const rows = await tx
      .selectFrom('sealed_request')
      .leftJoin('sealed_answer', (join) =>
        join
          .onRef('sealed_answer.partnership_id', '=', 'sealed_request.partnership_id')
          .onRef('sealed_answer.request', '=', 'sealed_request.request'),
      )
      .select(['sealed_request.request', 'sealed_request.sealed', 'sealed_request.agency_id', 'sealed_request.who', 'sealed_request.why'])
      .select(['asked', 'given', 'sealed_answer.who as answerer', 'sealed_answer.why as answer', 'answered'])
      .where('sealed_request.partnership_id', '=', partnership_id)
      .orderBy('asked', 'desc')
      .execute();
    return rows.map(readSealRequestRow);
  },
  askForSealed: async (sealed, { who, why }) => {
    if (isUuid(sealed)) await tx.insertInto('sealed_request').values({ partnership_id, sealed, who, why }).execute();
  },
  answerForSealed: async (request, { given, who, why }) => {
    if (isUuid(request)) await tx.insertInto('sealed_answer').values({ partnership_id, request, given, who, why }).execute();
  },
  openSealed: async (sealed, { who, role, why, from }) => {
    if (!isUuid(sealed) || vantage.kind === 'whole') return undefined;
    const { rows } = await sql<{
      words: string | null;
    }>`SELECT heed.open_sealed(${sealed}, ${who}, ${role ?? null}, ${why}, ${from}) AS words`.execute(tx);
    return rows[0]?.words ?? undefined;
  },
});
