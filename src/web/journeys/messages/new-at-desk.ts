import type { DeskItem } from '../../../core/message/desk-item.ts';
import type { MessageSort } from '../../../core/message/wording.ts';
import { addDays, type Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { waitsAtDesk } from './waits-at-desk.ts';

/** What is on a desk on a day and was not the day before, or has its day now and had it not then. */
export function newAtDesk(open: OpenCase, on: Day): readonly DeskItem[] {
  const known = new Set(waitsAtDesk(open, addDays(on, -1)).map(({ key, soon }) => `${key} ${soon}`));
  return waitsAtDesk(open, on).filter(({ key, soon }) => !known.has(`${key} ${soon}`));
}

/** What a message of these would be for: nothing, where there is nothing. */
export function sortOf(items: readonly DeskItem[]): MessageSort | undefined {
  if (items.length === 0) return undefined;
  if (items.every(({ offersHelp }) => offersHelp)) return 'help';
  return items.some(({ soon }) => soon) ? 'at-once' : 'daily';
}
