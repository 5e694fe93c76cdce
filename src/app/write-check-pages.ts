import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { checkPages } from './check-pages.ts';

const folder = new URL('../../docs/checks/', import.meta.url);
const pages = checkPages();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(new URL(name, folder));
for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
process.stdout.write(`Heed: wrote ${pages.size} pages to docs/checks\n`);
