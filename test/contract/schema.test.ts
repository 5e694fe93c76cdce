import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpSchema } from '../../src/storage/dump-schema.ts';
import { applied, migrate, migrationNames, statementsOf } from '../../src/storage/migrate.ts';
import { type Bench, homes } from './bench.ts';

const root = join(import.meta.dirname, '..', '..');

describe.each(homes)('the schema on %s', (_home, open) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench?.close());

  it('is what schema.sql says, which `npm run schema` writes anew', async () => {
    expect(await dumpSchema(bench.superuser)).toBe(await readFile(join(root, 'schema.sql'), 'utf8'));
  });

  it('is up to date, so that migrating again does nothing', async () => {
    expect(await migrate(bench.superuser)).toEqual([]);
    expect([...(await applied(bench.superuser))].sort()).toEqual(await migrationNames());
  });

  it('lets a web role run no function but those that say whose eyes a session has, and those that find and keep', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT DISTINCT proname AS name FROM pg_proc, unnest(ARRAY['heed_agency', 'heed_whole', 'heed_lobby', 'heed_door', 'heed_office', 'heed_link', 'heed_messenger', 'heed_public']) AS role
      WHERE pronamespace = 'heed'::regnamespace AND has_function_privilege(role, pg_proc.oid, 'EXECUTE') ORDER BY 1`.execute(
      bench.superuser,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'agencies_with_accounts',
      'child_in_emergency',
      'colleagues_mail',
      'desk_marks',
      'find_entries',
      'find_people',
      'holds_here',
      'holds_only_here',
      'is_kept_from_some',
      'keep_findable',
      'link_answer',
      'link_asked',
      'link_code',
      'link_is_usable',
      'link_open',
      'mail_by_state',
      'mail_that_failed',
      'may_answer_learning',
      'name_child',
      'nobody_administers',
      'open_doors',
      'open_in_emergency',
      'open_sealed',
      'opened_by_another',
      'people_in_reviews',
      'people_to_keep',
      'posts_left',
      'public_referral',
      'reviewers',
      'session_account',
      'session_acting',
      'session_administers',
      'session_agency',
      'session_anonymises',
      'session_answers',
      'session_closed',
      'session_holds',
      'session_in_room',
      'session_invited',
      'session_keeps',
      'session_name',
      'session_only',
      'session_partnership',
      'session_people',
      'session_reads',
      'session_reads_history',
      'session_reviews',
      'session_secret',
      'session_sees',
      'session_sets_reviews',
      'session_worker',
      'subject_of',
      'sweep_submissions',
      'tied_agencies',
      'token_used',
      'told_of_involvement',
    ]);
  });

  it('keeps every table behind row security but the list of migrations', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT relname AS name FROM pg_class WHERE relnamespace = 'heed'::regnamespace AND relkind = 'r' AND NOT relrowsecurity`.execute(
      bench.superuser,
    );
    expect(rows.map(({ name }) => name)).toEqual(['migration']);
  });

  it('starts every key that a caller has a hand in with the partnership', async () => {
    const { rows } = await sql<{ key: string; first: string }>`
      SELECT conname AS key, (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) AS first
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid WHERE relnamespace = 'heed'::regnamespace AND contype IN ('p', 'u', 'f')`.execute(
      bench.superuser,
    );
    const others = rows.filter(({ first }) => first !== 'partnership_id').map(({ key }) => key);
    // Who signs in belongs to no partnership: they may hold roles in several.
    const ofTheDoor = /^(account|recovery_code|session|invitation)_|_(account_id|given_by|kept_by|opened_by)_fkey$/;
    expect(others.filter((key) => !ofTheDoor.test(key)).sort()).toEqual([
      'agency_public_id_key',
      'entry_public_id_key',
      'migration_pkey',
      'person_record_public_id_key',
    ]);
  });
});

describe('a migration', () => {
  it('records itself first, as soon as there is somewhere to', async () => {
    for (const name of await migrationNames()) {
      const statements = statementsOf(await readFile(join(root, 'migrations', `${name}.sql`), 'utf8')).map((text) =>
        text.replaceAll(/^--.*$/gm, '').trim(),
      );
      const at = statements.indexOf(`INSERT INTO heed.migration (name) VALUES ('${name}');`);
      expect(statements.slice(0, at).every((before) => /^CREATE (SCHEMA heed|TABLE heed\.migration)\b/.test(before))).toBe(true);
      expect(at).toBeGreaterThanOrEqual(0);
    }
  });

  it('makes no database enum', async () => {
    expect(await readFile(join(root, 'schema.sql'), 'utf8')).not.toMatch(/ENUM/i);
  });
});
