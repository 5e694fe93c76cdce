import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { caseworkClosings } from './casework-closings.ts';
import { assessmentsOf, isAssessmentOfChild, type OpenBecause, openWork } from './open-work.ts';

/**
 * The child's open work on a day, and decisions to assess of which no assessment has ended since, nor the case been closed: between the
 * decision and the first word of the assessment the case is as open as after it.
 */
export const openOrToBeAssessed = (p: Picture, on: Day = p.today): readonly OpenBecause[] => [...openWork(p, on), ...toBeAssessed(p, on)];

const toBeAssessed = (p: Picture, on: Day): readonly OpenBecause[] =>
  entriesOf(p, 'referral-decision').flatMap((decision): readonly OpenBecause[] => {
    const since = happenedBy(decision);
    if (!['assess', 'strategy'].includes(decision.facts.decision ?? '') || since > on || !concernsChild(p, decision)) return [];
    const isOver =
      assessmentsOf(p).some(
        ({ type, ended }) => isAssessmentOfChild(type) && ended !== undefined && happenedBy(ended) >= since && happenedBy(ended) <= on,
      ) || caseworkClosings(p).some((closing) => closing.on >= since && closing.on <= on);
    return isOver ? [] : [{ what: 'assessment', entry: decision, lead: decision.by, since }];
  });
