import type { Blurring } from '../dates/blur.ts';
import type { Key } from '../key.ts';

/** How a key tells dates. An age of a child whose birth the key does not have is told as a year. */
export function blurringOf({ dates, people }: Pick<Key, 'dates' | 'people'>): Blurring {
  const child = people.find(({ id }) => id === dates.ageOf);
  return { grain: dates.grain, ...(child?.born === undefined ? {} : { child: { born: child.born, alias: child.alias } }) };
}
