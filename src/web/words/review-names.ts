import { type Finding, isOfReview, type OwnFinding } from '../../core/check/check.ts';

/** The published reviews that the checks were learnt from, by the number that findings use. */
const reviews: Readonly<Record<Finding['review'], string>> = {
  0: 'Child E, Kirklees, 2020',
  1: 'Child H and Child P, Dudley, 2017',
  2: 'Child T, North East Lincolnshire, 2016',
  3: 'Child J, Cheshire East, 2023',
  4: 'Child J, Kent, 2019',
};

/** "Child E, Kirklees, 2020: Finding 2; Overview ¶20". One line a review, and one a finding of the partnership's own. */
export function learntFromWords(findings: readonly (Finding | OwnFinding)[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const one of findings) {
    const source = isOfReview(one) ? reviews[one.review] : one.finding;
    places.set(source, [...(places.get(source) ?? []), one.where]);
  }
  return [...places].map(([source, wheres]) => `${source}: ${wheres.join('; ')}`);
}
