import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgresServer } from './postgres-server.ts';

test('a PostgreSQL server of a test’s own starts, keeps text in UTF-8 and stops', async () => {
  const server = await startPostgresServer();
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query("select upper('zoë') as name");
    await client.end();
    expect(rows).toEqual([{ name: 'ZOË' }]);
  } finally {
    await server.stop();
  }
});
