import { limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import type { Giving } from '../reading/giving.ts';
import { CannotRead } from '../why-not.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readWorkbook } from './workbook.ts';

/** Reads a workbook, sheet by sheet, hidden ones too. */
export async function readXlsx(parts: Package, main: string, giving: Giving): Promise<'xlsx'> {
  const { sheets, from1904, sharedStrings, styles, isLinked } = await readWorkbook(parts, main);
  if (sheets.length > limits.tables) throw new CannotRead('too-many-sheets');
  for (const [i, { part }] of sheets.entries()) if (!parts.has(part)) throw new CannotRead('broken', `sheet ${i + 1}`);
  const whole = [sharedStrings ?? '', ...sheets.map(({ part }) => part)].reduce((sum, part) => sum + parts.lengthOf(part), 1);
  let read = 0;
  const seen = (bytes: number): void => {
    read += bytes;
    giving.progress(read / whole);
  };
  const formats = styles === undefined ? [] : await readNumberFormats(parts, styles);
  const strings = sharedStrings === undefined ? [] : await readSharedStrings(parts, sharedStrings, seen);
  for (const [i, sheet] of sheets.entries()) await readSheet(parts, sheet, i + 1, { strings, formats, from1904 }, giving, seen);
  if (isLinked) giving.note('The workbook takes values from other workbooks. Those were not opened: what it last held of them was read.');
  if (parts.names.some((name) => /(?:comments|threadedcomment)[^/]*\.xml$/.test(name))) {
    giving.note('Comments beside cells were not read.');
  }
  return 'xlsx';
}
