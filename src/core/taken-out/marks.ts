import type { AgencyId } from '../entry/ids.ts';

/** A short mark for each agency, in letters, so that it is told apart without colour: the first letters of its words, with a number where two come to the same. */
export function marksOf(agencies: readonly AgencyId[], nameOf: (agency: AgencyId) => string): ReadonlyMap<AgencyId, string> {
  const taken = new Map<string, number>();
  return new Map(
    [...new Set(agencies)].map((agency) => {
      const mark = lettersOf(nameOf(agency));
      const nth = (taken.get(mark) ?? 0) + 1;
      taken.set(mark, nth);
      return [agency, nth === 1 ? mark : `${mark}${nth}`];
    }),
  );
}

const small: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'at', 'in', 's']);

/** "Children's services" is CS, "Mother's GP" is MGP, "Police" is POL. What stands in brackets is of no mark. */
function lettersOf(name: string): string {
  const words = name
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word.toLowerCase()));
  const [first = 'x'] = words;
  const letters =
    words.length > 1 ? words.map((word) => (word === word.toUpperCase() ? word : word.slice(0, 1))).join('') : first.slice(0, 3);
  return letters.slice(0, 4).toUpperCase();
}
