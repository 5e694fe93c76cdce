import { sql } from 'kysely';
import type { Database } from './schema.ts';

/**
 * What a database has, as SQL in one fixed order, asked of its own catalogue: the same on both homes, whoever owns it. It is for
 * reading and comparing; migrations are what makes a database.
 */
export async function dumpSchema(db: Database): Promise<string> {
  const parts: string[] = [heading];
  for (const part of partsOfSchema) parts.push(...(await part.execute(db)).rows.map(({ line }) => line));
  return `${parts.join('\n\n')}\n`;
}

const heading = '-- What the migrations make, dumped from the catalogue by `npm run schema`. Read it; change it by a migration.';

const ours = sql`relnamespace = 'heed'::regnamespace`;

const roles = sql<{ line: string }>`
  SELECT format('CREATE ROLE %I %s %s %s %s;', rolname,
    CASE WHEN rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END, CASE WHEN rolsuper THEN 'SUPERUSER' ELSE 'NOSUPERUSER' END,
    CASE WHEN rolinherit THEN 'INHERIT' ELSE 'NOINHERIT' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' ELSE 'NOBYPASSRLS' END) AS line
  FROM pg_roles WHERE rolname LIKE 'heed\\_%' ORDER BY rolname COLLATE "C"`;

const sequences = sql<{ line: string }>`
  SELECT format('CREATE SEQUENCE %s;', oid::regclass) AS line FROM pg_class
  WHERE ${ours} AND relkind = 'S' AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'i')
  ORDER BY relname COLLATE "C"`;

const tables = sql<{ line: string }>`
  SELECT format(E'CREATE TABLE %s (\n  %s\n);%s', pg_class.oid::regclass,
    concat_ws(E',\n  ', (
      SELECT string_agg(concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
        CASE WHEN attnotnull THEN 'NOT NULL' END,
        CASE WHEN attidentity <> '' THEN 'GENERATED ALWAYS AS IDENTITY' END,
        CASE WHEN attgenerated = 's' THEN format('GENERATED ALWAYS AS (%s) STORED', pg_get_expr(adbin, adrelid))
          WHEN adbin IS NOT NULL THEN 'DEFAULT ' || pg_get_expr(adbin, adrelid) END), E',\n  ' ORDER BY attnum)
      FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
    ), (
      SELECT string_agg(format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)), E',\n  ' ORDER BY conname COLLATE "C")
      FROM pg_constraint WHERE conrelid = pg_class.oid AND contype IN ('p', 'u', 'f', 'c')
    )),
    CASE WHEN relrowsecurity THEN format(E'\nALTER TABLE %s ENABLE ROW LEVEL SECURITY;', pg_class.oid::regclass) END) AS line
  FROM pg_class WHERE ${ours} AND relkind = 'r' ORDER BY relname COLLATE "C"`;

const indexes = sql<{ line: string }>`
  SELECT pg_get_indexdef(indexrelid) || ';' AS line FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE ${ours} AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
  ORDER BY relname COLLATE "C"`;

const functions = sql<{ line: string }>`
  SELECT rtrim(pg_get_functiondef(oid), E'\n') || ';' AS line FROM pg_proc
  WHERE pronamespace = 'heed'::regnamespace ORDER BY proname COLLATE "C", oid::regprocedure::text COLLATE "C"`;

const views = sql<{ line: string }>`
  SELECT format(E'CREATE VIEW %s WITH (%s) AS\n%s', oid::regclass, array_to_string(reloptions, ', '), pg_get_viewdef(oid)) AS line
  FROM pg_class WHERE ${ours} AND relkind = 'v' ORDER BY relname COLLATE "C"`;

const triggers = sql<{ line: string }>`
  SELECT pg_get_triggerdef(pg_trigger.oid) || ';' AS line FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE ${ours} AND NOT tgisinternal ORDER BY relname COLLATE "C", tgname COLLATE "C"`;

const policies = sql<{ line: string }>`
  SELECT concat_ws(E'\n  ', format('CREATE POLICY %I ON %I.%I FOR %s TO %s', policyname, schemaname, tablename, cmd, array_to_string(roles, ', ')),
    'USING (' || qual || ')', 'WITH CHECK (' || with_check || ')') || ';' AS line
  FROM pg_policies WHERE schemaname = 'heed' ORDER BY tablename COLLATE "C", policyname COLLATE "C", cmd COLLATE "C", roles::text COLLATE "C"`;

/** What was granted, but for what every owner has of its own. */
const grants = sql<{ line: string }>`
  WITH granted AS (
    SELECT oid::regclass::text AS thing, 'TABLE' AS sort, relacl AS acl, relowner AS owner FROM pg_class WHERE ${ours} AND relkind IN ('r', 'v', 'S')
    UNION ALL SELECT oid::regprocedure::text, 'FUNCTION', coalesce(proacl, acldefault('f', proowner)), proowner FROM pg_proc WHERE pronamespace = 'heed'::regnamespace
    UNION ALL SELECT nspname, 'SCHEMA', nspacl, nspowner FROM pg_namespace WHERE nspname = 'heed'
  )
  SELECT format('GRANT %s ON %s %s TO %s;', string_agg(privilege_type, ', ' ORDER BY privilege_type COLLATE "C"), sort, thing,
    CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END) AS line
  FROM granted CROSS JOIN LATERAL aclexplode(acl) WHERE grantee <> owner
  GROUP BY sort, thing, grantee
  ORDER BY sort COLLATE "C", thing COLLATE "C", CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END COLLATE "C"`;

const partsOfSchema = [roles, sequences, tables, indexes, functions, views, triggers, policies, grants];
