import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from './library.ts';

const readme = readFileSync(new URL('../../library/README.md', import.meta.url), 'utf8');
const example = /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-library-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe('a partnership’s own reviews', () => {
  it('stand in the library beside those that come with Heed, as the README writes them', () => {
    const library = readLibrary(folderWith({ 'm.yaml': example, 'notes.txt': 'not a review' }));
    expect([library.length, library.at(-1)]).toMatchObject([
      6,
      { key: 'anytown-safeguarding-children-partnership-child-m-2027', items: [{ id: 'f1', checks: ['handover-missing'] }] },
    ]);
  });

  it('are refused with every problem where one does not read, or is of the same board, alias and year as another', () => {
    const broken = example.replace('kind: finding', 'kind: lesson').replace('themes:', 'topics:');
    expect(() => readLibrary(folderWith({ 'm.yaml': broken }))).toThrow(/m\.yaml:\d+: items\.f1[\s\S]*m\.yaml:\d+: items\.f1/);
    expect(() => readLibrary(folderWith({ 'm.yaml': example, 'n.yaml': example }))).toThrow(
      /n\.yaml: review: .*m\.yaml is of the same board, alias and year\. Write both in one file/,
    );
  });
});
