import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Problem, showProblem } from '../parse/yaml/problem.ts';

/** Something that stands in files of its own, each in versions: a form, a sheet to give. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Found<T> {
  readonly file: string;
  readonly one?: T;
  readonly problems: readonly Problem[];
}

type Parsed<T> = { readonly one: T } | { readonly problems: readonly Problem[] };

/** Those that come with Heed, in `shipped`, and those of a partnership's own folder. A problem in one is a fault: it says the file, the line, the field and what to do. */
export function readVersioned<T extends Versioned>(
  shipped: string,
  own: string | undefined,
  parse: (file: string, text: string) => Parsed<T>,
): readonly T[] {
  const inFolder = (folder: URL, called: string): readonly Found<T>[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({
        file: `${called}${name}`,
        problems: [],
        ...parse(`${called}${name}`, readFileSync(new URL(name, folder), 'utf8')),
      }));
  const found = [
    ...inFolder(new URL(`../../${shipped}`, import.meta.url), shipped),
    ...(own === undefined ? [] : inFolder(pathToFileURL(`${own}/`), `${own}/`)),
  ];
  const problems = [...found.flatMap((file) => file.problems), ...twice(found)];
  if (problems.length > 0) throw new Error(problems.map(showProblem).join('\n'));
  return found.flatMap(({ one }) => one ?? []);
}

/** A version that stands twice: what was written by it could not be shown. */
const twice = <T extends Versioned>(found: readonly Found<T>[]): readonly Problem[] => {
  const first = new Map<string, string>();
  return found.flatMap(({ file, one }) => {
    if (one === undefined) return [];
    const name = `${one.id}@${one.version}`;
    const other = first.get(name);
    first.set(name, other ?? file);
    return other === undefined
      ? []
      : [
          {
            file,
            field: 'version',
            wrong: `${other} has version ${one.version} of ${one.id} already.`,
            remedy: 'Give this the next version, or another name.',
          },
        ];
  });
};
