import type { Alike } from './alike.ts';
import { gradeOf } from './grade.ts';
import { featuresOf, type PersonFeatures } from './person-features.ts';
import { levelsOf } from './person-levels.ts';
import type { PersonRecord } from './person-record.ts';
import { reasonsOf } from './reasons.ts';
import { type Classes, classesOf, weightOf } from './weigh.ts';
import type { Weights } from './weights.ts';

/** What two records are to one another, and why. The same whichever is given first, but for the order of what differs. */
export const compareRecords = (a: PersonRecord, b: PersonRecord, weights: Weights): Alike =>
  compareFeatures(featuresOf(a), featuresOf(b), weights).alike;

/** The same of records that have been read, with what it was worked out from. */
export function compareFeatures(
  a: PersonFeatures,
  b: PersonFeatures,
  weights: Weights,
): { readonly alike: Alike; readonly classes: Classes } {
  const levels = levelsOf(a, b, weights.aliases);
  const classes = classesOf(levels, weights);
  const otherwise = classes.household > classes.stranger ? 'one household' : 'strangers';
  return { alike: { grade: gradeOf(weightOf(classes)), otherwise, reasons: reasonsOf(levels) }, classes };
}
