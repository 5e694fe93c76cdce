import type { LibraryReview } from '../../core/learning/library/library.ts';
import { readFields } from '../yaml/fields.ts';
import { readList, readSetOf } from '../yaml/lists.ts';
import { type Reader, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readKey, readNumber, readText } from '../yaml/scalars.ts';

const headerFields = {
  required: ['board', 'title', 'kind', 'published', 'lead', 'children', 'scope'],
  optional: ['number', 'cases'],
} as const;

type Header = Omit<LibraryReview, 'key' | 'items'>;

/** What review it is. */
export const readHeader: Reader<Header> = (tree, place) => {
  const fields = readFields(tree, place, headerFields);
  if (fields === undefined) return undefined;
  const [board, title, kind] = [fields.read('board', readText), fields.read('title', readText), fields.read('kind', readText)];
  const [published, year] = [fields.read('published', readText), fields.read('published', readYear)];
  const [lead, scope] = [fields.read('lead', readText), fields.read('scope', readText)];
  const aliases = fields.read('children', readList(readAlias));
  const rest = fields.maybe('number', readReviewNumber);
  const cases = fields.read('cases', readSetOf(readKey)) ?? [];
  if (aliases?.length === 0) return wrong(place, tree, 'It names no child.', 'Write what the review calls the child, such as [Child E].');
  if (board === undefined || title === undefined || kind === undefined || published === undefined || year === undefined) return undefined;
  if (lead === undefined || scope === undefined || aliases === undefined) return undefined;
  return { board, title, kind, published, year, lead, aliases, scope, ...rest, cases };
};

/** "Child E", or "S1 (half-sibling)"; a first name only where it is said to be none of anybody's. */
const readAlias: Reader<string> = (tree, place) => {
  const alias = readText(tree, place);
  if (alias === undefined || /^(?:child|baby|young person|family|sibling) [A-Z0-9]{1,3}$/i.test(alias)) return alias;
  if (/^[A-Z]{1,2}\d{0,2}(?: \([a-z -]+\))?$/.test(alias) || alias.includes('(pseudonym)')) return alias;
  return wrong(
    place,
    tree,
    `${quoted(alias)} may be somebody's name.`,
    'Write the alias of the report, such as Child E; after an invented name put (pseudonym).',
  );
};

const readYear: Reader<number> = (tree, place) => {
  const text = readText(tree, place);
  const year = /\b(?:19|20)\d\d\b/.exec(text ?? '')?.[0];
  return text === undefined || year !== undefined
    ? year === undefined
      ? undefined
      : Number(year)
    : wrong(place, tree, 'It does not say in which year.', 'Write the year in figures, such as 2020.');
};

const readReviewNumber: Reader<NonNullable<LibraryReview['number']>> = (tree, place) => {
  const number = readNumber(tree, place);
  const found = ([0, 1, 2, 3, 4] as const).find((one) => one === number);
  return number === undefined || found !== undefined
    ? found
    : wrong(place, tree, 'No check that comes with Heed names a review by this number.', 'Take it out: a review of your own has none.');
};
