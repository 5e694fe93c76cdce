import { limits } from '../limits.ts';
import { CannotRead } from '../why-not.ts';
import { columnOf } from './reference.ts';

/** Cells that are merged into one: rows from 1, columns from 0, both ends within. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const kept = 300;
const merge = /<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g;

/** The merged cells of a sheet. They stand behind all its rows in the file, so that it is looked through once for them before it is read. */
export async function findMerges(pieces: AsyncIterable<Uint8Array>): Promise<readonly Merge[]> {
  const found: Merge[] = [];
  let before: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const all = before.length === 0 ? Buffer.from(piece.buffer, piece.byteOffset, piece.length) : Buffer.concat([before, piece]);
    let end = 0;
    if (all.includes('mergeCell')) {
      const text = all.toString('latin1');
      for (const match of text.matchAll(merge)) {
        const [words, from = '', top = '', to = '', bottom = ''] = match;
        found.push({ top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) });
        end = match.index + words.length;
      }
      if (found.length > limits.merges) throw new CannotRead('too-large-unpacked');
    }
    before = all.subarray(Math.max(end, all.length - kept));
  }
  return found.toSorted((a, b) => a.top - b.top);
}
