import { existsSync, readFileSync } from 'node:fs';
import type { AnyCheck } from '../core/check/check.ts';
import type { WorkedExample } from '../core/replay/worked-example.ts';
import { parseExamples, type TextFile } from '../parse/worked-examples.ts';
import { showProblem } from '../parse/yaml/problem.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): TextFile => ({ file, text: readFileSync(new URL(file, root), 'utf8') });

/** Where the worked examples of a check may stand: beside a check in TypeScript, or beside a rule. */
const placesOf = ({ id }: AnyCheck): readonly string[] => [`src/core/checks/${id}/examples.yaml`, `rules/catalogue/${id}.examples.yaml`];

/** The worked examples of a check that comes with Heed. A problem in them is a fault. */
export function workedExamples(check: AnyCheck): readonly WorkedExample[] {
  const file = placesOf(check).find((place) => existsSync(new URL(place, root)));
  if (file === undefined) return [];
  const parsed = parseExamples(read(file), read('src/core/checks/beginnings.yaml'));
  if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
  return parsed.examples;
}
