import { sql } from 'kysely';
import { attachmentsIn } from '../core/entry/attachments-named.ts';
import { readBody } from '../parse/stored/body.ts';
import { storedCount } from '../parse/stored/entry-row.ts';
import type { Break, Head } from './break.ts';
import { commitmentOf, committedColumns, linkOf } from './commitment.ts';
import type { Database, Within } from './schema.ts';
import { inRole } from './take-role.ts';
import { verifyAudit } from './verify-audit.ts';

export interface Verification {
  readonly sealed: number;
  /** Committed to and not chained yet. Their commitments are looked at all the same. */
  readonly unsealed: number;
  /** Lines of who opened what, likewise. Left out where there is none. */
  readonly audit?: { readonly sealed: number; readonly unsealed: number };
  readonly broken?: Break;
  readonly heads: readonly Head[];
}

/**
 * Works every commitment and every link out anew.
 * @param kept heads exported earlier: a chain beside its data cannot show a rewritten end of itself
 */
export const verify = (owner: Database, kept: readonly Head[] = []): Promise<Verification> =>
  inRole(owner, 'heed_sealer', async (tx) => {
    const partnerships = await tx
      .selectFrom('partnership')
      .select(['partnership_id', 'name'])
      .orderBy('name')
      .orderBy('partnership_id')
      .execute();
    const lost = kept.filter(
      ({ partnership }) => !partnership.endsWith('/audit') && !partnerships.some(({ partnership_id }) => partnership_id === partnership),
    );
    let found: Verification = {
      sealed: 0,
      unsealed: 0,
      heads: [],
      ...brokenAt(lost.map(({ partnership }) => lostPartnership(partnership))),
    };
    for (const { partnership_id, name } of partnerships) {
      const one = await verifyPartnership(
        tx,
        partnership_id,
        name,
        kept.find(({ partnership }) => partnership === partnership_id),
      );
      found = {
        sealed: found.sealed + one.sealed,
        unsealed: found.unsealed + one.unsealed,
        heads: [...found.heads, ...one.heads],
        ...brokenAt([found.broken, one.broken]),
      };
    }
    const audit = await verifyAudit(tx, new Map(partnerships.map(({ partnership_id, name }) => [partnership_id, name])), kept);
    if (audit.sealed + audit.unsealed === 0 && audit.broken === undefined) return found;
    return {
      ...found,
      audit: { sealed: audit.sealed, unsealed: audit.unsealed },
      heads: [...found.heads, ...audit.heads],
      ...brokenAt([found.broken, audit.broken]),
    };
  });

const lostPartnership = (partnership: string): Break => ({
  partnership,
  name: partnership,
  entry: '',
  because: 'chain is not the one whose head was kept',
});

const brokenAt = (breaks: readonly (Break | undefined)[]): { readonly broken?: Break } => {
  const first = breaks.find((one) => one !== undefined);
  return first === undefined ? {} : { broken: first };
};

async function verifyPartnership(tx: Within, partnership: string, name: string, kept: Head | undefined): Promise<Verification> {
  const seals = await tx.selectFrom('seal').selectAll().where('partnership_id', '=', partnership).orderBy('position').execute();
  const entries = await tx
    .selectFrom('entry')
    .select(committedColumns)
    .where('partnership_id', '=', partnership)
    .orderBy('landing')
    .execute();
  const commitments = await tx.selectFrom('commitment').selectAll().where('partnership_id', '=', partnership).orderBy('entry_id').execute();
  const rows = new Map(entries.map((row) => [row.entry_id, row]));
  const held = new Map(commitments.map((commitment) => [commitment.entry_id, commitment]));
  const files = await hashesOf(tx, partnership);
  const sealed = new Set(seals.map(({ entry_id }) => entry_id));
  const wrong = (entry: string, because: Break['because']): Break => ({ partnership, name, entry, because });

  const lookAt = (entry: string): Break | undefined => {
    const row = rows.get(entry);
    const commitment = held.get(entry);
    if (row === undefined) return wrong(entry, 'entry missing');
    if (commitment === undefined) return wrong(entry, 'commitment missing');
    if (commitmentOf(commitment.salt, partnership, row) !== commitment.digest) return wrong(entry, 'entry changed');
    for (const { id, sha256 } of namesFile(row.body) ? attachmentsIn(readBody(row.body)) : []) {
      const found = files.get(id);
      if (found !== sha256) return wrong(entry, found === undefined ? 'attachment missing' : 'attachment changed');
    }
    return undefined;
  };

  let head: Head = { partnership, position: 0, link: '' };
  let broken: Break | undefined;
  for (const { position: stored, entry_id, digest, link } of seals) {
    const position = head.position + 1;
    const commitment = held.get(entry_id);
    if (storedCount.parse(stored) !== position || linkOf(partnership, head.link, { position, entry: entry_id, digest }) !== link)
      broken ??= wrong(entry_id, 'chain broken here');
    else if (commitment !== undefined && commitment.digest !== digest) broken ??= wrong(entry_id, 'commitment changed');
    else broken ??= lookAt(entry_id);
    head = { partnership, position, link };
    if (kept?.position === position && kept.link !== link) broken ??= wrong(entry_id, 'chain is not the one whose head was kept');
  }
  if (kept !== undefined && kept.position > head.position)
    broken ??= wrong(seals.at(-1)?.entry_id ?? '', 'chain is not the one whose head was kept');
  const unsealed = new Set([...entries, ...commitments].map(({ entry_id }) => entry_id).filter((entry) => !sealed.has(entry)));
  for (const entry of unsealed) broken ??= lookAt(entry);
  return { sealed: seals.length, unsealed: unsealed.size, heads: head.position === 0 ? [] : [head], ...brokenAt([broken]) };
}

/** Every file that an entry has, hashed anew from its bytes, where they lie: what the database keeps of a hash is not asked. */
async function hashesOf(tx: Within, partnership: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; hash: string }>`SELECT attachment_id AS id, encode(pg_catalog.sha256(bytes), 'hex') AS hash
    FROM heed.attachment WHERE partnership_id = ${partnership} AND unfinished_id IS NULL`.execute(tx);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** Bodies that name no file are not read: most do not. */
const namesFile = (body: unknown): boolean => JSON.stringify(body).includes('"attachments":[{');
