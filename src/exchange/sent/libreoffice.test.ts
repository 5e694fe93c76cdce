import { describe, expect, it } from 'vitest';
import { convert, soffice } from '../../../test/builders/sent-files/libreoffice.ts';
import { codeOf, readAll } from '../../../test/builders/sent-files/read-all.ts';
import { wordsOfCell } from '../../../test/builders/sent-files/words-of-cell.ts';
import { writeAs } from '../../../test/builders/sent-files/write-as.ts';
import { writeXlsx } from '../../../test/builders/sent-files/write-xlsx.ts';
import { dayOf } from '../../core/time/day.ts';

const rows = [
  ['Date', 'Source', 'Event', 'Action'],
  ...Array.from({ length: 45 }, (_, i) => [
    new Date(Date.UTC(2019, 2, 1 + i)),
    ['HV', 'GP notes', 'Ward 4'][i % 3] ?? '',
    `Event ${i}: “Zoë” seen at home${', and again at the clinic for weighing'.repeat(i % 6)}`,
    i % 4 === 0 ? '' : 'No action',
  ]),
];
const tables = [{ name: 'Visits', rows }];
const words = rows.map((row) => row.map(wordsOfCell)).map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));

const html = new TextEncoder().encode(
  `<html><meta charset="utf-8"><body><table>${words.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
);
const flat = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>What we hold</text:p><table:table table:name="T"><table:table-column table:number-columns-repeated="4"/>${words
  .map(
    (row) =>
      `<table:table-row>${[0, 1, 2, 3].map((i) => `<table:table-cell><text:p>${row[i] ?? ''}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  )
  .join('')}</table:table></office:text></office:body></office:document>`);

const wide = writeXlsx(tables, (workbook) => {
  const sheet = workbook.getWorksheet('Visits')!;
  [12, 12, 50, 14].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true };
    row.height = 15 * Math.ceil(String(row.getCell(3).value).length / 48);
  });
});

// Where LibreOffice is not installed these are skipped, and the run says so.
describe.skipIf(soffice === undefined)('a file that LibreOffice wrote', () => {
  it('is read as a workbook, with its dates as dates', async () => {
    const read = await readAll(await convert(await writeAs('xlsx', tables), 'xlsx', 'xlsx'));
    expect(read.words).toEqual([words]);
    expect(read.rows[1]?.cells[0]).toEqual({ kind: 'day', text: '01/03/2019', day: dayOf(2019, 3, 1) });
  });

  it('is read as a workbook that was a web page', async () => {
    const read = await readAll(await convert(html, 'html', 'xlsx:Calc MS Excel 2007 XML', '--infilter=HTML (StarCalc)'));
    expect(read.words[0]?.map((row) => row.slice(1))).toEqual(words.map((row) => row.slice(1)));
  });

  it('is read as a document, from another document and from its own flat form', async () => {
    expect((await readAll(await convert(await writeAs('docx', tables), 'docx', 'docx'))).words).toEqual([words, [['Visits']]]);
    expect((await readAll(await convert(flat, 'fodt', 'docx'))).words).toEqual([words, [['What we hold']]]);
  });

  it('is read as a PDF of a document, over its pages', async () => {
    expect((await readAll(await convert(await writeAs('docx', tables), 'docx', 'pdf'))).words).toEqual([words, [['Visits']]]);
  });

  it('is read as a PDF of a sheet without lines, whose cells stand at the foot of their rows', async () => {
    expect((await readAll(await convert(await wide, 'xlsx', 'pdf'))).words).toEqual([words]);
  });

  it('is read as text with separators, in any of its encodings', async () => {
    const [xlsx] = await Promise.all([writeAs('xlsx', tables)]);
    // 59 is a semicolon, 9 a tab; 76 UTF-8, 1 Windows-1252, 65535 UTF-16.
    for (const how of ['59,34,76', '9,34,1', '44,34,65535']) {
      const read = await readAll(await convert(xlsx, 'xlsx', `csv:Text - txt - csv (StarCalc):${how},1,,0,false,true,false`));
      expect([how, codeOf(read), read.words[0]?.map((row) => row.slice(1))]).toEqual([how, 'read', words.map((row) => row.slice(1))]);
    }
  });

  it.each([
    ['xlsx', 'ods', 'open-document'],
    ['docx', 'odt', 'open-document'],
    ['xlsx', 'xls', 'old-format'],
    ['docx', 'doc', 'old-format'],
    ['docx', 'rtf', 'other-format'],
  ] as const)('is refused, with what to do, where it was %s saved as %s', async (from, to, code) => {
    expect(codeOf(await readAll(await convert(await writeAs(from, tables), from, to)))).toBe(code);
  });
});
