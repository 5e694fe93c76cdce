import type { Alike, Grade } from './alike.ts';
import { gradeOf } from './grade.ts';
import { featuresOf, type PersonFeatures } from './person-features.ts';
import { type FeatureLevel, levelsOf } from './person-levels.ts';
import type { PersonRecord } from './person-record.ts';
import { reasonsOf } from './reasons.ts';
import { type Classes, classesOf, weightOf } from './weigh.ts';
import type { Weights } from './weights.ts';

/** What two records are to one another, and why. The same whichever is given first, but for the order of what differs. */
export const compareRecords = (a: PersonRecord, b: PersonRecord, weights: Weights): Alike =>
  alikeOf(compareFeatures(featuresOf(a), featuresOf(b), weights));

/** How two records that have been read compare, before it is put into words. */
export interface Compared {
  readonly levels: readonly FeatureLevel[];
  readonly classes: Classes;
  readonly grade: Grade;
}

export function compareFeatures(a: PersonFeatures, b: PersonFeatures, weights: Weights): Compared {
  const levels = levelsOf(a, b, weights.aliases);
  const classes = classesOf(levels, weights);
  return { levels, classes, grade: gradeOf(weightOf(classes)) };
}

export const alikeOf = ({ levels, classes, grade }: Compared): Alike => ({
  grade,
  otherwise: classes.household > classes.stranger ? 'one household' : 'strangers',
  reasons: reasonsOf(levels),
});
