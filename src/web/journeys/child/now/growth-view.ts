import { milestonesOf, type Weight, weightsOf } from '../../../../core/child-now/growth.ts';
import { birthOf } from '../../../../core/picture/family/family.ts';
import { ageOn } from '../../../../core/time/age.ts';
import { showDay } from '../../../../core/time/day.ts';
import { entryHref, type Line, notedLine, type Shown } from './sourced.ts';
import { drawingOfWeights } from './weights-drawing.ts';

/** How many milestones are shown before the rest is folded. */
const first = 4;

/** Weights over time, drawn where there are three, and milestones with who saw them. */
export function growthView(shown: Shown): {
  readonly weights: readonly object[];
  readonly drawing: object | undefined;
  readonly milestones: readonly Line[];
  readonly more: readonly Line[];
} {
  const weights = weightsOf(shown.p);
  const milestones = milestonesOf(shown.p).map((one) => notedLine(shown, one));
  return {
    weights: weights.map((weight) => weightRow(shown, weight)),
    drawing: weights.length < 3 ? undefined : drawingOfWeights(weights),
    milestones: milestones.slice(0, first),
    more: milestones.slice(first),
  };
}

function weightRow(shown: Shown, { entry, on, written }: Weight): object {
  const born = birthOf(shown.p, shown.p.child)?.on;
  return {
    on: showDay(on),
    age: born === undefined ? '' : ageOn(born, on),
    written,
    by: shown.names.agency(entry.by),
    href: entryHref(shown, entry),
  };
}
