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

/** What an entry says of its scale: which end of it is the worst. */
const higherIsWorseIn = onceFor((entry: Entry): boolean | undefined => {
  const said = /\b(\d+)(?: \w+){0,2} (?:is|being|means) (?:the )?(worst|best|poorest)\b|\b(worst|best|poorest) (?:is|being) (\d+)\b/i.exec(
    entry.text,
  );
  if (said === null) return undefined;
  const isLowest = Number(said[1] ?? said[4]) <= 1;
  return /best/i.test(said[2] ?? said[3] ?? '') ? isLowest : !isLowest;
});

/** Which end is the worst, where one of two looks is marked as neglect and the other is not: the marked one is the worse. */
const higherIsWorseOf = (first: Entry, second: Entry, a: number, b: number): boolean | undefined => {
  const [one, other] = [first, second].map((entry) => entry.themes.includes('neglect'));
  return one === other || a === b ? undefined : one === a > b;
};

/** By how many steps a second grade is better than a first; undefined where the two are not on one scale. A grade in words has its best at one. */
export function stepsBetter(first: Entry, second: Entry, higherIsWorse: boolean): number | undefined {
  const [a, b] = [gradeIn(first), gradeIn(second)];
  if (a === undefined || b === undefined || a.inWords !== b.inWords) return undefined;
  const isHigherWorse =
    a.inWords || (higherIsWorseIn(first) ?? higherIsWorseIn(second) ?? higherIsWorseOf(first, second, a.value, b.value) ?? higherIsWorse);
  return isHigherWorse ? a.value - b.value : b.value - a.value;
}
