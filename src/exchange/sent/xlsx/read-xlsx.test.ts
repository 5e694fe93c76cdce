import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { changedPackage } from '../../../../test/builders/sent-files/changed-package.ts';
import { notesOf, readAll } from '../../../../test/builders/sent-files/read-all.ts';
import { writeXlsx } from '../../../../test/builders/sent-files/write-xlsx.ts';
import { dayOf } from '../../../core/time/day.ts';
import { dayOfSerial } from './cell-of.ts';

const table = { name: 'Visits', rows: [['Date', 'Event']] };
const sheetOf = (workbook: exceljs.Workbook): exceljs.Worksheet => workbook.getWorksheet('Visits')!;
/** The cells of the second row of a sheet whose first is its head. */
const secondRow = async (change: (sheet: exceljs.Worksheet, workbook: exceljs.Workbook) => void) => {
  const read = await readAll(await writeXlsx([table], (workbook) => change(sheetOf(workbook), workbook)));
  return read.rows[1]?.cells;
};

describe('a cell of a workbook', () => {
  it.each<[string, exceljs.CellValue, string | undefined, object]>([
    ['words', 'Seen, “well”', undefined, { kind: 'text', text: 'Seen, “well”' }],
    [
      'words in several settings',
      { richText: [{ text: 'Seen ' }, { text: 'well', font: { bold: true } }] },
      undefined,
      { kind: 'text', text: 'Seen well' },
    ],
    ['lines', 'one\r\ntwo\nthree', undefined, { kind: 'text', text: 'one\ntwo\nthree' }],
    ['an address to press', { text: 'the plan', hyperlink: 'https://example.org' }, undefined, { kind: 'text', text: 'the plan' }],
    ['a number', 12.5, undefined, { kind: 'number', text: '12.5', number: 12.5 }],
    ['a number as money', 1234.5, '£#,##0.00', { kind: 'number', text: '£1,234.50', number: 1234.5 }],
    ['a length of time', 1.5, '[h]:mm', { kind: 'number', text: '36:00', number: 1.5 }],
    ['yes', true, undefined, { kind: 'text', text: 'TRUE' }],
    ['a fault', { error: '#REF!' }, undefined, { kind: 'text', text: '#REF!' }],
    ['a day', new Date('2016-02-29'), 'dd/mm/yyyy', { kind: 'day', text: '29/02/2016', day: dayOf(2016, 2, 29) }],
    ['a day, in American order', new Date('2016-05-04'), 'm/d/yyyy', { kind: 'day', text: '5/4/2016', day: dayOf(2016, 5, 4) }],
    [
      'a day in words',
      new Date('2016-05-04'),
      '[$-809]dddd d mmmm yyyy;@',
      { kind: 'day', text: 'Wednesday 4 May 2016', day: dayOf(2016, 5, 4) },
    ],
    ['a month', new Date('2016-05-01'), 'mmm-yy', { kind: 'day', text: 'May-16', day: dayOf(2016, 5, 1) }],
    [
      'a day and a time',
      new Date('2016-05-04T13:05Z'),
      'dd/mm/yyyy hh:mm',
      { kind: 'day', text: '04/05/2016 13:05', day: dayOf(2016, 5, 4), at: 785 },
    ],
    ['a time alone', 0.5625, 'hh:mm', { kind: 'text', text: '13:30' }],
    ['a formula that came to words', { formula: 'A1&"x"', result: 'came' }, undefined, { kind: 'formula', text: 'came' }],
    ['a formula that came to a number', { formula: '1+1', result: 2 }, undefined, { kind: 'formula', text: '2' }],
    [
      'a formula that came to a day',
      { formula: 'TODAY()', result: new Date('2016-05-04') },
      'dd/mm/yyyy',
      { kind: 'formula', text: '04/05/2016', day: dayOf(2016, 5, 4) },
    ],
  ])('that holds %s is read as its sender saw it', async (_what, value, numFmt, cell) => {
    const cells = await secondRow((sheet) => {
      sheet.getCell('A2').value = value;
      if (numFmt !== undefined) sheet.getCell('A2').numFmt = numFmt;
    });
    expect(cells).toEqual([cell]);
  });

  it('that holds a formula which never came to anything is empty, and nobody works it out', async () => {
    const cells = await secondRow((sheet) => {
      sheet.getCell('A2').value = { formula: 'CMD|"/C calc"!A0' } as exceljs.CellFormulaValue;
      sheet.getCell('B2').value = 'Seen';
    });
    expect(cells?.map(({ text }) => text)).toEqual(['', 'Seen']);
  });

  it('is a day of the calendar whichever year days are counted from, over the leap day that never was', async () => {
    const cells = await secondRow((sheet, workbook) => {
      workbook.properties.date1904 = true;
      sheet.getCell('A2').value = new Date('2016-02-29');
      sheet.getCell('A2').numFmt = 'dd/mm/yyyy';
    });
    expect(cells).toEqual([{ kind: 'day', text: '29/02/2016', day: dayOf(2016, 2, 29) }]);
    expect(dayOfSerial(1, false)).toEqual({ day: dayOf(1900, 1, 1) });
    expect(dayOfSerial(59, false)).toEqual({ day: dayOf(1900, 2, 28) });
    expect(dayOfSerial(61, false)).toEqual({ day: dayOf(1900, 3, 1) });
    expect(dayOfSerial(0, false)).toBeUndefined();
    expect(dayOfSerial(43_500.999_999, false)).toEqual({ day: dayOf(2019, 2, 5) });
    expect(dayOfSerial(1e9, false)).toBeUndefined();
  });
});

