import type { Minimap } from '../../../../core/chronology/minimap.ts';
import { monthNames, yearMonthDay } from '../../../../core/time/day.ts';
import { counted } from './say.ts';
import type { Ways } from './shown.ts';

const tallest = 22;

export const minimapView = ({ width, parts, shown }: Minimap, ways: Ways): object => ({
  width,
  shown,
  parts: parts.map(({ unit, days, x, width: wide, count, share }, i) => {
    const { year, month } = yearMonthDay(days.from);
    const name = unit === 'year' ? String(year) : `${monthNames[month - 1]} ${year}`;
    const height = Math.round(share * tallest * 10) / 10;
    return {
      x,
      width: wide,
      column: { x: x + 2, width: Math.max(2, wide - 4), y: 24 - height, height },
      middle: x + wide / 2,
      label: unit === 'year' || month === 1 || i === 0 ? String(year) : '',
      href: ways.here(days),
      says: `Show ${name}: ${counted(count, 'entry', 'entries')}`,
    };
  }),
});
