import { readdirSync, readFileSync } from 'node:fs';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Expected } from '../core/replay/comparison.ts';
import { parseCaseFile } from '../parse/case-file.ts';
import { parseExpectedFile } from '../parse/expected-file.ts';
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

/** True for a case that is retold from a published review, as against an invented family. */
export const isReviewed = ({ path }: Shipped): boolean => !path.startsWith('cases/controls/');

/** The file that says what the review of a case expects, or what an invented family allows. */
export const expectedPath = ({ path }: Shipped): string => path.replace(/\.yaml$/, '.expected.yaml');

/** Reads it. A problem in it is a fault. */
export function readExpected(shipped: Shipped, of: CaseFile): Expected {
  const path = expectedPath(shipped);
  const parsed = parseExpectedFile(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), [of]);
  if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
  return parsed.expected;
}

/** Every case file that comes with Heed, read. */
export const shippedCases = (): readonly CaseFile[] => shippedFiles().map(readShipped);
