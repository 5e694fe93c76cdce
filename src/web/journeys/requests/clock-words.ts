import type { ClockVersion } from '../../../core/clock/clock.ts';
import { type AskedOfOne, isLate } from '../../../core/picture/work/asked-and-answered.ts';
import { type Day, daysBetween, showDay } from '../../../core/time/day.ts';
import { counted } from '../../words/times-words.ts';

/** "10 working days from when it was sent. This is Heed's own limit: no law sets one." */
export const limitWords = ({ limit: { amount, unit }, standing }: ClockVersion): string =>
  `${amount} ${unit.replaceAll('-', ' ')} from when it was asked. ${standing === 'ours' ? 'That is Heed’s own limit, which a partnership changes: no law sets one.' : ''}`.trim();

/** By when, on what ground, and how long that is from the day shown. */
export function needByWords(
  one: AskedOfOne,
  today: Day,
): { readonly by: string; readonly why: string; readonly left: string; readonly late: boolean } {
  const days = daysBetween(today, one.needBy);
  const left = days === 0 ? 'today' : days > 0 ? `${counted(days, 'day')} left` : `${counted(-days, 'day')} past it`;
  return {
    by: showDay(one.needBy),
    why: one.hasOwnDate ? 'the date that the request gives' : '10 working days: Heed’s own limit',
    left: one.state === 'open' ? left : '',
    late: isLate(one, today),
  };
}
