import type { Comparer } from './comparers.ts';
import type { FeatureColumn } from './features.ts';
import type { Patterns } from './patterns.ts';

/** Compares any two records into the number of their pattern. */
export type PairComparer = (i: number, j: number) => number;

/** From which level on two values of what tells people apart differ. */
const apartFrom: Readonly<Record<string, number>> = { given: 5, surname: 5, date: 4, identifier: 4, email: 4, telephone: 4 };

/**
 * Makes what compares two records. Names are in each other's place where both are near to the other's and not both to their own.
 * @param isWhole false to leave the rest as missing once names, dates and numbers say that two records have nothing in common
 */
export function pairComparer(
  features: readonly FeatureColumn[],
  comparers: readonly Comparer[],
  rows: Int32Array,
  patterns: Patterns,
  isWhole: boolean,
): PairComparer {
  const width = features.length;
  const areNames = features[0]?.kind === 'given' && features[1]?.kind === 'surname';
  const compareNames = comparers[0];
  const limits = features.map(({ kind }) => apartFrom[kind] ?? 0);
  const telling = isWhole ? 0 : limits.findLastIndex((limit) => limit > 0) + 1;
  const levelOf = (feature: number, a: number, b: number): number =>
    a === 0 || b === 0 ? 0 : a === b ? 1 : (comparers[feature]?.(a, b) ?? 0);
  const isNear = (a: number, b: number): boolean => a === b || (compareNames?.(a, b) ?? 6) <= 3;
  return (i, j) => {
    const one = i * width;
    const other = j * width;
    let place = 0;
    let from = 0;
    let apart = 0;
    let alike = 0;
    if (areNames) {
      const givenA = rows[one] ?? 0;
      const surnameA = rows[one + 1] ?? 0;
      const givenB = rows[other] ?? 0;
      const surnameB = rows[other + 1] ?? 0;
      let given = levelOf(0, givenA, givenB);
      let surname = levelOf(1, surnameA, surnameB);
      if ((given >= 4 || surname >= 4) && givenA !== 0 && givenB !== 0 && surnameA !== 0 && surnameB !== 0)
        if (isNear(givenA, surnameB) && isNear(surnameA, givenB)) {
          given = 7;
          surname = 0;
        }
      if ((given > 0 && given < 5) || given === 7 || (surname > 0 && surname < 5)) alike += 1;
      apart = (given >= 5 ? 1 : 0) + (surname >= 5 ? 1 : 0);
      place = patterns.step(patterns.step(0, given), surname);
      from = 2;
    }
    for (let feature = from; feature < width; feature += 1) {
      const isHopeless = feature >= telling && apart >= 2 && alike === 0 && !isWhole;
      const level = isHopeless ? 0 : levelOf(feature, rows[one + feature] ?? 0, rows[other + feature] ?? 0);
      if (feature < telling && level > 0) {
        const limit = limits[feature] ?? 0;
        if (limit > 0 && level >= limit) apart += 1;
        else if (limit > 0) alike += 1;
      }
      place = patterns.step(place, level);
    }
    return patterns.endAt(place);
  };
}
