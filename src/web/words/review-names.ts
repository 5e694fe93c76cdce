import type { Finding } from '../../core/check/check.ts';

/** The published reviews that the checks were learnt from, by the number that findings use. */
const reviews: Readonly<Record<Finding['review'], string>> = {
  0: 'Child E, Kirklees, 2020',
  1: 'Child H and Child P, Dudley, 2017',
  2: 'Child T, North East Lincolnshire, 2016',
  3: 'Child J, Cheshire East, 2023',
  4: 'Child J, Kent, 2019',
};

/** "Child E, Kirklees, 2020: Finding 2; Overview ¶20". One line a review. */
export function learntFromWords(findings: readonly Finding[]): readonly string[] {
  const places = new Map<Finding['review'], string[]>();
  for (const { review, where } of findings) places.set(review, [...(places.get(review) ?? []), where]);
  return [...places].map(([review, wheres]) => `${reviews[review]}: ${wheres.join('; ')}`);
}
