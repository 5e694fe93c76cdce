import { CompiledQuery } from 'kysely';
import { openHome } from '../src/storage/home.ts';
import { lookForSame } from '../src/storage/same/look-for-same.ts';
import { prepareLogins } from '../test/contract/bench.ts';
import { startPostgresServer } from '../test/contract/postgres-server.ts';
import { fill } from './finding.bench.ts';
import { row } from './measure.ts';

/**
 * How long it takes to look for records of one person among so many, as seven vantages, the first time; where nothing came; and where one record is other than before. In seconds: it waits for nobody, and nobody
 * waits for it.
 */
export async function benchSame(print: (line: string) => void, count: number): Promise<void> {
  print(row(`Records of one person, ${count.toLocaleString('en-GB')} people on a server`));
  const server = await startPostgresServer();
  try {
    const logins = await prepareLogins(server);
    const filling = await openHome({ home: 'server', url: logins.superuser });
    const owner = await openHome({ home: 'server', url: logins.owner, connections: 1 });
    await fill(filling.web, count);
    print(row('', 'seconds', 'compared', 'pairs', 'memory, MiB'));
    const look = async (name: string): Promise<void> => {
      const from = performance.now();
      const { compared, pairs } = await lookForSame(owner.web);
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      print(row(name, seconds, compared, pairs, Math.round(process.memoryUsage().rss / 2 ** 20)));
    };
    await look('the first time');
    await look('nothing came');
    await filling.web.executeQuery(
      CompiledQuery.raw(
        "INSERT INTO heed.entry (partnership_id, entry_id, public_id, by_agency, source_id, recorded, recorded_as, landed, landing, imported, people, concerns, body) SELECT partnership_id, 'later', gen_random_uuid(), by_agency, 'later', now(), '2026-01-01', now(), 999999999, false, people, concerns, body FROM heed.entry WHERE entry_id = 'e1'",
      ),
    );
    await filling.web.executeQuery(
      CompiledQuery.raw("UPDATE heed.findable SET shown = '07700 900 000 Long Lane' WHERE person_id = 'p2' AND what = 'lives-at'"),
    );
    await look('one record is other');
    await Promise.all([filling.close(), owner.close()]);
  } finally {
    await server.stop();
  }
}
