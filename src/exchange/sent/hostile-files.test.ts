import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changedPackage } from '../../../test/builders/sent-files/changed-package.ts';
import { codeOf, readAll } from '../../../test/builders/sent-files/read-all.ts';
import { writeAs } from '../../../test/builders/sent-files/write-as.ts';

const tables = [
  {
    name: 'Visits',
    rows: [
      ['Date', 'Event'],
      ['12/03/2019', 'Seen'],
    ],
  },
];
const xlsx = await writeAs('xlsx', tables);
const docx = await writeAs('docx', tables);
const sheet = 'xl/worksheets/sheet1.xml';
const related =
  (type: string, target: string, mode = '') =>
  (words: string) =>
    words.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
    );
const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]>`;
const afterHead = (more: string) => (words: string) => words.replace('?>', `?>${more}`);
const container = (stream: string) =>
  new Uint8Array(
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(500), Buffer.from(stream, 'utf16le')]),
  );
/** The directory's word for how long a part is, put differently. */
const lying = (bytes: Uint8Array, length: number) => {
  const next = Uint8Array.from(bytes);
  for (let i = 0; i < next.length - 46; i += 1)
    if (next[i] === 0x50 && next[i + 1] === 0x4b && next[i + 2] === 1 && next[i + 3] === 2)
      new DataView(next.buffer).setUint32(i + 24, length, true);
  return next;
};

describe('a file that was sent is refused, with what to do,', () => {
  it.each<[string, Uint8Array, string]>([
    ['a workbook of before 2007', container('Workbook'), 'old-format'],
    ['a workbook of the nineties', new Uint8Array([0x09, 0x08, 0x10, 0x00, 0, 6, 5, 0]), 'old-format'],
    ['a document with a password', container('EncryptedPackage'), 'encrypted'],
    ['a workbook with macros', changedPackage(xlsx, { 'xl/vbaProject.bin': 'x' }), 'macros'],
    ['a workbook with macros of the nineties', changedPackage(xlsx, { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'macros'],
    [
      'a workbook that says it may have macros',
      changedPackage(xlsx, {
        '[Content_Types].xml': (words) => words.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
      }),
      'macros',
    ],
    ['a document with macros', changedPackage(docx, { 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a workbook with another file in it', changedPackage(xlsx, { 'xl/embeddings/oleObject1.bin': 'x' }), 'holds-another-file'],
    ['a document with a control', changedPackage(docx, { 'word/activeX/activeX1.xml': '<x/>' }), 'holds-another-file'],
    [
      'a document that takes in another',
      changedPackage(docx, { 'word/_rels/document.xml.rels': related('aFChunk', 'x.html') }),
      'holds-another-file',
    ],
    [
      'a document that fetches a template',
      changedPackage(docx, {
        'word/_rels/settings.xml.rels': () =>
          `<Relationships xmlns="x"><Relationship Id="a" Type="x/attachedTemplate" Target="http://192.0.2.1/x" TargetMode="External"/></Relationships>`,
      }),
      'runs-something',
    ],
    [
      'a workbook that starts a program',
      changedPackage(xlsx, {
        'xl/_rels/workbook.xml.rels': related('externalLink', 'externalLinks/e1.xml'),
        'xl/externalLinks/e1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
      }),
      'runs-something',
    ],
    [
      'a workbook of a billion laughs',
      changedPackage(xlsx, { [sheet]: (words) => afterHead(laughs)(words).replace('<v>', '<v>&j;') }),
      'entities',
    ],
    [
      'a document of a billion laughs',
      changedPackage(docx, { 'word/document.xml': (words) => afterHead(laughs)(words).replace(/<w:t[^>]*>/, '$&&j;') }),
      'entities',
    ],
    [
      'an entity from a file',
      changedPackage(xlsx, { [sheet]: afterHead('<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>') }),
      'entities',
    ],
    ['an entity that was never said', changedPackage(xlsx, { [sheet]: (words) => words.replace('<v>', '<v>&nowhere;') }), 'broken'],
    [
      'elements ten thousand deep',
      changedPackage(xlsx, { [sheet]: (words) => words.replace('<sheetData>', `${'<a>'.repeat(10_000)}<sheetData>`) }),
      'too-deep',
    ],
    ['a sheet that unpacks to 400 MB', changedPackage(xlsx, { [sheet]: new Uint8Array(400_000_000) }), 'too-large-unpacked'],
    ['a document that unpacks to 100 MB', changedPackage(docx, { 'word/document.xml': new Uint8Array(100_000_000) }), 'too-large-unpacked'],
    ['parts that are longer than they say', lying(xlsx, 10), 'broken'],
    ['parts that are shorter than they say', lying(xlsx, 9_000_000), 'broken'],
    ['a sheet that is not there', changedPackage(xlsx, { [sheet]: undefined }), 'broken'],
    [
      'a row that stands above the one before it',
      changedPackage(xlsx, { [sheet]: (words) => words.replace('<row r="2"', '<row r="1"') }),
      'broken',
    ],
    [
      'cells merged over each other ten thousand times',
      changedPackage(xlsx, {
        [sheet]: (words) =>
          words.replace('</sheetData>', `</sheetData><mergeCells>${'<mergeCell ref="A1:C9"/>'.repeat(10_000)}</mergeCells>`),
      }),
      'broken',
    ],
    ['a cut workbook', xlsx.slice(0, xlsx.length - 40), 'broken'],
    ['a cut document', docx.slice(0, 2_000), 'broken'],
    ['a plain archive', zipSync({ 'a.csv': strToU8('a,b') }), 'other-format'],
    ['an OpenDocument', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), 'open-document'],
    [
      'a picture',
      new Uint8Array(
        Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
      ),
      'other-format',
    ],
  ])('where it is %s', async (_what, bytes, code) => {
    const read = await readAll(bytes);
    expect(codeOf(read)).toBe(code);
    expect(read.outcome).toMatchObject({ says: expect.stringMatching(/^[A-Z].*[.]$/) });
  });

  it('where it has more than a thousand sheets', async () => {
    const many = await writeAs(
      'xlsx',
      Array.from({ length: 1_001 }, (_, i) => ({ name: `S${i}`, rows: [['a']] })),
    );
    expect(codeOf(await readAll(many))).toBe('too-many-sheets');
  });
});

it('a file that hides columns from a billion before the first is read all the same', async () => {
  const bytes = changedPackage(xlsx, {
    [sheet]: (words) => words.replace('<sheetData>', '<cols><col min="-1000000000" max="999999999" hidden="1"/></cols><sheetData>'),
  });
  expect(codeOf(await readAll(bytes))).toBe('read');
});
