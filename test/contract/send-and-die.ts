import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { sendMessages } from '../../src/app/messages/send-messages.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { openHome } from '../../src/storage/home.ts';
import { openStorageAt } from '../../src/storage/storage.ts';
import { mailToFile } from './mail-to-file.ts';

/** Sends what waits in a folder, says each statement with a dot and each message with < and > around it, and waits to be killed. */
const [folder = '', file = '', knows = ''] = process.argv.slice(2);
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
const { outbox } = await openStorageAt({ ...home, web: said });
const now = () => instantOfNumber(Date.now());
const mail = mailToFile(file, knows === 'yes', (what) => writeSync(1, what));
await sendMessages(now(), { outbox, mail, reachedAt: 'https://heed.example', now });
writeSync(1, '!');
await setTimeout(60_000);