describe('a workbook', () => {
  it('is read with what is hidden in it, and says what was', async () => {
    const bytes = await writeXlsx(
      [
        {
          name: 'Visits',
          rows: [
            ['Date', 'Codes', 'Event'],
            ['1', '2', '3'],
            ['4', '5', '6'],
          ],
        },
        { name: 'Notes', rows: [['Name'], ['x']] },
      ],
      (workbook) => {
        sheetOf(workbook).getColumn(2).hidden = true;
        sheetOf(workbook).getColumn(5).hidden = true;
        sheetOf(workbook).getRow(3).hidden = true;
        workbook.getWorksheet('Notes')!.state = 'veryHidden';
      },
    );
    const read = await readAll(bytes);
    expect(read.outcome).toMatchObject({
      tables: [
        { name: 'Visits', rows: 3, hiddenColumns: [1, 4] },
        { name: 'Notes', rows: 2, isHidden: true },
      ],
      notes: [
        'Some rows of sheet Visits are hidden in the file. They were read.',
        'Column B of sheet Visits is hidden in the file. It was read.',
        'Sheet Notes is hidden in the file. It was read.',
      ],
    });
    expect(read.rows.map(({ isHidden }) => isHidden === true)).toEqual([false, false, true, false, false]);
  });

  it('says each row by its sheet and number, and leaves out rows and columns without a word', async () => {
    const bytes = await writeXlsx([table], (workbook) => {
      const sheet = sheetOf(workbook);
      sheet.getCell('C4').value = 'Seen';
      sheet.getCell('A6').value = '  ';
      sheet.getCell('XFD4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
    });
    const read = await readAll(bytes);
    expect(read.words).toEqual([
      [
        ['Date', 'Event'],
        ['', '', 'Seen'],
      ],
    ]);
    expect(read.rows[1]?.place).toEqual({ kind: 'sheet', sheet: 'Visits', row: 4 });
  });

  it('has the words of merged cells once, and a date in each of the rows that it stands beside', async () => {
    const bytes = await writeXlsx(
      [
        {
          name: 'Visits',
          rows: [
            ['Date', 'Who', 'Event', ''],
            [new Date('2019-03-12'), 'HV', 'a', 'b'],
            ['', '', 'c', ''],
            ['', '', 'd', ''],
            ['14 March', 'GP', 'e', ''],
          ],
        },
      ],
      (workbook) => {
        const sheet = sheetOf(workbook);
        for (const range of ['A2:A4', 'B2:B4', 'C2:D2', 'A5:A6']) sheet.mergeCells(range);
        sheet.getCell('C6').value = 'f';
      },
    );
    const read = await readAll(bytes);
    expect(read.words[0]).toEqual([
      ['Date', 'Who', 'Event'],
      ['12/03/2019', 'HV', 'a'],
      ['12/03/2019', '', 'c'],
      ['12/03/2019', '', 'd'],
      ['14 March', 'GP', 'e'],
      ['14 March', '', 'f'],
    ]);
    expect(read.rows.map(({ cells }) => cells[0]?.fromAbove === true)).toEqual([false, false, true, true, false, true]);
    expect(notesOf(read)).toEqual([
      'A date of sheet Visits that stands once, in a cell merged over several rows, was taken for each of them.',
    ]);
  });

  it('may name its elements by a prefix, and leave out where cells stand, as some systems do', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Visits',
        rows: [
          ['Date', 'Event'],
          ['1', 'Seen'],
        ],
      },
    ]);
    const prefixed = changedPackage(bytes, {
      'xl/worksheets/sheet1.xml': (words) =>
        words
          .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:')
          .replace('xmlns=', 'xmlns:x=')
          .replaceAll(/ r="[A-Z]*\d+"/g, ''),
    });
    expect((await readAll(prefixed)).words).toEqual([
      [
        ['Date', 'Event'],
        ['1', 'Seen'],
      ],
    ]);
  });

  it('says that it takes values from other workbooks, and opens none', async () => {
    const bytes = changedPackage(await writeXlsx([table]), {
      'xl/_rels/workbook.xml.rels': (words) =>
        words.replace(
          '</Relationships>',
          '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
        ),
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>',
    });
    expect(notesOf(await readAll(bytes))).toEqual([
      'The workbook takes values from other workbooks. Those were not opened: what it last held of them was read.',
    ]);
  });
});
