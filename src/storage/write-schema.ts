import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpSchema } from './dump-schema.ts';
import { openHome } from './home.ts';
import { migrate } from './migrate.ts';

/** `npm run schema`: writes schema.sql anew from a database that the migrations have just made. */
const home = await openHome({ home: 'memory' });
try {
  await migrate(home.web);
  await writeFile(join(import.meta.dirname, '..', '..', 'schema.sql'), await dumpSchema(home.web));
} finally {
  await home.close();
}
