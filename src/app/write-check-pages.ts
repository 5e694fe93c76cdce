import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { lexiconPage } from '../core/submission/words/lexicon-page.ts';
import { checkPages } from './check-pages.ts';
import { replaysToKeep } from './keep-replays.ts';
import { replaysFolder } from './library.ts';
import { withWords } from './rule-words.ts';

const folder = new URL('../../docs/checks/', import.meta.url);
const pages = checkPages();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(new URL(name, folder));
for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
const rules = new URL('../../rules/README.md', import.meta.url);
writeFileSync(rules, withWords(readFileSync(rules, 'utf8')));
writeFileSync(new URL('../../docs/lexicon.md', import.meta.url), lexiconPage());
process.stdout.write(`Heed: wrote ${pages.size} pages to docs/checks\n`);

process.stdout.write('Heed: replaying the reviewed cases for the library\n');
mkdirSync(replaysFolder, { recursive: true });
const replays = replaysToKeep();
for (const [name, text] of replays) writeFileSync(new URL(name, replaysFolder), text);
process.stdout.write(`Heed: wrote ${replays.size} files to library/replays\n`);
