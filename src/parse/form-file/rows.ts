import { readList } from '../yaml/lists.ts';
import { type Reader, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readText } from '../yaml/scalars.ts';

/** Rows of the requirements that a form or a question carries: R and three figures. */
export const readRows: Reader<readonly string[]> = readList((tree, place) => {
  const row = readText(tree, place);
  return row === undefined || /^R\d{3}$/.test(row)
    ? row
    : wrong(place, tree, `${quoted(row)} is no row of the requirements.`, 'Write R and three figures, such as R078.');
});
