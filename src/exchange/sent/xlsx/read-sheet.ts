import type { Cell } from '../../../core/submission/sent.ts';
import { limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import { type Attributes, attribute, readXml } from '../package/read-xml.ts';
import { empty } from '../reading/cell.ts';
import type { Giving } from '../reading/giving.ts';
import { CannotRead } from '../why-not.ts';
import { type CellsOf, cellOf } from './cell-of.ts';
import { coverings } from './coverings.ts';
import { findMerges } from './merges.ts';
import { columnOf, lettersOf } from './reference.ts';
import type { Sheet } from './workbook.ts';

/** Reads the rows of a sheet as they stand in the file. Of a formula only what it last came to is read. */
export async function readSheet(
  parts: Package,
  sheet: Sheet,
  nth: number,
  of: CellsOf,
  giving: Giving,
  seen: (bytes: number) => void,
): Promise<void> {
  const covered = coverings(await findMerges(parts.read(sheet.part)));
  const hiddenColumns = new Set<number>();
  const unseen = new Set<number>();
  let isBegun = false;
  let row = 0;
  let isHidden = false;
  let cells: Cell[] = [];
  let column = -1;
  let type = 'n';
  let style = 0;
  let isFormula = false;
  let value = '';
  let taking = false;
  let aloud = 0;

  const begin = (): void => {
    if (isBegun) return;
    isBegun = true;
    giving.table({
      name: sheet.name,
      ...(sheet.isHidden ? { isHidden: true } : {}),
      ...(hiddenColumns.size > 0 ? { hiddenColumns: [...hiddenColumns] } : {}),
    });
    if (sheet.isHidden) giving.note(`Sheet ${sheet.name} is hidden in the file. It was read.`);
  };
  const openColumn = (attributes: Attributes): void => {
    if (!isYes(attribute(attributes, 'hidden'))) return;
    const to = Math.min(Number(attribute(attributes, 'max')), limits.columns);
    for (let one = Math.max(1, Math.floor(Number(attribute(attributes, 'min')))); one <= to; one += 1) hiddenColumns.add(one - 1);
  };
  const openRow = (attributes: Attributes): void => {
    begin();
    const at = attribute(attributes, 'r');
    const next = at === undefined ? row + 1 : Number(at);
    if (!Number.isInteger(next) || next <= row || next > 1_048_576) throw new CannotRead('broken', `sheet ${nth}, after row ${row}`);
    row = next;
    isHidden = isYes(attribute(attributes, 'hidden'));
    cells = [];
    column = -1;
  };
  const openCell = (attributes: Attributes): void => {
    const at = attribute(attributes, 'r');
    column = at === undefined ? column + 1 : columnOf(at);
    if (column < 0 || column >= 16_384) throw new CannotRead('broken', `sheet ${nth}, row ${row}`);
    type = attribute(attributes, 't') ?? 'n';
    style = Number(attribute(attributes, 's') ?? 0);
    isFormula = false;
    value = '';
  };
  const closeCell = (): void => {
    if (value === '') return;
    const cell = cellOf({ type, value, style, isFormula }, of);
    if (cell.text === '') return;
    if (column >= limits.columns) throw new CannotRead('too-many-columns', `sheet ${nth}, row ${row}`);
    while (cells.length < column) cells.push(empty);
    cells[column] = cell;
    if (hiddenColumns.has(column)) unseen.add(column);
  };
  const closeRow = (): void => {
    const { cells: shown, wasFilled } = covered(row, cells);
    if (wasFilled)
      giving.note(`A date of sheet ${sheet.name} that stands once, in a cell merged over several rows, was taken for each of them.`);
    if (isHidden) giving.note(`Some rows of sheet ${sheet.name} are hidden in the file. They were read.`);
    giving.row({ kind: 'sheet', sheet: sheet.name, row }, shown, isHidden);
  };
  await readXml(
    parts.read(sheet.part),
    {
      open: (name, attributes) => {
        if (name === 'c') openCell(attributes);
        else if (name === 'row') openRow(attributes);
        else if (name === 'col') openColumn(attributes);
        else if (name === 'f') isFormula = true;
        else if (name === 'rPh') aloud += 1;
        taking = name === 'v' || (name === 't' && aloud === 0);
      },
      text: (words) => {
        if (taking) value += words;
      },
      close: (name) => {
        taking = false;
        if (name === 'c') closeCell();
        else if (name === 'row') closeRow();
        else if (name === 'rPh') aloud -= 1;
      },
    },
    seen,
  );
  // Most sheets that hide columns hide all those to the right of what is in them.
  for (const one of unseen) giving.note(`Column ${lettersOf(one)} of sheet ${sheet.name} is hidden in the file. It was read.`);
}

const isYes = (said: string | undefined): boolean => said === '1' || said === 'true';
