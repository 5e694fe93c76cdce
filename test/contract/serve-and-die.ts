import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { sources } from '../../src/app/sources.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { files } from '../../src/exchange/files.ts';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { storedEntryId } from '../../src/parse/stored/ids.ts';
import { openHome } from '../../src/storage/home.ts';
import { openStorageAt } from '../../src/storage/storage.ts';
import { buildServer } from '../../src/web/server.ts';

/** Answers the web over a folder, says its address, and each statement with a dot as it begins, and waits to be killed. */
const [folder = ''] = process.argv.slice(2);
// Whoever is killed writes nothing at its end.
flushCompileCache();
const home = await openHome({ home: 'folder', folder });
const said = home.web.withPlugin({
  transformQuery: ({ node }) => {
    writeSync(1, '.');
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
});
const storage = await openStorageAt({ ...home, web: said });
const server = await buildServer({
  records: storage.records,
  clock: { now: () => instantOfNumber(Date.now()), elapsed: () => performance.now() },
  newId: () => storedEntryId.parse(randomUUID()),
  config: { sessionKey: Buffer.alloc(32, 1), demonstration: true, secureCookies: false },
  checks: [],
  files,
  readSent,
  sources: sources({ demonstration: false }),
});
writeSync(1, `[${await server.listen({ port: 0, host: '127.0.0.1' })}]`);
