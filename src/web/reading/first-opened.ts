import type { Day } from '../../core/time/day.ts';
import { earliestOf } from '../../core/time/extremes.ts';
import { dayAt } from '../../core/time/instant.ts';
import type { Asked } from './asked.ts';
import type { OpenCase } from './open-case.ts';

/** The day on which a prompt was first opened at the visitor's agency, by the day shown: in a demonstration, the day that was shown then. */
export const firstOpened = ({ reasons }: Asked, on: Day, { sights }: OpenCase): Day | undefined =>
  earliestOf(
    sights
      .filter(({ prompt }) => reasons.some(({ key }) => key === prompt))
      .map(({ at, shownOn }) => shownOn ?? dayAt(at))
      .filter((day) => day <= on),
  );
