import type { Cell } from '../../../core/submission/sent.ts';
import { type Day, dayOf, dayOfNumber, parseDay } from '../../../core/time/day.ts';
import { empty, textCell } from '../reading/cell.ts';
import { general, type NumberFormat, showNumber } from './number-formats.ts';
import { unescaped } from './rich-text.ts';

/** A cell as the file has it. */
export interface RawCell {
  /** `s` shared text, `str` and `inlineStr` text, `b` yes or no, `e` a fault, `d` an ISO date; else a number. */
  readonly type: string;
  readonly value: string;
  readonly style: number;
  readonly isFormula: boolean;
}

export interface CellsOf {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

export function cellOf({ type, value, style, isFormula }: RawCell, { strings, formats, from1904 }: CellsOf): Cell {
  const format = formats[style] ?? general;
  const cell = (() => {
    switch (type) {
      case 's':
        return sharedCell(strings[Number(value)]);
      case 'str':
      case 'inlineStr':
        return textCell(unescaped(value));
      case 'b':
        return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
      case 'e':
        return textCell(value);
      case 'd':
        return isoCell(value);
      default:
        return numberCell(value, format, from1904);
    }
  })();
  return isFormula ? asFormula(cell) : cell;
}

const sharedCell = (text: string | undefined): Cell => (text === undefined || text === '' ? empty : { kind: 'text', text });

function numberCell(value: string, format: NumberFormat, from1904: boolean): Cell {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return textCell(value);
  const shown = textCell(showNumber(from1904 && format.shows === 'day' ? number + days1904 : number, format)).text;
  if (format.shows === 'time') return number >= 0 && number < 1 ? textCell(shown) : { kind: 'number', text: shown, number };
  const day = format.shows === 'day' ? dayOfSerial(number, from1904) : undefined;
  if (day === undefined) return { kind: 'number', text: shown, number };
  return { kind: 'day', text: shown, ...day };
}

/** A cell that says its date in words (ISO 8601), as few programs write it. */
function isoCell(value: string): Cell {
  const day = parseDay(value.slice(0, 10));
  if (day === undefined) return textCell(value);
  const time = /T(\d{2}):(\d{2})/.exec(value);
  const at = time === null ? 0 : Number(time[1]) * 60 + Number(time[2]);
  return { kind: 'day', text: value, day, ...(at > 0 && at < 1440 ? { at } : {}) };
}

function asFormula(cell: Cell): Cell {
  return cell.kind === 'day' ? { ...cell, kind: 'formula' } : { kind: 'formula', text: cell.text };
}

const days1904 = 1462;
const lastSerial = 2_958_466;

/** A count of days from 1900 (in which Excel has a 29 February that there was not) or from 1904, and a part of a day, as a day and minutes into it. */
export function dayOfSerial(serial: number, from1904: boolean): { readonly day: Day; readonly at?: number } | undefined {
  const from1900 = from1904 ? serial + days1904 : serial;
  if (from1900 < 1 || from1900 >= lastSerial) return undefined;
  const minutes = Math.round(from1900 * 1440);
  const whole = Math.floor(minutes / 1440);
  const at = minutes - whole * 1440;
  const day = dayOfNumber(dayOf(1899, 12, 30) + (whole < 60 ? whole + 1 : whole));
  return at === 0 ? { day } : { day, at };
}
