import { readdirSync, readFileSync } from 'node:fs';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import type { Expected } from '../../src/core/replay/comparison.ts';
import { parseCaseFile } from '../../src/parse/case-file.ts';
import { parseExpectedFile } from '../../src/parse/expected-file.ts';

export interface Reviewed {
  readonly of: CaseFile;
  readonly expected: Expected;
}

/** The cases of a folder, each with what is expected of it. */
export function reviewedIn(folder: string): readonly Reviewed[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expected.yaml'))
    .map((name) => {
      const read = parseCaseFile(name, readFileSync(`${folder}/${name}`, 'utf8'));
      if (!('case' in read)) throw new Error(`${name} does not parse`);
      const awaited = name.replace('.yaml', '.expected.yaml');
      const expected = parseExpectedFile(awaited, readFileSync(`${folder}/${awaited}`, 'utf8'), [read.case]);
      if (!('expected' in expected)) throw new Error(`${awaited} does not parse`);
      return { of: read.case, expected: expected.expected };
    });
}
