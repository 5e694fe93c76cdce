import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { codeOf, notesOf, readAll } from '../../../../test/builders/sent-files/read-all.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** Letters of Windows that Latin-1 does not have. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => ({ '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0));

const text = 'Date,Source,Event\r\n12/03/2019,HV,"Zoë’s mum said “no”, and left – twice"\r\n13/03/2019,GP,Seen\r\n';
const words = [
  ['Date', 'Source', 'Event'],
  ['12/03/2019', 'HV', 'Zoë’s mum said “no”, and left – twice'],
  ['13/03/2019', 'GP', 'Seen'],
];

describe('a text with separators', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 with a mark', utf16le(`\ufeff${text}`)],
    ['UTF-16 of the other order with a mark', utf16be(`\ufeff${text}`)],
    ['UTF-16 without a mark', utf16le(text)],
    ['UTF-16 of the other order without a mark', utf16be(text)],
    ['Windows-1252', windows(text)],
  ])('is read in %s, letter for letter', async (_encoding, bytes) => {
    expect((await readAll(bytes)).words).toEqual([words]);
  });

  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is parted by %j, however many commas its words have, and says so', async (delimiter, name) => {
    const rows = [
      ['Date', 'Event'],
      ...Array.from({ length: 9 }, (_, i) => [`${i + 1}/3/2019`, 'Mum, dad, gran; and a friend, all seen, well']),
    ];
    const read = await readAll(utf8(Papa.unparse(rows, { delimiter })));
    expect(read.words).toEqual([rows]);
    expect(notesOf(read)).toEqual([`It was read as UTF-8 with ${name} between its columns.`]);
  });

  it('says each row by the line on which it begins, past lines within cells and empty ones', async () => {
    const read = await readAll(utf8('sep=;\r\nDate;Event\r\n12/03/2019;"He said ""no"";\r\nand left"\r\n\r\n;;\r\n13/03/2019;Seen'));
    expect(read.words).toEqual([
      [
        ['Date', 'Event'],
        ['12/03/2019', 'He said "no";\nand left'],
        ['13/03/2019', 'Seen'],
      ],
    ]);
    expect(read.rows.map(({ place }) => place)).toEqual([
      { kind: 'line', line: 2 },
      { kind: 'line', line: 3 },
      { kind: 'line', line: 7 },
    ]);
  });

  it('may have rows of any length, and lines that end in any way', async () => {
    expect((await readAll(utf8('a,b,c\rd\re,f'))).words).toEqual([[['a', 'b', 'c'], ['d'], ['e', 'f']]]);
    expect((await readAll(utf8('a\tb\nc\n\td\n'))).words).toEqual([[['a', 'b'], ['c'], ['', 'd']]]);
  });

  it('keeps a formula as the words it is', async () => {
    expect((await readAll(utf8('Event,Note\n=1+1,"=cmd|\' /C calc\'!A0"\n'))).words).toEqual([
      [
        ['Event', 'Note'],
        ['=1+1', "=cmd|' /C calc'!A0"],
      ],
    ]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['empty lines', utf8(',,\n,,\n'), 'nothing-in-it'],
    ['bytes that are no text', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256), 'other-format'],
    [
      'a mark of quotation that is never ended, before a hundred thousand letters',
      utf8(`a,b\n"c,d\n${'words '.repeat(30_000)}`),
      'cell-too-long',
    ],
    ['six hundred columns', utf8('x,'.repeat(599).concat('x')), 'too-many-columns'],
    ['rich text', utf8('{\\rtf1 words}'), 'other-format'],
    ['a mail', utf8('MIME-Version: 1.0\r\nX: y\r\n'), 'other-format'],
    ['XML of a workbook of 2003', utf8('<?xml version="1.0"?><Workbook/>'), 'other-format'],
  ])('is refused where it is %s', async (_what, bytes, code) => {
    expect(codeOf(await readAll(bytes))).toBe(code);
  });

  it('is read as Papa Parse wrote it, whatever its cells are', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '9', '’'), minLength: 1, maxLength: 8 })
      .map((one) => `x${one}x`);
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect((await readAll(utf8(Papa.unparse(rows)))).words).toEqual([rows]);
      }),
      { numRuns: 60 },
    );
  });
});
