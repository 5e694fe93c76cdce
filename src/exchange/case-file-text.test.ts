import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCaseText } from '../../test/builders/arbitrary-case-text.ts';
import { parseCaseFile } from '../parse/case-file.ts';
import { showProblem } from '../parse/yaml/problem.ts';
import { caseFileText } from './case-file-text.ts';

const shipped = ['cases', 'cases/controls'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expected.yaml'))
    .map((name) => `${folder}/${name}`),
);

const read = (text: string, file = 'case.yaml') => {
  const parsed = parseCaseFile(file, text);
  if ('problems' in parsed) throw new Error(`${parsed.problems.map(showProblem).join('\n')}\n\n${text}`);
  return parsed.case;
};

describe('writing a case file', () => {
  it.each(shipped)('writes %s so that it reads the same again', (file) => {
    const once = read(readFileSync(file, 'utf8'), file);
    expect(read(caseFileText(once), file)).toEqual(once);
  });

  it('writes a line of shared for each share that says no more', () => {
    const text = caseFileText(read(readFileSync('cases/child-e.yaml', 'utf8')));
    expect(text).toContain('shared: [{with: csc, when: 2017-11, how: referral}]');
    expect(text).not.toContain('kind: share');
  });

  it('writes any case so that it reads the same again', () => {
    fc.assert(
      fc.property(arbitraryCaseText, (text) => {
        const once = read(text);
        expect(read(caseFileText(once))).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });
});
