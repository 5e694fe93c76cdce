import { format, getFormatDateInfo, isDateFormat } from 'numfmt';
import type { Package } from '../package/open-package.ts';
import { attribute, readXml } from '../package/read-xml.ts';

/** How a cell shows its number. */
export interface NumberFormat {
  readonly code: string;
  /** What of a date it shows: nothing for a plain number. A length of time (`[h]:mm`) is a number. */
  readonly shows: 'number' | 'day' | 'time';
}

/** Formats that a file names by number alone (ECMA-376 part 1, 18.8.30), those of dates as they are shown in Britain. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

export const general: NumberFormat = { code: 'General', shows: 'number' };

export function numberFormat(code: string): NumberFormat {
  if (code.length > 255 || !isDate(code)) return { code: code.length > 255 ? 'General' : code, shows: 'number' };
  const { year, month, day } = getFormatDateInfo(code);
  if (/\[(?:h+|m+|s+)\]/i.test(code) && !year && !day) return { code, shows: 'number' };
  return { code, shows: year || month || day ? 'day' : 'time' };
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}

/** A number as its cell shows it; as it is where its format is none. */
export function showNumber(value: number, { code }: NumberFormat): string {
  try {
    const shown = format(code, value, { locale: 'en-GB', dateErrorThrows: true });
    return /^#+$/.test(shown) ? String(value) : shown;
  } catch {
    return String(value);
  }
}

/** The format of each style of a workbook, by its number. */
export async function readNumberFormats(parts: Package, part: string): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const styles: NumberFormat[] = [];
  const known = new Map<number, NumberFormat>();
  let isInCells = false;
  const formatOf = (id: number): NumberFormat => {
    const code = codes.get(id) ?? builtIn[id];
    const found = known.get(id) ?? (code === undefined ? general : numberFormat(code));
    known.set(id, found);
    return found;
  };
  await readXml(parts.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt' && !isInCells) {
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? 'General');
      }
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) styles.push(formatOf(Number(attribute(attributes, 'numFmtId') ?? 0)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}
