import Papa from 'papaparse';
import { asItWas } from '../../../core/taken-out/defused.ts';
import { limits } from '../limits.ts';
import { textCell } from '../reading/cell.ts';
import type { Giving } from '../reading/giving.ts';
import { CannotRead } from '../why-not.ts';
import { decode } from './decode.ts';
import { separatorNames, separatorOf } from './separator.ts';

/** Reads a text with separators. A row's place is the line on which it begins. */
export function readCsv(bytes: Uint8Array, giving: Giving): 'csv' {
  const decoded = decode(bytes);
  if (decoded === undefined) throw new CannotRead('other-format');
  const { text, encoding } = decoded;
  const { separator, from } = separatorOf(text);
  giving.table({ name: 'Text' });
  giving.note(`It was read as ${encoding} with ${separatorNames[separator]} between its columns.`);
  let line = 1 + endsOfLine(text, 0, from);
  let read = from;
  const body = text.slice(from);
  Papa.parse<readonly string[]>(body, {
    delimiter: separator,
    step: ({ data, meta }, parser) => {
      const unended = data.find(({ length }) => length > limits.cell);
      if (unended !== undefined || data.length > limits.columns) parser.abort();
      giving.row(
        { kind: 'line', line },
        data.map((words) => textCell(asItWas(words))),
      );
      const to = from + meta.cursor;
      line += endsOfLine(text, read, to);
      read = to;
      giving.progress(to / text.length);
    },
  });
  return 'csv';
}

/** How many lines end between two places. `\r\n` is one end; so is `\r` alone, as old Macs wrote it. */
function endsOfLine(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count += 1;
  }
  return count;
}
