import { writeAs } from '../write-as.ts';
import { writePdf } from '../write-pdf.ts';
import type { WrittenTable } from '../written-table.ts';
import { Dice } from './dice.ts';
import { bytesSpoilt } from './spoil-bytes.ts';
import { packageSpoilt } from './spoil-package.ts';
import { csvSpoilt, pdfSpoilt, xmlSpoilt } from './spoil-words.ts';

/** A word that stands in every sound file: nothing that is said of a spoilt one may repeat it. */
export const secret = 'Quillfeather';

const rows: WrittenTable['rows'] = [
  ['Date', 'Source', 'Event', 'Number'],
  ...Array.from({ length: 25 }, (_, i) => [
    new Date(Date.UTC(2019, 2, 1 + i, i % 3 === 0 ? 14 : 0)),
    ['HV', 'GP notes', 'Ward 4'][i % 3] ?? '',
    `${secret} was seen at home, “well”.\nLine ${i}; and more${' of the same'.repeat(i % 5)}`,
    i * 1.5,
  ]),
];
const tables = [
  { name: `Visits ${secret}`, rows },
  { name: 'Calls', rows: rows.slice(0, 6) },
];

type Spoil = (bytes: Uint8Array, dice: Dice) => Uint8Array;
interface Sound {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly ways: Readonly<Record<string, Spoil>>;
}

const inWords = (ways: Readonly<Record<string, (text: string, dice: Dice) => string>>, encoding: 'utf8' | 'latin1' = 'utf8') =>
  Object.fromEntries(
    Object.entries(ways).map(([what, spoil]): [string, Spoil] => [
      what,
      (bytes, dice) => new Uint8Array(Buffer.from(spoil(Buffer.from(bytes).toString(encoding), dice), encoding)),
    ]),
  );

/** Sound files of every format, each with the ways in which it may be spoilt. */
export async function soundFiles(): Promise<readonly Sound[]> {
  const [xlsx, docx, csv, packed, plain] = await Promise.all([
    writeAs('xlsx', tables),
    writeAs('docx', tables),
    writeAs('csv', tables),
    writePdf(tables, 'grid'),
    writePdf(tables, 'noBorders', { compress: false }),
  ]);
  const html = new TextEncoder().encode(
    `<html><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td rowspan=1 colspan="1">${cell}</td>`).join('')}</tr>`).join('\n')}</table></body></html>`,
  );
  return [
    { what: 'xlsx', bytes: xlsx, ways: { ...packageSpoilt, ...bytesSpoilt } },
    { what: 'docx', bytes: docx, ways: { ...packageSpoilt, ...bytesSpoilt } },
    { what: 'csv', bytes: csv, ways: { ...inWords(csvSpoilt), ...bytesSpoilt } },
    { what: 'html', bytes: html, ways: { ...inWords(xmlSpoilt), ...bytesSpoilt } },
    { what: 'pdf', bytes: packed, ways: { ...inWords(pdfSpoilt, 'latin1'), ...bytesSpoilt } },
    { what: 'plain pdf', bytes: plain, ways: { ...inWords(pdfSpoilt, 'latin1'), ...bytesSpoilt } },
  ];
}

export interface SpoiltFile {
  /** "xlsx, a tag gone, an attribute gone". */
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** The same file for the same seed: one way of spoiling it, or up to three. */
export function spoiltFile(sound: readonly Sound[], seed: number): SpoiltFile {
  const dice = new Dice(seed);
  const { what, bytes, ways } = dice.of(sound);
  const names = Object.keys(ways);
  let next = bytes;
  const done: string[] = [what];
  for (let i = 0; i < dice.of([1, 1, 1, 2, 3]); i += 1) {
    const name = dice.of(names);
    try {
      next = ways[name]?.(next, dice) ?? next;
      done.push(name);
    } catch {
      // A package that is spoilt already cannot be opened to spoil it more.
    }
  }
  return { what: done.join(', '), bytes: next };
}
