import { agencyOf, happenedBy } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { earliestOf, laterOf } from '../../time/extremes.ts';
import type { Concern } from '../check.ts';
import { askerOf } from './asking-rule.ts';
import type { Case, Look } from './case.ts';
import { casesFrom, mattersOf } from './matters.ts';
import type { Step, Thread } from './rule.ts';
import { type Given, type Selection, selectionOf } from './select.ts';

/** A running piece of work that does not go on. */
export function threadOf(rule: Thread, given: Given): (look: Look) => readonly Concern[] {
  const asker = askerOf(rule, given);
  const begins = selectionOf(rule.begins, given);
  const endedBy = selectionOf(rule.endedBy, given);
  const steps = rule.steps.map((step) => ({ step, metBy: selectionOf(step.metBy, given) }));

  /** The first step that is not on record. What comes after it is not asked about yet. */
  const awaited = (look: Look, one: Case): Step | undefined =>
    steps.find(({ step, metBy }) => isFor(look, step, one) && !metBy.isAnswered(look, one))?.step;
  const startOf = (look: Look, step: Step, one: Case): Day => {
    const begun = happenedBy(one.first);
    const before = steps.find((other) => other.step.awaits === step.from)?.metBy;
    return before === undefined ? begun : laterOf(begun, metOn(look, before, one) ?? begun);
  };
  const asked = (look: Look, anchor: string, one: Case): readonly Concern[] => {
    const step = awaited(look, one);
    if (step === undefined || !look.watch.reached(given.limits.lateFrom(look, startOf(look, step, one), step.within))) return [];
    const { first, receiver } = one;
    return [
      asker.concern(look, {
        anchor,
        about: first.about,
        filling: { entries: [first], start: first, ...(receiver === undefined ? {} : { receiver }) },
        askable: { recorders: [first], decider: first, otherSide: [], ...(receiver === undefined ? {} : { receiver }) },
        asks: step.asks,
      }),
    ];
  };
  return (look) => {
    if (!asker.isTime(look)) return [];
    const open = casesFrom(look, begins, { each: rule.each, ofPeople: [] }).filter((one) => !endedBy.isAnswered(look, one));
    return mattersOf(look, open, rule.each).flatMap(({ anchor, cases }) => cases.flatMap((one) => asked(look, anchor, one)));
  };
}

const isFor = ({ p }: Look, { forReceivers }: Step, { receiver }: Case): boolean =>
  forReceivers.length === 0 || (receiver !== undefined && forReceivers.some((kind) => agencyOf(p, receiver)?.kind === kind));

const metOn = (look: Look, metBy: Selection, one: Case): Day | undefined => earliestOf(metBy.days(look, one));
