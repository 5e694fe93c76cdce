import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file of the core but its tests, by its path from the root. */
export async function* coreFiles(): AsyncGenerator<{ readonly file: string; readonly text: string }> {
  for await (const path of glob('src/core/**/*.ts', { cwd: root })) {
    const file = path.replaceAll('\\', '/');
    if (!file.endsWith('.test.ts')) yield { file, text: await readFile(new URL(`../../${file}`, import.meta.url), 'utf8') };
  }
}
