import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Names the checks as they are in this program, and all that they stand on: any change to it is another name, so that everything is looked at anew. */
export function checksVersion(): string {
  const hash = createHash('sha256');
  for (const folder of ['src/core', 'src/parse', 'rules'])
    for (const name of (readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) as string[]).sort())
      if (/\.(ts|yaml)$/.test(name) && !name.endsWith('.test.ts')) hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex').slice(0, 16);
}
