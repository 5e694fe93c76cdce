import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lintConfig from '../../biome.json' with { type: 'json' };

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** The lint rules that the house adds to the recommended ones, as `group/rule`. */
export const addedLintRules: readonly string[] = Object.entries(lintConfig.linter.rules).flatMap(([group, rules]) =>
  typeof rules === 'string' ? [] : Object.keys(rules).map((rule) => `${group}/${rule}`),
);

/** Every lint rule that a file of a folder breaks. The folder is linted in a copy, where its files are not left out. */
export async function lintFolder(folder: string): Promise<readonly { readonly file: string; readonly rule: string }[]> {
  const copy = await mkdtemp(join(tmpdir(), 'heed-lint-'));
  try {
    await cp(folder, copy, { recursive: true });
    const config = { ...lintConfig, $schema: undefined, vcs: { enabled: false }, files: { includes: ['src/**'] } };
    await writeFile(join(copy, 'biome.json'), JSON.stringify(config));
    const { diagnostics } = await lint(copy);
    return diagnostics.map(({ category, location }) => ({ file: location.path, rule: category.replace('lint/', '') }));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function lint(cwd: string): Promise<Report> {
  const { promise, resolve, reject } = Promise.withResolvers<Report>();
  execFile(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none'], { cwd }, (error, stdout) => {
    // Biome exits with 1 where it finds something.
    if (stdout === '') reject(error);
    else resolve(JSON.parse(stdout));
  });
  return promise;
}
