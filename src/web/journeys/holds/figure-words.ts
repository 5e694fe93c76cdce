import { notTold } from '../../../core/learning/counts/count.ts';
import type { Compared, Windows } from '../../../core/learning/impact/before-and-after.ts';
import type { Figure, Point } from '../../../core/learning/impact/figures-of-check.ts';
import type { Quarter } from '../../../core/learning/impact/quarter.ts';
import { addDays, monthNames, yearMonthDay } from '../../../core/time/day.ts';

export const sayFigure = (figure: Figure): string => (figure === 'held' ? notTold : figure.toLocaleString('en-GB'));

/** A rate per 100: whole from ten on, since more would say more than is known. */
export const sayRate = (rate: number): string => (rate === 0 || rate >= 9.95 ? String(Math.round(rate)) : rate.toFixed(1));

/** A part of a total, per 100. Not told where either is, and where there is nothing to part. */
export function sayShare(part: Figure, ...rest: readonly Figure[]): string {
  if (part === 'held' || rest.includes('held')) return notTold;
  const total = [part, ...rest].reduce<number>((sum, one) => sum + (one === 'held' ? 0 : one), 0);
  return total === 0 ? 'none' : `${Math.round((part / total) * 100)} in 100`;
}

/** The same of a part and what it is of; and of what is left of it. */
export const sayPart = (part: Figure, of: Figure): string => (part === 'held' || of === 'held' ? notTold : sayShare(part, of - part));
export const sayRest = (part: Figure, of: Figure): string => (part === 'held' || of === 'held' ? notTold : sayShare(of - part, part));

export const sayPoint = ({ rate }: Point): string => {
  if (rate === undefined) return notTold;
  return rate.low === undefined || rate.high === undefined
    ? sayRate(rate.per100)
    : `${sayRate(rate.per100)} (${sayRate(rate.low)} to ${sayRate(rate.high)})`;
};

/** "April 2024 to March 2025". */
export function sayMonths({ from, until }: Quarter): string {
  const [first, last] = [from, addDays(until, -1)].map(yearMonthDay);
  return [first, last].map((day) => (day === undefined ? '' : `${monthNames[day.month - 1]} ${day.year}`)).join(' to ');
}

/** What a comparison says, in the same words wherever it stands. It says what moved, and never why. */
export function sayCompared(compared: Compared): string {
  switch (compared.kind) {
    case 'too-soon':
      return 'It is too soon to tell: no whole quarter is over since.';
    case 'too-few':
      return 'Too few to tell.';
    case 'compared': {
      const { before, after, says, low, high } = compared;
      const moved = `From ${sayRate(before)} to ${sayRate(after)} per 100 open children in a quarter`;
      if (says === 'cannot-tell') return `${moved}. We cannot tell this from chance: it may have fallen or risen.`;
      return `${moved}. The difference is more than chance alone would give: it is now between ${sayTimes(low)} and ${sayTimes(high)} times what it was.`;
    }
  }
}

const sayTimes = (ratio: number): string => ratio.toFixed(2).replace(/0$/, '');

/** Which quarters were set beside each other. */
export const sayWindows = ({ before, after }: Windows): string => `${sayMonths(before)}, set beside ${sayMonths(after)}`;
