import { gunzipSync } from 'fflate';
import Papa from 'papaparse';
import type { ColumnEncoder } from '../core/matching/model/engine/encode.ts';
import { decodeUtf8 } from './utf8.ts';
import { type Problem, quoted } from './yaml/problem.ts';

/** Columns of a file that are taken in, by the name in its first line. */
export interface WantedColumns {
  /** The column that names a record. */
  readonly id: string;
  readonly columns: readonly { readonly name: string; readonly encoder: ColumnEncoder }[];
}

/** The most bytes that a packed file may unpack to. */
const longestText = 500_000_000;

/**
 * Takes in the records of a CSV file in UTF-8, packed by gzip or not, row by row. Gives the ids in their order, or what is wrong with the file. Columns that are not
 * wanted are passed over.
 */
export function parseRecordFile(file: string, bytes: Uint8Array, { id, columns }: WantedColumns): readonly string[] | Problem {
  const text = textOf(file, bytes);
  if (typeof text !== 'string') return text;
  const ids: string[] = [];
  const known = new Set<string>();
  let places: readonly number[] | undefined;
  let [idPlace, fields, row] = [0, 0, 0];
  let problem: Problem | undefined;
  Papa.parse<readonly string[]>(text, {
    skipEmptyLines: true,
    step: ({ data, errors }, parser) => {
      row += 1;
      const broken = errors.find(({ type }) => type === 'Quotes');
      if (broken !== undefined)
        problem = wrong(file, row, `A quotation mark is not closed, or stands where none may.`, 'Put it right, or write it twice.');
      else if (places === undefined) {
        const head = headOf(
          file,
          data,
          id,
          columns.map(({ name }) => name),
        );
        if ('wrong' in head) problem = head;
        else [places, idPlace, fields] = [head.places, head.id, data.length];
      } else if (data.length !== fields)
        problem = wrong(
          file,
          row,
          `This row has ${data.length} fields, and the first has ${fields}.`,
          'Look for a comma or a quotation mark.',
        );
      else {
        const name = data[idPlace] ?? '';
        if (name === '') problem = wrong(file, row, `This record has no ${quoted(id)}.`, 'Give it one.');
        else if (known.has(name))
          problem = wrong(file, row, `${quoted(name)} is the ${quoted(id)} of a record before it.`, 'Give each record its own.');
        known.add(name);
        ids.push(name);
        for (const [n, place] of places.entries()) columns[n]?.encoder.add(data[place] ?? '');
      }
      if (problem !== undefined) parser.abort();
    },
  });
  if (problem !== undefined) return problem;
  if (ids.length === 0)
    return {
      file,
      wrong: row === 0 ? 'This file is empty.' : 'This file has no records.',
      remedy: 'Give one with a line of names and a line a record.',
    };
  return ids;
}

const wrong = (file: string, line: number, what: string, remedy: string): Problem => ({ file, line, wrong: what, remedy });

function headOf(
  file: string,
  names: readonly string[],
  id: string,
  wanted: readonly string[],
): Problem | { readonly id: number; readonly places: readonly number[] } {
  const trimmed = names.map((name) => name.trim());
  const missing = [id, ...wanted].find((name) => !trimmed.includes(name));
  if (missing !== undefined)
    return wrong(
      file,
      1,
      `There is no column ${quoted(missing)}.`,
      `Its columns are ${trimmed.map((name) => quoted(name)).join(', ')}: name one of them.`,
    );
  const twice = [id, ...wanted].find((name) => trimmed.indexOf(name) !== trimmed.lastIndexOf(name));
  if (twice !== undefined) return wrong(file, 1, `Two columns are called ${quoted(twice)}.`, 'Give each a name of its own.');
  return { id: trimmed.indexOf(id), places: wanted.map((name) => trimmed.indexOf(name)) };
}

function textOf(file: string, bytes: Uint8Array): string | Problem {
  const unpacked = isPacked(bytes) ? unpack(bytes) : bytes;
  if (unpacked === undefined)
    return {
      file,
      wrong: 'This file begins as one packed by gzip, and cannot be unpacked.',
      remedy: 'Pack it again, or give it unpacked.',
    };
  if (unpacked.length > longestText)
    return { file, wrong: `This file has more than ${longestText / 1_000_000} MB.`, remedy: 'Divide it into smaller ones.' };
  const text = decodeUtf8(unpacked);
  if (typeof text !== 'string')
    return {
      file,
      wrong: `This file is not UTF-8: byte ${text.badByte} (counted from 0) cannot stand there.`,
      remedy: 'Save it as CSV in UTF-8.',
    };
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The last four bytes of a packed file say how long it will be. */
function unpack(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 18) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
  if (length > longestText) return undefined;
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}
