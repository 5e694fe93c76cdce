import { type LibraryReview, reviewKey } from '../core/learning/library/library.ts';
import { readHeader } from './library-file/header.ts';
import { readItems } from './library-file/items.ts';
import { readFields } from './yaml/fields.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { Reader } from './yaml/place.ts';
import type { Problem } from './yaml/problem.ts';

/** A review of the library, or everything that is wrong with its file. */
type ParsedLibraryFile = { readonly review: LibraryReview } | { readonly problems: readonly Problem[] };

/** The most characters that one may have. */
const longest = 400_000;

/** Reads a review of the library (`library/README.md`), strictly: every problem is told at once, with its line, its field and what to do. */
export function parseLibraryFile(file: string, text: string): ParsedLibraryFile {
  if (text.length > longest)
    return { problems: [{ file, wrong: `This has more than ${longest} characters.`, remedy: 'Say each thing in a sentence or two.' }] };
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const review = readReview(read, { file, report: (problem) => problems.push(problem) });
  return review === undefined || problems.length > 0
    ? { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : { review };
}

const readReview: Reader<LibraryReview> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['review', 'items'], optional: [] });
  const [header, items] = [fields?.read('review', readHeader), fields?.read('items', readItems)];
  return header === undefined || items === undefined ? undefined : { key: reviewKey(header), ...header, items };
};
