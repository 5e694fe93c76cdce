import { type Reader, wrong } from './place.ts';

/** A list. Every item is read, so that every problem is reported; a list with a wrong item gives nothing. */
export const readList =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (tree, place) => {
    if (tree.kind !== 'list')
      return wrong(
        place,
        tree,
        `This is ${tree.kind === 'map' ? 'a map' : 'a single value'}, where a list is meant.`,
        'Write it in square brackets, or one a line with a dash before each.',
      );
    const read = tree.items.map((item) => reader(item, place));
    const found = read.filter((item) => item !== undefined);
    return found.length === read.length ? found : undefined;
  };

/** A list, or one value that stands for a list of one. */
export const readOneOrMore =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (tree, place) => {
    if (tree.kind === 'list') return readList(reader)(tree, place);
    const one = reader(tree, place);
    return one === undefined ? undefined : [one];
  };

/** A list in which nothing may stand twice. */
export const readSetOf =
  <T extends string>(reader: Reader<T>): Reader<readonly T[]> =>
  (tree, place) => {
    const list = readOneOrMore(reader)(tree, place);
    const twice = list?.find((item, i) => list.indexOf(item) !== i);
    return twice === undefined ? list : wrong(place, tree, `"${twice}" stands twice in this list.`, 'Name each once.');
  };
