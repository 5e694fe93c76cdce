import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { sources } from '../../src/app/sources.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { files } from '../../src/exchange/files.ts';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { storedEntryId } from '../../src/parse/stored/ids.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { buildServer } from '../../src/web/server.ts';

/** Answers the web for people who are signed in, over a PostgreSQL server; says its address, and ends when it is told to. */
const [url = '', connections = '10'] = process.argv.slice(2);
const storage = await openStorage({ home: 'server', url, connections: Number(connections) });
const server = await buildServer({
  records: storage.records,
  clock: { now: () => instantOfNumber(Date.now()), elapsed: () => performance.now() },
  newId: () => storedEntryId.parse(randomUUID()),
  signIn: { door: storage.door, inOffice: storage.inOffice, ownMail: storage.ownMail, accountKey: Buffer.alloc(32, 3) },
  config: { sessionKey: Buffer.alloc(32, 2), demonstration: false, secureCookies: false },
  checks: [],
  sources: sources({ demonstration: false }),
  files,
  readSent,
  log: { level: 'error', write: (line) => void writeSync(2, line) },
});
writeSync(1, `[${await server.listen({ port: 0, host: '127.0.0.1' })}]`);
process.once('SIGTERM', () => void server.close().then(storage.close));
