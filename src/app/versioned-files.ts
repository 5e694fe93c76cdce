import { type Problem, showProblem } from '../parse/yaml/problem.ts';
import { type FoundInFile, type ParsedFile, readFolders } from './read-folders.ts';

/** Something that stands in files of its own, each in versions: a form, a sheet to give. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Those that come with Heed, in `shipped`, and those of a partnership's own folder. A problem in one is a fault: it says the file, the line, the field and what to do. */
export function readVersioned<T extends Versioned>(
  shipped: string,
  own: string | undefined,
  parse: (file: string, text: string) => ParsedFile<T>,
): readonly T[] {
  const found = readFolders(shipped, own, parse);
  const problems = [...found.flatMap((file) => file.problems), ...twice(found)];
  if (problems.length > 0) throw new Error(problems.map(showProblem).join('\n'));
  return found.flatMap(({ one }) => one ?? []);
}

/** A version that stands twice: what was written by it could not be shown. */
const twice = <T extends Versioned>(found: readonly FoundInFile<T>[]): readonly Problem[] => {
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
