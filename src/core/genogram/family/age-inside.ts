import { type Day, daysBetween, yearMonthDay } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';

/** An age short enough to stand inside a symbol: `34`, `7m`, `3w`, `2d`; with `~` where the birth is not known to a day. None where it is known to no year. */
export function ageInside(born: Span, on: Day): string | undefined {
  if (!Number.isFinite(born.earliest) || !Number.isFinite(born.latest)) return undefined;
  const [most, least] = [months(born.earliest, on), months(born.latest, on)];
  if (most - least > 23 || most < 0) return undefined;
  const about = born.earliest === born.latest && !born.approximate ? '' : '~';
  if (least >= 24) return `${about}${Math.floor((most + least) / 24)}`;
  if (least >= 3) return `${about}${Math.floor((most + least) / 2)}m`;
  const days = Math.max(0, daysBetween(born.latest, on));
  return days >= 14 ? `${about}${Math.floor(days / 7)}w` : `${about}${days}d`;
}

function months(from: Day, to: Day): number {
  const [a, b] = [yearMonthDay(from), yearMonthDay(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}
