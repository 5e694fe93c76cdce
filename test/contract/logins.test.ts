import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pooled } from '../../src/storage/home.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { type Logins, prepareLogins, run } from './bench.ts';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';

describe('a server', () => {
  let server: PostgresServer;
  let logins: Logins;
  beforeAll(async () => {
    server = await startPostgresServer();
    logins = await prepareLogins(server);
  });
  afterAll(() => server?.stop());

  /** The address of a login made by these statements. */
  async function login(name: string, ...statements: readonly string[]): Promise<string> {
    const superuser = pooled(logins.superuser, 1);
    await run(superuser, `CREATE ROLE ${name} LOGIN NOINHERIT PASSWORD 'only-for-tests'`, ...statements).finally(() => superuser.destroy());
    const address = new URL(logins.web);
    address.username = name;
    return String(address);
  }
  const lent = 'heed_agency, heed_whole, heed_lobby, heed_door, heed_office, heed_link, heed_messenger, heed_public';
  const opening = async (url: string, ownerUrl?: string): Promise<string> => {
    try {
      await (await openStorage({ home: 'server', url, ...(ownerUrl === undefined ? {} : { ownerUrl }) })).close();
      return 'started';
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
  };

  it('starts with a login that owns nothing and bypasses nothing', async () => {
    expect(await opening(logins.web)).toBe('started');
  });

  it('does not start with a superuser', async () => {
    expect(await opening(logins.superuser)).toMatch(/superuser/);
  });

  it('does not start with a login that can become a superuser', async () => {
    expect(await opening(await login('climber', `GRANT ${lent}, postgres TO climber`))).toMatch(/superuser/);
  });

  it('does not start with a login that bypasses row security', async () => {
    expect(await opening(await login('bypasser', 'ALTER ROLE bypasser BYPASSRLS', `GRANT ${lent} TO bypasser`))).toMatch(
      /bypasses row security/,
    );
  });

  it('does not start with the owner of the ledger, nor with who can become the owner', async () => {
    expect(await opening(logins.owner)).toMatch(/owns tables/);
    expect(await opening(await login('heir', `GRANT ${lent}, owner TO heir`))).toMatch(/owns tables/);
  });

  it('does not start with a login that may load or seal', async () => {
    expect(await opening(await login('loading', `GRANT ${lent}, heed_loader TO loading`))).toMatch(/can load case files or seal/);
  });

  it('does not start with a login that may put the checks', async () => {
    expect(await opening(await login('checking', `GRANT ${lent}, heed_checker TO checking`))).toMatch(/can put the checks/);
  });

  it('does not start with a login that reads without taking a role', async () => {
    expect(
      await opening(await login('inheriting', 'ALTER ROLE inheriting INHERIT', `GRANT ${lent} TO inheriting WITH INHERIT TRUE`)),
    ).toMatch(/NOINHERIT/);
  });

  it('does not start with a login that was granted nothing', async () => {
    expect(await opening(await login('stranger'))).toMatch(/was not granted/);
  });

  it('does not start on a database that has no ledger', async () => {
    const address = new URL(logins.web);
    address.pathname = '/postgres';
    expect(await opening(String(address))).toMatch(/no ledger.*heed migrate/);
  });

  it('does not start on a database that is behind', async () => {
    const superuser = pooled(logins.superuser, 1);
    const name = '0003_chain_entries';
    await run(superuser, `DELETE FROM heed.migration WHERE name = '${name}'`);
    const said = await opening(logins.web);
    await run(superuser, `INSERT INTO heed.migration (name) VALUES ('${name}')`).finally(() => superuser.destroy());
    expect(said).toBe(`The database is behind by ${name}: run heed migrate with HEED_OWNER_URL.`);
  });

  it("says that loading, sealing, checking and verifying need the owner's login", async () => {
    const storage = await openStorage({ home: 'server', url: logins.web });
    await expect(storage.verify()).rejects.toThrow(/HEED_OWNER_URL/);
    await expect(storage.seal()).rejects.toThrow(/HEED_OWNER_URL/);
    await storage.close();
  });

  it('gives a login that takes no role nothing at all', async () => {
    const web = pooled(logins.web, 1);
    await expect(web.selectFrom('entry').selectAll().execute()).rejects.toThrow(/permission denied/);
    await web.destroy();
  });
});
