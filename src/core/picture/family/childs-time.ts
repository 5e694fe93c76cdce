import { type Day, noEarliest } from '../../time/day.ts';
import { pregnancyStart } from '../../time/weeks.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { expectedBirth } from './expected-birth.ts';
import { birthOf } from './family.ts';

/** The first day of the child's own time: the start of the pregnancy, where it can be told. */
export const beginningOf = onceFor((p: Picture): Day => {
  const born = birthOf(p, p.child)?.on.earliest;
  const due = born !== undefined && Number.isFinite(born) ? born : expectedBirth(p)?.on;
  return due === undefined ? noEarliest : pregnancyStart(due);
});
