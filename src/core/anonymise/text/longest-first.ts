/** Of two that could stand at one place the longer is looked for first. */
export const longestFirst =
  <T>(long: (one: T) => number) =>
  (a: T, b: T): number =>
    long(b) - long(a);
