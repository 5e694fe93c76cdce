import { addMonths, type Day } from '../../time/day.ts';
import { fewest } from '../counts/count.ts';
import type { Asked, OpenWork } from './asked.ts';
import { type Quarter, quarterOf } from './quarter.ts';
import { type Exposed, exposedIn, per100 } from './rate.ts';

/** How often something was asked before an action and after it, and whether the two can be told apart. It says what moved, and never why. */
export type Compared =
  /** No whole quarter is over since. */
  | { readonly kind: 'too-soon' }
  | { readonly kind: 'too-few' }
  | {
      readonly kind: 'compared';
      /** Per 100 open children and quarter. */
      readonly before: number;
      readonly after: number;
      /** After over before; and between which bounds it lies in 98 of 100 such comparisons. */
      readonly ratio: number;
      readonly low: number;
      readonly high: number;
      readonly says: 'less' | 'more' | 'cannot-tell';
    };

/**
 * A change is shown only where these bounds leave out "no change": 98 of 100, so that among many comparisons with nothing behind them few show one. Our choice;
 * `npm run bench -- impact` measures what it comes to.
 */
export const bound = 2.326;
/** A year before and a year after, so that seasons do not look like change. Our choice. */
const most = 4;

/** The quarters that are set beside each other. */
export interface Windows {
  readonly before: Quarter;
  readonly after: Quarter;
  /** How many quarters each has. */
  readonly long: number;
}

/**
 * Whole quarters alone: up to four after an action, and as many before it; where there are fewer than four, those of the same seasons. The quarter in which
 * an action falls is in neither, unless it begins on that day. Whole, so that no two comparisons differ by a few days, from which a small count could be worked out.
 * @param until the last whole quarter ends before this day
 */
export function windowsAround(action: Day, until: Day): Windows | undefined {
  const held = quarterOf(action);
  const from = held.from === action ? held.from : held.until;
  const ends = quarterOf(until).from;
  let long = 0;
  while (long < most && addMonths(from, (long + 1) * 3) <= ends) long += 1;
  if (long === 0) return undefined;
  const back = long === most ? addMonths(held.from, -12) : addMonths(from, -12);
  return { before: stretch(back, long), after: stretch(from, long), long };
}

const stretch = (from: Day, quarters: number): Quarter => ({ from, until: addMonths(from, quarters * 3) });

/** Compares quarters before an action with quarters after it, by what is known of those that are over by a day. */
export function beforeAndAfter(asked: readonly Asked[], open: readonly OpenWork[], action: Day, until: Day): Compared {
  const windows = windowsAround(action, until);
  if (windows === undefined) return { kind: 'too-soon' };
  return comparedOf(exposedIn(windows.before, asked, open), exposedIn(windows.after, asked, open));
}

/**
 * The ratio of two rates with bounds from the spread between families (delta method on its logarithm, families as clusters): what is asked of one family comes
 * in bunches, and counting each question as if it came alone would make change out of chance.
 */
export function comparedOf(before: Exposed, after: Exposed): Compared {
  const [b, a] = [per100(before), per100(after)];
  if (b === undefined || a === undefined || isSmall(before) || isSmall(after)) return { kind: 'too-few' };
  const families = new Set([...before.families.keys(), ...after.families.keys()]);
  let spread = 0;
  for (const family of families) {
    const influence = influenceOf(family, after) - influenceOf(family, before);
    spread += influence * influence;
  }
  const n = families.size;
  const error = Math.sqrt((spread * n) / Math.max(1, n - 1));
  const ratio = a / b;
  const [low, high] = [ratio * Math.exp(-bound * error), ratio * Math.exp(bound * error)];
  return { kind: 'compared', before: b, after: a, ratio, low, high, says: high < 1 ? 'less' : low > 1 ? 'more' : 'cannot-tell' };
}

/** Fewer families than may be told of were asked about. */
const isSmall = ({ families }: Exposed): boolean => [...families.values()].filter(({ asked }) => asked > 0).length < fewest;

/** How much one family moves the logarithm of a rate. */
export function influenceOf(family: string, { families, asked, days }: Exposed): number {
  const own = families.get(family);
  return own === undefined ? 0 : own.asked / asked - own.days / days;
}
