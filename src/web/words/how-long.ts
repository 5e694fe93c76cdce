import { type Day, daysBetween } from '../../core/time/day.ts';
import { counted } from './times-words.ts';

/** "today", "3 days", "6 weeks", "5 months": how long it is from one day to another. */
export function howLong(from: Day, to: Day): string {
  const days = daysBetween(from, to);
  if (days <= 0) return 'since this day';
  if (days < 14) return counted(days, 'day');
  return days < 112 ? counted(Math.floor(days / 7), 'week') : counted(Math.floor(days / 30.4375), 'month');
}
