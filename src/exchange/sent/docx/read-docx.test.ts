import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  type ITableCellOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { changedPackage } from '../../../../test/builders/sent-files/changed-package.ts';
import { codeOf, notesOf, readAll } from '../../../../test/builders/sent-files/read-all.ts';
import { writeDocx } from '../../../../test/builders/sent-files/write-docx.ts';

const cell = (text: string, more: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({ ...more, children: [new Paragraph(text)] });
const row = (...cells: readonly (string | TableCell)[]): TableRow =>
  new TableRow({ children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });
const written = async (...children: readonly (Paragraph | Table)[]) =>
  readAll(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))));

describe('a Word document', () => {
  it('is read as its tables, then the paragraphs around them, each with its place', async () => {
    const read = await written(
      new Paragraph('What we hold'),
      new Table({ rows: [row('Date', 'Event'), row('12/03/2019', 'Seen')] }),
      new Paragraph(''),
      new Paragraph('Written by the ward'),
      new Table({ rows: [row('Name', 'Role'), row('Jo', 'Nurse')] }),
    );
    expect(read.words).toEqual([
      [
        ['Date', 'Event'],
        ['12/03/2019', 'Seen'],
      ],
      [
        ['Name', 'Role'],
        ['Jo', 'Nurse'],
      ],
      [['What we hold'], ['Written by the ward']],
    ]);
    expect(read.rows.map(({ place }) => place)).toEqual([
      { kind: 'table', table: 1, row: 1 },
      { kind: 'table', table: 1, row: 2 },
      { kind: 'table', table: 2, row: 1 },
      { kind: 'table', table: 2, row: 2 },
      { kind: 'paragraph', paragraph: 1 },
      { kind: 'paragraph', paragraph: 2 },
    ]);
  });

  it('names a table by the heading above it', async () => {
    const { outcome } = await readAll(await writeDocx([{ name: 'Health visiting', rows: [['Date'], ['1 May']] }]));
    expect(outcome).toMatchObject({ tables: [{ name: 'Health visiting', rows: 2 }, { name: 'Text' }] });
  });

  it('keeps lines, tabs and paragraphs of a cell apart', async () => {
    const lines = new TableCell({
      children: [new Paragraph({ children: [new TextRun('one'), new TextRun({ text: 'two', break: 1 })] }), new Paragraph('three\tfour')],
    });
    const read = await written(new Table({ rows: [row('Date', lines)] }));
    expect(read.words[0]).toEqual([['Date', 'one\ntwo\nthree\tfour']]);
  });

  it('leaves out what was deleted while changes were tracked, keeps what was put in, and says so', async () => {
    const read = await written(
      new Paragraph({
        children: [
          new TextRun('He was '),
          new DeletedTextRun({ text: 'well', id: 1, author: 'x', date: '2019-03-12T00:00:00Z' }),
          new InsertedTextRun({ text: 'poorly', id: 2, author: 'x', date: '2019-03-12T00:00:00Z' }),
        ],
      }),
    );
    expect(read.words).toEqual([[['He was poorly']]]);
    expect(notesOf(read)).toEqual(['Words that were deleted while changes were tracked were left out.']);
  });

  it('has the words of merged cells once, and a date in each of the rows that it stands beside', async () => {
    const down = { verticalMerge: VerticalMergeType.RESTART };
    const on = { verticalMerge: VerticalMergeType.CONTINUE };
    const read = await written(
      new Table({
        rows: [
          row('Date', 'Who', 'Event', 'Action'),
          row(cell('12 March 2019', down), cell('HV', down), cell('Seen', { columnSpan: 2 })),
          row(cell('', on), cell('', on), 'Rang', 'None'),
          row('13/03/2019', 'GP', 'Seen', 'None'),
        ],
      }),
    );
    expect(read.words[0]).toEqual([
      ['Date', 'Who', 'Event', 'Action'],
      ['12 March 2019', 'HV', 'Seen'],
      ['12 March 2019', '', 'Rang', 'None'],
      ['13/03/2019', 'GP', 'Seen', 'None'],
    ]);
    expect(read.rows.map(({ cells }) => cells[0]?.fromAbove === true)).toEqual([false, false, true, false]);
  });

  it('leaves out a head that is said again in the rows', async () => {
    const read = await written(new Table({ rows: [row('Date', 'Event'), row('1 May', 'a'), row('Date', 'Event'), row('2 May', 'b')] }));
    expect(read.words[0]).toEqual([
      ['Date', 'Event'],
      ['1 May', 'a'],
      ['2 May', 'b'],
    ]);
    expect(notesOf(read)).toEqual(['Rows that say the head of their table again were left out.']);
  });

  it('has a table within a cell as words of the cell, and one within a frame as a table of its own', async () => {
    const inner = () => new Table({ rows: [row('Mum', 'present'), row('Dad', 'absent')] });
    const within = await written(
      new Table({ rows: [row('1 May', new TableCell({ children: [new Paragraph('Who:'), inner(), new Paragraph('')] }))] }),
    );
    expect(within.words[0]).toEqual([['1 May', 'Who:\nMum | present\nDad | absent']]);
    const framed = await written(new Table({ rows: [row(new TableCell({ children: [inner(), new Paragraph('')] }))] }));
    expect(framed.words[0]).toEqual([
      ['Mum', 'present'],
      ['Dad', 'absent'],
    ]);
  });

  it('says that words are hidden in it, and reads them', async () => {
    const read = await written(new Paragraph({ children: [new TextRun('Seen '), new TextRun({ text: 'alone', vanish: true })] }));
    expect(read.words).toEqual([[['Seen alone']]]);
    expect(notesOf(read)).toEqual(['Some words are hidden in the document. They were read.']);
  });

  it.each([
    [
      'starts another program in a field',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd.exe</w:instrText></w:r></w:p>',
    ],
    ['takes in another file', '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;http://192.0.2.1/x&quot;"/></w:p>'],
  ])('is refused where it %s', async (_what, xml) => {
    const bytes = await writeDocx([{ name: 'x', rows: [['a', 'b']] }]);
    const spoilt = changedPackage(bytes, { 'word/document.xml': (words) => words.replace('<w:body>', `<w:body>${xml}`) });
    expect(codeOf(await readAll(spoilt))).toBe('runs-something');
  });
});
