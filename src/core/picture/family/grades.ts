import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';

/** Grades in words, on a scale where one is the best. */
const grades: readonly (readonly [RegExp, number])[] = [
  [/\b(very|extremely) (poor|bad)\b|\bseriously inadequate\b/i, 5],
  [/\b(poor|bad|inadequate|unsatisfactory)\b/i, 4],
  [/\b(fair|mixed|adequate|moderate|middling|satisfactory|acceptable)\b/i, 3],
  [/\bvery good\b|\bexcellent\b|\bbest\b/i, 1],
  [/\bgood\b/i, 2],
];

/** A grade that an entry gives: the number on its scale, or a grade in words. */
export const gradeIn = onceFor((entry: Entry): { readonly value: number; readonly inWords: boolean } | undefined => {
  const scale = entry.kind === 'observation' ? entry.facts.scale : undefined;
  if (scale === undefined) return undefined;
  const number = /-?\d+(?:\.\d+)?/.exec(scale)?.[0];
  if (number !== undefined) return { value: Number(number), inWords: false };
  const grade = grades.find(([words]) => words.test(scale))?.[1];
  return grade === undefined ? undefined : { value: grade, inWords: true };
});

/** By how many steps a second grade is better than a first; undefined where the two are not on one scale. A grade in words has its best at one. */
export function stepsBetter(first: Entry, second: Entry, higherIsWorse: boolean): number | undefined {
  const [a, b] = [gradeIn(first), gradeIn(second)];
  if (a === undefined || b === undefined || a.inWords !== b.inWords) return undefined;
  return a.inWords || higherIsWorse ? a.value - b.value : b.value - a.value;
}
