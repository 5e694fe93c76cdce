import type { PersonId } from '../../entry/ids.ts';
import { addMonths, type Day } from '../../time/day.ts';
import type { Picture } from '../picture.ts';
import { birthOf } from './family.ts';

/** True where a child was surely born and under so many months old on a day. A birth that is known to no day tells nothing. */
export function wasUnderMonths(p: Picture, child: PersonId, months: number, on: Day): boolean {
  const born = birthOf(p, child)?.on.earliest;
  return born !== undefined && Number.isFinite(born) && on >= born && on < addMonths(born, months);
}
