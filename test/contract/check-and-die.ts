import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { catalogue } from '../../src/app/catalogue.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { openHome } from '../../src/storage/home.ts';
import { openStorageAt } from '../../src/storage/storage.ts';

/** Puts the checks to what is in a folder, says each statement with a dot as it begins, and waits to be killed. */
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
const storage = await openStorageAt({ ...home, owner: said });
await storage.check({ checks: catalogue, version: 'one', now: () => instantOfNumber(Date.now()) });
writeSync(1, '!');
await setTimeout(60_000);
