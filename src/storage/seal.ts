import { sql } from 'kysely';
import { storedCount } from '../parse/stored/entry-row.ts';
import { linkOf } from './commitment.ts';
import type { Database, Within } from './schema.ts';
import { inRole } from './take-role.ts';

/**
 * Chains every commitment that is not chained yet, each partnership's in a chain of its own, and gives how many. One sealer at a time:
 * a second waits. Positions have no gaps, since they are given here and nowhere else.
 */
export const seal = (owner: Database): Promise<number> =>
  inRole(owner, 'heed_sealer', async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('heed.seal', 0))`.execute(tx);
    const unsealed = await tx
      .selectFrom('commitment')
      .innerJoin('entry', (join) =>
        join.onRef('entry.partnership_id', '=', 'commitment.partnership_id').onRef('entry.entry_id', '=', 'commitment.entry_id'),
      )
      .leftJoin('seal', (join) =>
        join.onRef('seal.partnership_id', '=', 'commitment.partnership_id').onRef('seal.entry_id', '=', 'commitment.entry_id'),
      )
      .where('seal.entry_id', 'is', null)
      .select(['commitment.partnership_id', 'commitment.entry_id', 'commitment.digest'])
      .orderBy('entry.landing')
      .execute();
    const heads = await headsOf(tx);
    const links = unsealed.map(({ partnership_id, entry_id, digest }) => {
      const head = heads.get(partnership_id) ?? { position: 0, link: '' };
      const position = head.position + 1;
      const link = linkOf(partnership_id, head.link, { position, entry: entry_id, digest });
      heads.set(partnership_id, { position, link });
      return { partnership_id, position: String(position), entry_id, digest, link };
    });
    for (let from = 0; from < links.length; from += 1000)
      await tx
        .insertInto('seal')
        .values(links.slice(from, from + 1000))
        .execute();
    await sealAudit(tx);
    return links.length;
  });

/** Chains what was noted of who opened what, in the same way. */
async function sealAudit(tx: Within): Promise<void> {
  const unsealed = await tx
    .selectFrom('audit_commitment')
    .leftJoin('audit_seal', (join) =>
      join
        .onRef('audit_seal.partnership_id', '=', 'audit_commitment.partnership_id')
        .onRef('audit_seal.audit', '=', 'audit_commitment.audit'),
    )
    .where('audit_seal.audit', 'is', null)
    .select(['audit_commitment.partnership_id', 'audit_commitment.audit', 'audit_commitment.digest'])
    .orderBy('audit_commitment.audit')
    .execute();
  const last = await tx
    .selectFrom('audit_seal')
    .distinctOn('partnership_id')
    .select(['partnership_id', 'position', 'link'])
    .orderBy('partnership_id')
    .orderBy('position', 'desc')
    .execute();
  const heads = new Map(
    last.map(({ partnership_id, position, link }) => [partnership_id, { position: storedCount.parse(position), link }]),
  );
  const links = unsealed.map(({ partnership_id, audit, digest }) => {
    const head = heads.get(partnership_id) ?? { position: 0, link: '' };
    const position = head.position + 1;
    const link = linkOf(partnership_id, head.link, { position, entry: String(audit), digest });
    heads.set(partnership_id, { position, link });
    return { partnership_id, position: String(position), audit: String(audit), digest, link };
  });
  for (let from = 0; from < links.length; from += 1000)
    await tx
      .insertInto('audit_seal')
      .values(links.slice(from, from + 1000))
      .execute();
}

async function headsOf(tx: Within): Promise<Map<string, { readonly position: number; readonly link: string }>> {
  const last = await tx
    .selectFrom('seal')
    .distinctOn('partnership_id')
    .select(['partnership_id', 'position', 'link'])
    .orderBy('partnership_id')
    .orderBy('position', 'desc')
    .execute();
  return new Map(last.map(({ partnership_id, position, link }) => [partnership_id, { position: storedCount.parse(position), link }]));
}
