import { sql } from 'kysely';
import { mostAttachments } from '../core/entry/attachment.ts';
import type { AttachmentRecords } from '../core/ledger/attaching.ts';
import type { Session } from '../core/ledger/port.ts';
import { readAttachmentRow } from '../parse/stored/attachment-row.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

/** Bytes read at once: a driver writes each of them as two letters before it has them. */
const atOnce = 1_000_000;

/** Files in a session's transaction: row security answers for whose they are. */
export function attachmentRecords(tx: Within, { partnership, vantage }: Session): AttachmentRecords {
  const held = () => tx.selectFrom('attachment').where('partnership_id', '=', partnership);

  const attachedTo: AttachmentRecords['attachedTo'] = async (unfinished) => {
    if (vantage.kind === 'whole' || !isUuid(unfinished)) return [];
    const rows = await held()
      .where('unfinished_id', '=', unfinished)
      .select(['attachment_id', 'name', 'type', 'size', 'sha256'])
      .orderBy('arrived')
      .orderBy('attachment_id')
      .execute();
    return rows.map(readAttachmentRow);
  };

  return {
    attachedTo,
    attach: async ({ unfinished, name, type, bytes }) => {
      if (vantage.kind === 'whole' || !isUuid(unfinished)) return 'no-such';
      const draft = await tx
        .selectFrom('unfinished')
        .select('unfinished_id')
        .where('partnership_id', '=', partnership)
        .where('unfinished_id', '=', unfinished)
        .where('recorded_as', 'is', null)
        .executeTakeFirst();
      if (draft === undefined) return 'no-such';
      const { rows } = await sql<{ kept: number; bytes: string }>`SELECT count(*) FILTER (WHERE unfinished_id = ${unfinished})::int AS kept,
        coalesce(sum(size), 0)::text AS bytes FROM heed.attachment WHERE partnership_id = ${partnership} AND unfinished_id IS NOT NULL`.execute(
        tx,
      );
      const [now] = rows;
      if (now === undefined || now.kept >= mostAttachments || Number(now.bytes) + bytes.length > mostOfAWriter) return 'too-many';
      await tx
        .insertInto('attachment')
        .values({
          partnership_id: partnership,
          unfinished_id: unfinished,
          name,
          type,
          bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
        })
        .execute();
      return 'attached';
    },
    detach: async (id) => {
      if (!isUuid(id)) return;
      await tx
        .deleteFrom('attachment')
        .where('partnership_id', '=', partnership)
        .where('attachment_id', '=', id)
        .where('unfinished_id', 'is not', null)
        .execute();
    },
    bytesOf: async (id) => {
      if (!isUuid(id)) return undefined;
      const found = await held().where('attachment_id', '=', id).select('size').executeTakeFirst();
      if (found === undefined) return undefined;
      const size = Number(found.size);
      const bytes = new Uint8Array(size);
      for (let from = 0; from < size; from += atOnce) {
        const { rows } = await sql<{ part: Uint8Array }>`SELECT substring(bytes FROM ${from + 1}::int FOR ${atOnce}::int) AS part
          FROM heed.attachment WHERE partnership_id = ${partnership} AND attachment_id = ${id}`.execute(tx);
        const [one] = rows;
        if (one === undefined) return undefined;
        bytes.set(one.part, from);
      }
      return bytes;
    },
  };
}

/** Bytes that a writer's drafts have between them: the database holds to it too. */
const mostOfAWriter = 200_000_000;
