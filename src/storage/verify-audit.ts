import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { storedCount } from '../parse/stored/entry-row.ts';
import type { Break, Head } from './break.ts';
import { linkOf } from './commitment.ts';
import type { Within } from './schema.ts';

/** What was found of the chains in which it stands who opened what. */
export interface VerifiedAudit {
  readonly sealed: number;
  readonly unsealed: number;
  readonly broken?: Break;
  readonly heads: readonly Head[];
}

/** The name under which the head of a partnership's chain of audit is kept. */
export const auditOf = (partnership: string): string => `${partnership}/audit`;

type Row = Readonly<
  Record<'partnership_id' | 'audit' | 'account_id' | 'who' | 'role' | 'agency_id' | 'event' | 'why' | 'alike' | 'came_from', unknown>
> & {
  readonly at: unknown;
  readonly wrote: boolean;
  readonly subjects: readonly string[];
};

/** The same words as `heed.audit_words` makes, worked out here, so that a changed function in the database is found too. */
function wordsOf(row: Row): string {
  const at = row.at instanceof Date ? row.at.toISOString() : String(row.at);
  const parts = [
    row.partnership_id,
    row.audit,
    at,
    row.account_id,
    row.who,
    row.role,
    row.agency_id,
    row.event,
    row.wrote,
    row.subjects.join(' '),
  ];
  return [...parts, row.why, row.alike, row.came_from]
    .map((part) => (part === null ? '-' : `${[...String(part)].length}:${String(part)}`))
    .join(',');
}

const digestOf = (salt: string, row: Row): string =>
  createHash('sha256')
    .update(`${salt}${wordsOf(row)}`)
    .digest('hex');

/** Works every commitment and link of audit out anew. The database names partnerships; the door's own chain belongs to none. */
export async function verifyAudit(tx: Within, names: ReadonlyMap<string, string>, kept: readonly Head[]): Promise<VerifiedAudit> {
  const rows = new Map((await tx.selectFrom('audit').selectAll().execute()).map((row) => [`${row.partnership_id} ${row.audit}`, row]));
  const held = new Map(
    (await tx.selectFrom('audit_commitment').selectAll().execute()).map((row) => [`${row.partnership_id} ${row.audit}`, row]),
  );
  const seals = await tx.selectFrom('audit_seal').selectAll().orderBy('partnership_id').orderBy('position').execute();
  const heads = new Map<string, Head>();
  let broken: Break | undefined;
  const wrong = (partnership: string, audit: string, because: Break['because']): void => {
    broken ??= { partnership, name: `${names.get(partnership) ?? 'sign-in'}, who opened what`, entry: audit, because };
  };
  const lookAt = (key: string): void => {
    const [partnership = '', audit = ''] = key.split(' ');
    const [row, commitment] = [rows.get(key), held.get(key)];
    if (row === undefined) wrong(partnership, audit, 'entry missing');
    else if (commitment === undefined) wrong(partnership, audit, 'commitment missing');
    else if (digestOf(commitment.salt, row) !== commitment.digest) wrong(partnership, audit, 'entry changed');
  };
  const sealed = new Set<string>();
  for (const { partnership_id, position: stored, audit, digest, link } of seals) {
    const key = `${partnership_id} ${audit}`;
    const before = heads.get(partnership_id) ?? { partnership: auditOf(partnership_id), position: 0, link: '' };
    const position = before.position + 1;
    const commitment = held.get(key);
    if (storedCount.parse(stored) !== position || linkOf(partnership_id, before.link, { position, entry: String(audit), digest }) !== link)
      wrong(partnership_id, String(audit), 'chain broken here');
    else if (commitment !== undefined && commitment.digest !== digest) wrong(partnership_id, String(audit), 'commitment changed');
    else lookAt(key);
    heads.set(partnership_id, { partnership: auditOf(partnership_id), position, link });
    if (kept.some((head) => head.partnership === auditOf(partnership_id) && head.position === position && head.link !== link))
      wrong(partnership_id, String(audit), 'chain is not the one whose head was kept');
    sealed.add(key);
  }
  for (const { partnership, position } of kept.filter((head) => head.partnership.endsWith('/audit'))) {
    const id = partnership.replace(/\/audit$/, '');
    if (position > (heads.get(id)?.position ?? 0)) wrong(id, '', 'chain is not the one whose head was kept');
  }
  const unsealed = [...new Set([...rows.keys(), ...held.keys()])].filter((key) => !sealed.has(key));
  for (const key of unsealed) lookAt(key);
  broken ??= await brokenSeal(tx, [...rows.values()], names);
  return { sealed: sealed.size, unsealed: unsealed.length, heads: [...heads.values()], ...(broken === undefined ? {} : { broken }) };
}

/** Compares what is kept sealed with the prints that stand in the chain of audit since it was. */
async function brokenSeal(tx: Within, rows: readonly Row[], names: ReadonlyMap<string, string>): Promise<Break | undefined> {
  const printed = new Map(
    rows.filter(({ event }) => event === 'part-sealed').map((row) => [`${row.partnership_id} ${row.subjects[0] ?? ''}`, row.why]),
  );
  const { rows: kept } = await sql<{ partnership_id: string; sealed: string; print: string }>`SELECT * FROM heed.sealed_prints()`.execute(
    tx,
  );
  const standing = new Map(kept.map(({ partnership_id, sealed, print }) => [`${partnership_id} ${sealed}`, print]));
  for (const key of new Set([...printed.keys(), ...standing.keys()])) {
    const [was, is] = [printed.get(key), standing.get(key)];
    if (was === is) continue;
    const [partnership = '', entry = ''] = key.split(' ');
    const because = is === undefined ? 'entry missing' : was === undefined ? 'commitment missing' : 'entry changed';
    return { partnership, name: `${names.get(partnership) ?? 'no partnership'}, what is kept sealed`, entry, because };
  }
  return undefined;
}
