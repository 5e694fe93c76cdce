import { addMonths, type Day } from '../../time/day.ts';
import type { Asked, OpenWork } from './asked.ts';
import { fewest } from './count.ts';
import { type Exposed, exposedIn, per100 } from './rate.ts';

/** How often something was asked before an action and after it, and whether the two can be told apart. It says what moved, and never why. */
export type Compared =
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
 * `bench/impact.bench.ts` measures what it comes to.
 */
const bound = 2.326;
/** The same months of a year before and after, so that seasons do not look like change. Our choice. */
const months = 12;

/** Compares a year before an action with a year after it, or with as much of one as there is, taken from the same months before. */
export function beforeAndAfter(asked: readonly Asked[], open: readonly OpenWork[], action: Day, today: Day): Compared {
  const until = addMonths(action, months) < today ? addMonths(action, months) : today;
  const before = exposedIn({ from: addMonths(action, -months), until: addMonths(until, -months) }, asked, open);
  return comparedOf(before, exposedIn({ from: action, until }, asked, open));
}

/**
 * The ratio of two rates with bounds from the spread between families (delta method on its logarithm, families as clusters): what is asked of one family comes
 * in bunches, and counting each question as if it came alone would make change out of chance.
 */
export function comparedOf(before: Exposed, after: Exposed): Compared {
  const [b, a] = [per100(before), per100(after)];
  if (b === undefined || a === undefined || before.asked < fewest || after.asked < fewest) return { kind: 'too-few' };
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

/** How much one family moves the logarithm of a rate. */
function influenceOf(family: string, { families, asked, days }: Exposed): number {
  const own = families.get(family);
  return own === undefined ? 0 : own.asked / asked - own.days / days;
}
