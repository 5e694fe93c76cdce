import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { onceFor } from '../memo.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { assessmentsOf, isAssessmentOfChild } from './open-work.ts';

/** Assessments of the child that were recommended and not begun, or begun and not ended, by the records: the entry that shows each. */
export const unfinishedAssessments = onceFor((p: Picture): readonly Entry[] =>
  assessmentsOf(p).flatMap((one) => {
    if (!isAssessmentOfChild(one.type) || one.ended !== undefined || !concernsChild(p, one.first)) return [];
    const { first } = one;
    // One recommended under one thread and begun under another is the same assessment.
    const metElsewhere = assessmentsOf(p).some(
      (other) =>
        other !== one &&
        other.type === one.type &&
        (other.ended ?? other.started) !== undefined &&
        concernsChild(p, other.first) &&
        happenedBy(other.ended ?? other.first) >= first.when.earliest,
    );
    return metElsewhere ? [] : [first];
  }),
);
