import type { Day } from '../time/day.ts';
import { betweenAgenciesClocks } from './between-agencies-clocks.ts';
import { birthClocks } from './birth-clocks.ts';
import type { ClockVersion, Limit } from './clock.ts';
import { learningClocks } from './learning-clocks.ts';
import { lookedAfterClocks } from './looked-after-clocks.ts';
import { protectionClocks } from './protection-clocks.ts';

const catalogue = {
  ...protectionClocks,
  ...birthClocks,
  ...lookedAfterClocks,
  ...learningClocks,
  ...betweenAgenciesClocks,
} as const;

/** The name of a clock of the catalogue: any other does not compile. */
export type ClockName = keyof typeof catalogue;

export interface Clock extends ClockVersion {
  readonly name: ClockName;
}

/** Every clock by name, each in its versions over time. */
export const clocks: Readonly<Record<ClockName, readonly ClockVersion[]>> = catalogue;

/** The limits that a partnership has set for itself. */
export type OwnLimits = Readonly<Partial<Record<ClockName, Limit>>>;

/**
 * The clock of this name that holds on a day, or nothing where none does. A partnership's own limit takes the place of the catalogue's, but not of one in law.
 */
export function clockOn(name: ClockName, day: Day, own: OwnLimits = {}): Clock | undefined {
  const version = clocks[name].find(({ from = -Infinity, until = Infinity }) => from <= day && day < until);
  if (version === undefined) return undefined;
  const limit = version.standing === 'law' ? undefined : own[name];
  return { ...version, name, limit: limit ?? version.limit };
}

/** Whether a text names a clock, as a partnership's own limits and checks do from outside. */
export function isClockName(text: string): text is ClockName {
  return Object.hasOwn(clocks, text);
}
