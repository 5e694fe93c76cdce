import type { CaseFile } from '../core/ledger/case-file.ts';
import { readDirectory } from './case-file/directory.ts';
import { readEntry } from './case-file/entry.ts';
import { caseFields, readHeader } from './case-file/header.ts';
import { gatherNames } from './case-file/references.ts';
import { aboutWhom } from './case-file/standing-on.ts';
import { readFields } from './yaml/fields.ts';
import { readList } from './yaml/lists.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Place, wrong } from './yaml/place.ts';
import type { Problem } from './yaml/problem.ts';
import type { Tree } from './yaml/tree.ts';

/** A case, or everything that is wrong with its file. Nothing is read of a file with a problem. */
export type ParsedCase = { readonly case: CaseFile } | { readonly problems: readonly Problem[] };

/**
 * Reads a case file (`cases/README.md`), strictly: an unknown key, kind, fact, person or agency is a problem, and so is a value that is not of its fact's shape. All
 * problems are given at once, each with its line.
 *
 * `recorded` left out is the day it happened, and for an interval the day on which it ended. What ended on no known day must say when it was
 * recorded; only among `afterwards` is it the day on which the review was published, by which it was surely written down.
 * @param file the name by which problems and sources call the file
 */
export function parseCaseFile(file: string, text: string): ParsedCase {
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const parsed = readCase(read, { file, report: (problem) => problems.push(problem) });
  if (parsed === undefined || problems.length > 0) return { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return { case: parsed };
}

function readCase(tree: Tree, place: Place): CaseFile | undefined {
  if (tree.kind === 'map' && tree.members.some(({ key }) => key === 'failings')) {
    return wrong(place, tree, 'This is what a review expects of a case, not a case.', 'Give the case file, and this one with --expected.');
  }
  const fields = readFields(tree, place, caseFields);
  if (fields === undefined) return undefined;
  const named = gatherNames(fields, place);
  const header = readHeader(fields, named);
  const directory = readDirectory(fields, place);
  const published = header?.review?.published;
  const entries = fields.read('entries', readList(readEntry({ named })));
  const afterwards =
    fields.read('afterwards', readList(readEntry({ named, ...(published === undefined ? {} : { recordedAtLatest: published }) }))) ?? [];
  if (header === undefined || entries === undefined) return undefined;
  const before = entries.flat();
  const all = [...before, ...afterwards.flat()];
  const ordered = all.map(aboutWhom(all)).map((entry, order) => ({ ...entry, order }));
  return { ...header, directory, entries: ordered.slice(0, before.length), afterwards: ordered.slice(before.length) };
}
