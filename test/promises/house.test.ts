import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBrokenImportRules } from '../house/broken-import-rules.ts';
import { coreFiles } from '../house/core-files.ts';
import { importRules } from '../house/import-rules.ts';
import { findImpurities, localReadings, outsideNames } from '../house/impurities.ts';
import { addedLintRules, lintFolder } from '../house/lint-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ruleNames = [...new Set(importRules.map(({ name }) => name ?? 'unnamed'))];
const badImports = join(import.meta.dirname, 'bad-imports');
const badPurity = join(import.meta.dirname, 'bad-purity');
const badLint = join(import.meta.dirname, 'bad-lint');

describe('the import rules', () => {
  test('hold in this house', async () => {
    expect(await findBrokenImportRules(root)).toEqual([]);
  });

  test.each(ruleNames)('%s stops what it forbids, and nothing else', async (rule) => {
    const folder = join(badImports, rule);
    const bad = await Array.fromAsync(glob('**/bad-*.ts', { cwd: folder }));
    const found = await findBrokenImportRules(folder);
    expect(bad).not.toEqual([]);
    expect(found.map(({ from }) => from).toSorted()).toEqual(bad.toSorted());
    expect(new Set(found.map((broken) => broken.rule))).toEqual(new Set([rule]));
  });
});

describe('the purity of the core', () => {
  test('holds in this house', async () => {
    const files = await Array.fromAsync(coreFiles());
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(({ file, text }) => findImpurities(file, text))).toEqual([]);
  });

  test.each(['clock', 'language', 'module', 'outside-names', 'randomness', 'zone-of-the-machine'])('%s is kept out', async (subject) => {
    const text = await readFile(join(badPurity, `${subject}.ts`), 'utf8');
    const bad = text.split('\n').flatMap((line, index) => (line.endsWith('// not pure') ? [index + 1] : []));
    const found = findImpurities('src/core/picture/picture.ts', text);
    expect(found.map(({ line }) => line)).toEqual(bad);
  });

  test('every forbidden name has its bad example', async () => {
    const files = ['outside-names.ts', 'zone-of-the-machine.ts'].map((file) => readFile(join(badPurity, file), 'utf8'));
    const found = (await Promise.all(files)).flatMap((text) => findImpurities('src/core/picture/picture.ts', text));
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set([...outsideNames, ...localReadings]));
  });

  test('the calendar of London may be asked in src/core/time alone', () => {
    const text = "export const face = new Intl.DateTimeFormat('en-GB');";
    expect(findImpurities('src/core/time/london.ts', text)).toEqual([]);
    expect(findImpurities('src/core/clock/clock.ts', text)).toHaveLength(1);
  });
});

test('every lint rule that the house adds stops its bad example, and nothing else', async () => {
  const bad = await Promise.all(
    (await Array.fromAsync(glob('src/**/*.ts', { cwd: badLint }))).map(async (file) => {
      const firstLine = (await readFile(join(badLint, file), 'utf8')).split('\n')[0] ?? '';
      return { file, rule: firstLine.replace('// ', '') };
    }),
  );
  const found = await lintFolder(badLint);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(addedLintRules));
  expect(new Set(found)).toEqual(new Set(bad.filter(({ rule }) => addedLintRules.includes(rule))));
});
