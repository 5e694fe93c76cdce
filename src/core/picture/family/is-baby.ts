import { addMonths } from '../../time/day.ts';
import type { Picture } from '../picture.ts';
import { birthOf, isUnborn } from './family.ts';

/** The age up to which safe sleep is shown, in months: sudden infant death is reckoned to the first birthday. */
const babyUntilMonths = 12;

/** Born within a year, or to come. */
export function isBaby(p: Picture): boolean {
  const born = birthOf(p, p.child)?.on.latest;
  return isUnborn(p, p.child) || (born !== undefined && Number.isFinite(born) && p.today < addMonths(born, babyUntilMonths));
}
