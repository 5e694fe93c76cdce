import { monthNames } from '../../src/core/time/day.ts';
import type { Chance } from '../world/chance.ts';

const ordinal = (n: number): string => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')}`;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const spelt = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'twenty-first',
  'thirtieth',
] as const;

/** A day as somebody may have left it in a report, at the beginning of a sentence. */
export function dateSaid(chance: Chance): string {
  const [day, month, year] = [chance.between(1, 28), chance.between(1, 12), chance.between(2009, 2022)];
  const name = monthNames[month - 1] ?? 'May';
  const two = (n: number): string => String(n).padStart(2, '0');
  const on = chance.pick(['On', 'On', 'By', 'Since', 'Before', 'From', 'After']);
  return chance.pick([
    `On ${day} ${name} ${year}`,
    `${on} ${ordinal(day)} ${name} ${year}`,
    `On the ${ordinal(day)} of ${name}`,
    `On ${name} ${ordinal(day)}`,
    `On ${day}/${month}/${year}`,
    `On ${two(day)}.${two(month)}.${two(year % 100)}`,
    `${on} ${year}-${two(month)}-${two(day)}`,
    `On ${chance.pick(days)} ${ordinal(day)}`,
    `${on} the ${ordinal(day)}`,
    `On ${chance.pick(days)} ${day} ${name}`,
    `On the ${chance.pick(spelt)} of ${name} ${year}`,
    `On ${day} ${name.slice(0, 3)} ${two(year % 100)}`,
    `On ${day}/${month}`,
    `On her ${chance.pick(spelt)} birthday`,
    `On his ${ordinal(chance.between(2, 18))} birthday`,
    `On Christmas Eve ${year}`,
    'On Boxing Day',
    `${on} ${day}${chance.pick([' - ', '-', ' to '])}${day + 2} ${name} ${year}`,
    `On ${day}-${name.slice(0, 3)}-${year}`,
  ]);
}
