import { isSeenBy } from '../../picture/agency-eyes.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { assessmentWorksOf } from '../assessment/assessment-work.ts';
import { type FallsDue, falls } from './falls-due.ts';

/** The end of each assessment that has a day. One that was given up has none. */
export const ofAssessments = (p: Picture): readonly FallsDue[] =>
  assessmentWorksOf(p).flatMap(({ first, started, documents, abandoned, finish, owner }): readonly FallsDue[] => {
    if (finish === undefined || abandoned !== undefined || !isSeenBy(p, owner)) return [];
    const [written] = documents;
    return [
      falls(p, {
        what: 'assessment',
        rule:
          finish.from === 'referral' || finish.from === 'opening' ? { kind: 'clock', clock: 'assessment-complete' } : { kind: 'own-date' },
        by: finish.day,
        met: written && happenedBy(written),
        entry: started ?? first,
        owner,
        doneBy: { work: 'assessments', of: first.id },
      }),
    ];
  });
