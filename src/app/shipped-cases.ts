import { readdirSync, readFileSync } from 'node:fs';
import type { CaseFile } from '../core/ledger/case-file.ts';
import { parseCaseFile } from '../parse/case-file.ts';
import { showProblem } from '../parse/yaml/problem.ts';

const folders = ['cases', 'cases/controls'];

/** Every case file that comes with Heed, the control families too. A problem in one is a fault. */
export const shippedCases = (): readonly CaseFile[] =>
  folders.flatMap((folder) => {
    const at = new URL(`../../${folder}/`, import.meta.url);
    const names = readdirSync(at).filter((name) => name.endsWith('.yaml') && !name.endsWith('.expected.yaml'));
    return names.sort().map((name) => {
      const parsed = parseCaseFile(`${folder}/${name}`, readFileSync(new URL(name, at), 'utf8'));
      if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
      return parsed.case;
    });
  });
