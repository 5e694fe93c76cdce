import { describe, expect, it } from 'vitest';
import { pdf } from '../../../../test/builders/attached-files.ts';
import { codeOf, notesOf, readAll } from '../../../../test/builders/sent-files/read-all.ts';
import { Dice } from '../../../../test/builders/sent-files/spoilt/dice.ts';
import { wordsOfCell } from '../../../../test/builders/sent-files/words-of-cell.ts';
import { pdfOf, type Ruled, writePdf } from '../../../../test/builders/sent-files/write-pdf.ts';

const words = 'the mother visited home clinic school police worker called attended child seen bruise weight plan agreed follow'.split(' ');
const dice = new Dice(11);
const some = (count: number): string => Array.from({ length: count }, () => dice.of(words)).join(' ');
/** Rows of a few words and of many, so that they run over lines and over the ends of pages. */
const rows = (count: number) => [
  ['Date', 'Source', 'Event', 'Action'],
  ...Array.from({ length: count }, (_, i) => [
    new Date(Date.UTC(2019, 2, 1 + i)),
    dice.of(['HV', 'GP', 'Ward 4']),
    some(3 + dice.below(60)),
    i % 4 === 0 ? '' : some(1 + dice.below(14)),
  ]),
];
const trimmed = (table: ReturnType<typeof rows>) =>
  table.map((row) => row.map(wordsOfCell)).map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));

describe('a PDF with text in it', () => {
  it.each<[Ruled, string]>([
    ['grid', 'lines round each cell'],
    ['lightHorizontalLines', 'lines below each row'],
    ['noBorders', 'no lines'],
  ])('is read as the table that it was printed from, over many pages, with %s', async (ruled) => {
    const table = rows(120);
    const read = await readAll(await writePdf([{ name: 'Chronology of a child', rows: table }], ruled));
    expect(read.words).toEqual([trimmed(table), [['Chronology of a child']]]);
    expect(notesOf(read)).toEqual([
      'What is printed at the top or foot of every page, and the numbers of pages, were left out.',
      'Rows that say the head of their table again were left out.',
      'A row that runs over the end of a page was put together: its place is where it begins.',
    ]);
    const [title, head] = [read.rows.at(-1), read.rows[0]];
    expect([title?.place, head?.place]).toEqual([
      { kind: 'page', page: 1, row: 1 },
      { kind: 'page', page: 1, row: 2 },
    ]);
  });

  it('keeps tables of other columns apart, and the words between them', async () => {
    const read = await readAll(
      await pdfOf([
        'Before',
        {
          table: {
            body: [
              ['Date', 'Event'],
              ['1 May', 'a'],
            ],
          },
        },
        'Between',
        {
          table: {
            body: [
              ['Name', 'Role', 'Since'],
              ['Jo', 'Nurse', '2019'],
            ],
          },
        },
      ]),
    );
    expect(read.words).toEqual([
      [
        ['Date', 'Event'],
        ['1 May', 'a'],
      ],
      [
        ['Name', 'Role', 'Since'],
        ['Jo', 'Nurse', '2019'],
      ],
      [['Before'], ['Between']],
    ]);
  });

  it('has the words of merged cells once, and a date in each of the rows that it stands beside', async () => {
    const body = [
      ['Date', 'Who', 'Event', 'Action'],
      [{ text: '12 March 2019', rowSpan: 2 }, { text: 'HV', rowSpan: 2 }, { text: 'Seen with both', colSpan: 2 }, ''],
      ['', '', 'Rang', 'None'],
      ['13/03/2019', 'GP', 'Seen', 'None'],
    ];
    const read = await readAll(await pdfOf([{ table: { widths: [90, 60, 120, 120], body } }]));
    expect(read.words[0]).toEqual([
      ['Date', 'Who', 'Event', 'Action'],
      ['12 March 2019', 'HV', 'Seen with both'],
      ['12 March 2019', '', 'Rang', 'None'],
      ['13/03/2019', 'GP', 'Seen', 'None'],
    ]);
    expect(read.rows.map(({ cells }) => cells[0]?.fromAbove === true)).toEqual([false, false, true, false]);
  });

  it('without a table is read as its paragraphs', async () => {
    const read = await readAll(await pdfOf([`${some(40)}.`, { text: `${some(30)}.`, margin: [0, 20, 0, 0] }]));
    expect(read.outcome).toMatchObject({ tables: [{ name: 'Text', rows: 2 }] });
  });

  it('leaves out a stamp across its pages, and says so', async () => {
    const read = await readAll(await pdfOf(['Seen at home'], { watermark: { text: 'Confidential', angle: 45 } }));
    expect(read.words).toEqual([[['Seen at home']]]);
    expect(notesOf(read)).toEqual(['Words that stand at an angle, as a stamp across a page does, were left out.']);
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    [
      'has no words in it, as a scanner makes it',
      () => pdfOf([{ svg: '<svg width="100" height="100"><rect width="90" height="90"/></svg>' }]),
      'picture-only',
    ],
    ['has a password', () => pdfOf(['words'], { userPassword: 'x' }), 'encrypted'],
    ['runs a script', async () => pdf('4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'), 'runs-something'],
    ['has a file in it', async () => pdf('4 0 obj << /Names << /EmbeddedFiles 6 0 R >> >> endobj'), 'runs-something'],
    ['is cut short', async () => (await pdfOf(['words'])).slice(0, 300), 'broken'],
  ])('is refused where it %s', async (_what, make, code) => {
    expect(codeOf(await readAll(await make()))).toBe(code);
  });
});
