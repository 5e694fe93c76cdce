import { type Reader, wrong } from '../yaml/place.ts';
import { readNumber } from '../yaml/scalars.ts';

/** A whole number above nought. */
export const readWhole: Reader<number> = (tree, place) => {
  const number = readNumber(tree, place);
  if (number === undefined || (Number.isInteger(number) && number > 0)) return number;
  return wrong(place, tree, 'This is no whole number above nought.', 'Write 1, 2, 3 and so on.');
};
