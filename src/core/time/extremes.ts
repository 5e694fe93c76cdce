/** The earlier of two days, or of two instants: never one of each. */
export const earlierOf = <T extends number>(a: T, b: T): T => (b < a ? b : a);
export const laterOf = <T extends number>(a: T, b: T): T => (b > a ? b : a);

/** The earliest of some days or instants; undefined of none. */
export const earliestOf = <T extends number>(all: Iterable<T>): T | undefined => {
  let first: T | undefined;
  for (const one of all) if (first === undefined || one < first) first = one;
  return first;
};
