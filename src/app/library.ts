import { readdirSync, readFileSync } from 'node:fs';
import type { KeptReplay } from '../core/learning/library/kept-replay.ts';
import { inOrder, type Library } from '../core/learning/library/library.ts';
import { readKeptReplay } from '../parse/kept-replay.ts';
import { parseLibraryFile } from '../parse/library-file.ts';
import { type Problem, showProblem } from '../parse/yaml/problem.ts';
import { readFolders } from './read-folders.ts';

/** The reviews that come with Heed, and those of a partnership's own folder. A problem in one is a fault: it says the file, the line, the field and what to do. */
export function readLibrary(own?: string): Library {
  const found = readFolders('library/', own, (file, text) => {
    const read = parseLibraryFile(file, text);
    return 'review' in read ? { one: read.review } : read;
  });
  const twice = found.flatMap(({ file, one }, n): readonly Problem[] => {
    const first = found.findIndex((other) => other.one !== undefined && other.one.key === one?.key);
    return one === undefined || first === n
      ? []
      : [
          {
            file,
            field: 'review',
            wrong: `${found[first]?.file ?? ''} is of the same board, alias and year.`,
            remedy: 'Write both in one file, or put board, children or year right.',
          },
        ];
  });
  const problems = [...found.flatMap((file) => file.problems), ...twice];
  if (problems.length > 0) throw new Error(problems.map(showProblem).join('\n'));
  return inOrder(found.flatMap(({ one }) => one ?? []));
}

/** Where what the replays show is kept. */
export const replaysFolder = new URL('../../library/replays/', import.meta.url);

/** What the replays of the reviewed cases show, as it was worked out when Heed was made. */
export const readReplays = (): readonly KeptReplay[] =>
  readdirSync(replaysFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readKeptReplay(readFileSync(new URL(name, replaysFolder), 'utf8')));
