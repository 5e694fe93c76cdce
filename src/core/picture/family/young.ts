import type { PersonId } from '../../entry/ids.ts';
import { addDays, addMonths, type Day } from '../../time/day.ts';
import type { Picture } from '../picture.ts';
import { birthOf } from './family.ts';

/** True where a child was surely born and not yet of an age on a day. A birth that is known to no day tells nothing. */
export function wasUnder(
  p: Picture,
  child: PersonId,
  age: { readonly amount: number; readonly unit: 'weeks' | 'months' },
  on: Day,
): boolean {
  const born = birthOf(p, child)?.on.earliest;
  if (born === undefined || !Number.isFinite(born) || on < born) return false;
  return on < (age.unit === 'weeks' ? addDays(born, age.amount * 7) : addMonths(born, age.amount));
}

/** True where a child was not yet born on a day, as far as this vantage knows. */
export function wasUnborn(p: Picture, child: PersonId, on: Day): boolean {
  const born = birthOf(p, child)?.on.earliest;
  return born === undefined || on < born;
}
