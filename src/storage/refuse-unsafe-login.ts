import { sql } from 'kysely';
import type { Database } from './schema.ts';

interface Login {
  readonly unmade: boolean;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
  readonly loads: boolean;
  readonly checks: boolean;
  readonly inherits: boolean;
  readonly takes: boolean;
}

/** What is wrong with a login that answers the web, in the order in which it matters. */
const faults: readonly (readonly [keyof Login, boolean, string])[] = [
  ['superuser', true, 'is, or can become, a superuser'],
  ['bypasses', true, 'bypasses row security, or can become a role that does'],
  ['owns', true, 'owns tables of the ledger, or can become their owner'],
  ['loads', true, 'can load case files or seal the chain, which is for the owner'],
  ['checks', true, 'can put the checks, which is for the owner'],
  ['inherits', true, 'reads the ledger without taking a role: create it with NOINHERIT'],
  [
    'takes',
    false,
    'was not granted heed_agency, heed_whole, heed_lobby, heed_door, heed_office, heed_link, heed_messenger and heed_public',
  ],
];

/**
 * Refuses to answer the web with a login that row security would not hold (rule 13). Only a server has such logins: an embedded database
 * has one superuser, and there the role taken for each transaction is a second lock against mistakes.
 */
export async function refuseUnsafeLogin(web: Database): Promise<void> {
  const { rows } = await sql<Login>`
    SELECT
      ledger.oid IS NULL AS unmade,
      EXISTS (SELECT FROM pg_roles WHERE rolsuper AND pg_has_role(current_user, oid, 'MEMBER')) AS superuser,
      EXISTS (SELECT FROM pg_roles WHERE rolbypassrls AND pg_has_role(current_user, oid, 'MEMBER')) AS bypasses,
      EXISTS (SELECT FROM pg_class WHERE relnamespace = ledger.oid AND pg_has_role(current_user, relowner, 'MEMBER')) AS owns,
      EXISTS (SELECT FROM pg_roles WHERE rolname IN ('heed_loader', 'heed_sealer') AND pg_has_role(current_user, oid, 'MEMBER')) AS loads,
      EXISTS (SELECT FROM pg_roles WHERE rolname = 'heed_checker' AND pg_has_role(current_user, oid, 'MEMBER')) AS checks,
      EXISTS (SELECT FROM pg_class WHERE relnamespace = ledger.oid AND relkind IN ('r', 'v') AND has_table_privilege(current_user, oid, 'SELECT')) AS inherits,
      (SELECT count(*) = 8 FROM pg_roles WHERE rolname IN ('heed_agency', 'heed_whole', 'heed_lobby', 'heed_door', 'heed_office', 'heed_link', 'heed_messenger', 'heed_public') AND pg_has_role(current_user, oid, 'MEMBER')) AS takes
    FROM (SELECT to_regnamespace('heed') AS oid) AS ledger`.execute(web);
  const [login] = rows;
  const fault = faults.find(([property, unsafe]) => login?.[property] !== !unsafe);
  if (login?.unmade === true) throw new Error('The database has no ledger yet: run heed migrate with HEED_OWNER_URL.');
  if (fault !== undefined) throw new Error(`Heed does not start: the login in DATABASE_URL ${fault[2]}. See docs/operating.md.`);
}
