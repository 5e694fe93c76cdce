import { type Day, daysBetween } from '../../../time/day.ts';
import { type OfBoard, of, type Said } from './noted.ts';

/** What one agency was asked to assure the board of, and what it said (R228). The last that it said holds. */
export interface Assurance extends Omit<Said<'assurance-asked'>, 'kind'> {
  readonly id: string;
  readonly given?: Said<'assurance-given'> & { readonly who: string };
  /** Days past the day by which it was asked for, of what is not here. */
  readonly daysLate: number;
}

/** An agency answers what was asked of it, and nothing that was asked of another. */
export const assurancesOf = (noted: OfBoard, today: Day): readonly Assurance[] =>
  of(noted, 'assurance-asked').map(({ id, said }) => {
    const given = of(noted, 'assurance-given').findLast(
      (one) => one.said.of === id && (one.agency === undefined || one.agency === said.agency),
    );
    return {
      ...said,
      id,
      ...(given === undefined ? {} : { given: { ...given.said, who: given.who } }),
      daysLate: given === undefined ? Math.max(0, daysBetween(said.by, today)) : 0,
    };
  });

/** What is past its day and not here; what came and tells of a gap, or is not so yet. */
export const assuranceGaps = (all: readonly Assurance[]): readonly Assurance[] =>
  all.filter(({ given, daysLate }) => (given === undefined ? daysLate > 0 : given.assured !== 'yes' || given.gaps !== undefined));
