import type { WrittenCell } from './written-table.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A cell as a format without dates has it. */
export function wordsOfCell(cell: WrittenCell): string {
  if (!(cell instanceof Date)) return String(cell);
  const day = `${two(cell.getUTCDate())}/${two(cell.getUTCMonth() + 1)}/${cell.getUTCFullYear()}`;
  return hasTime(cell) ? `${day} ${two(cell.getUTCHours())}:${two(cell.getUTCMinutes())}` : day;
}

export const hasTime = (day: Date): boolean => day.getUTCHours() > 0 || day.getUTCMinutes() > 0;
