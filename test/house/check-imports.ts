import { fileURLToPath } from 'node:url';
import { findBrokenImportRules } from './broken-import-rules.ts';

for (const { rule, from, to } of await findBrokenImportRules(fileURLToPath(new URL('../..', import.meta.url)))) {
  process.stdout.write(`${from} imports ${to}: ${rule}\n`);
  process.exitCode = 1;
}
