import { readdirSync, readFileSync } from 'node:fs';
import type { CaseFile } from '../core/ledger/case-file.ts';
import { parseCaseFile } from '../parse/case-file.ts';
import { showProblem } from '../parse/yaml/problem.ts';

const folders = ['cases', 'cases/controls'];

/** A case file that comes with Heed: it is named after its case. */
export interface Shipped {
  readonly name: string;
  readonly path: string;
}

/** The case files that come with Heed, the control families too. */
export const shippedFiles = (): readonly Shipped[] =>
  folders.flatMap((folder) =>
    readdirSync(new URL(`../../${folder}/`, import.meta.url))
      .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expected.yaml'))
      .sort()
      .map((name) => ({ name: name.replace(/\.yaml$/, ''), path: `${folder}/${name}` })),
  );

/** Reads one of them. A problem in it is a fault. */
export function readShipped({ path }: Shipped): CaseFile {
  const parsed = parseCaseFile(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
  return parsed.case;
}

/** Every case file that comes with Heed, read. */
export const shippedCases = (): readonly CaseFile[] => shippedFiles().map(readShipped);
