import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showProblem } from '../parse/yaml/problem.ts';
import { readCaseFile, readExpectedFile } from './read-case-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

const problemsOf = async (name: string, bytes?: Uint8Array | string): Promise<readonly string[]> => {
  const file = join(folder, name);
  if (bytes !== undefined) await writeFile(file, bytes);
  const read = await readCaseFile(file);
  return 'problems' in read ? read.problems.map((problem) => showProblem({ ...problem, file: name })) : [];
};

describe('reading a case file from disk', () => {
  it('reads a shipped case and what its review expects', async () => {
    const read = await readCaseFile('cases/child-e.yaml');
    const cases = 'case' in read ? [read.case] : [];
    expect(cases.map(({ name }) => name)).toEqual(['child-e']);
    expect(await readExpectedFile('cases/child-e.expected.yaml', cases)).toHaveProperty('expected.case', 'child-e');
  });

  it('says at which byte a file stops being UTF-8', async () => {
    expect(await problemsOf('latin-1.yaml', Buffer.from('case: caf\xe9 au lait', 'latin1'))).toEqual([
      'latin-1.yaml: This file is not UTF-8: byte 9 (counted from 0) cannot stand there. Save it as UTF-8.',
    ]);
    expect(await problemsOf('cut.yaml', Buffer.from('case: café').subarray(0, -1))).toEqual([
      'cut.yaml: This file is not UTF-8: byte 9 (counted from 0) cannot stand there. Save it as UTF-8.',
    ]);
    expect(await problemsOf('overlong.yaml', Uint8Array.of(0x61, 0xc0, 0xaf))).toEqual([
      'overlong.yaml: This file is not UTF-8: byte 1 (counted from 0) cannot stand there. Save it as UTF-8.',
    ]);
  });

  it('refuses a file of more than five megabytes', async () => {
    expect(await problemsOf('long.yaml', `# ${'x'.repeat(5 * 1024 * 1024)}`)).toEqual([
      'long.yaml: This file has more than 5 MB. Divide it into smaller ones.',
    ]);
  });

  it('says so where there is no file, or where it is a folder', async () => {
    expect(await problemsOf('nowhere.yaml')).toEqual(['nowhere.yaml: There is no such file. Look at its name and its folder.']);
    expect(await problemsOf('.')).toEqual(['.: This is not a file. Give the name of a file.']);
  });
});
