import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { readShipped, shippedFiles } from '../../src/app/shipped-cases.ts';
import { openHome } from '../../src/storage/home.ts';
import { openStorageAt } from '../../src/storage/storage.ts';

/** Loads a case into a folder, says each statement with a dot as it begins, and waits to be killed. */
const [folder = '', name = ''] = process.argv.slice(2);
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
const file = shippedFiles().find((one) => one.name === name);
if (file === undefined) throw new Error('no such case');
await storage.loadCase(readShipped(file));
writeSync(1, '!');
await setTimeout(60_000);
