import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Expected } from '../core/replay/comparison.ts';
import { showProblem } from '../parse/yaml/problem.ts';
import type { Ports } from './ports.ts';

/** Reads every file, and tells every problem of each. `undefined` where there was one: then nothing of any file is used. */
export async function readCases(
  files: readonly string[],
  ports: Ports,
  progress: (doing: string) => void,
): Promise<readonly CaseFile[] | undefined> {
  const cases: CaseFile[] = [];
  for (const file of files) {
    progress(`reading ${file}`);
    const read = await ports.readCaseFile(file);
    if ('case' in read) cases.push(read.case);
    else for (const problem of read.problems) ports.tell(`${showProblem(problem)}\n`);
  }
  return cases.length === files.length ? cases : undefined;
}

/** Reads what reviews expect of the cases given, by the name of the case. `undefined` where a file had a problem, each of which is told. */
export async function readExpectations(
  files: readonly string[],
  cases: readonly CaseFile[],
  ports: Ports,
): Promise<ReadonlyMap<string, Expected> | undefined> {
  const found = new Map<string, Expected>();
  let problems = 0;
  for (const file of files) {
    const read = await ports.readExpectedFile(file, cases);
    if ('expected' in read) found.set(read.expected.case, read.expected);
    else for (const problem of read.problems) ports.tell(`${showProblem(problem)}\n`);
    problems += 'problems' in read ? 1 : 0;
  }
  return problems === 0 ? found : undefined;
}
