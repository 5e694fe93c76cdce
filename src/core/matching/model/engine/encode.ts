import type { Kind } from '../kinds.ts';

/** A column in which every text is written once, and each record says which of them it has. */
export interface EncodedColumn {
  readonly kind: Kind;
  readonly name: string;
  /** Each text once; the first is empty, for records that have none. */
  readonly texts: readonly string[];
  /** By record: the place of its text. */
  readonly ids: Int32Array;
}

/** Takes in the texts of a column one after another. */
export interface ColumnEncoder {
  readonly add: (text: string) => void;
  /** Gives the column and keeps nothing of it. */
  readonly done: () => EncodedColumn;
}

export function encoderOf(kind: Kind, name: string): ColumnEncoder {
  let texts: string[] = [''];
  const places = new Map<string, number>([['', 0]]);
  let ids = new Int32Array(1024);
  let count = 0;
  return {
    add: (text) => {
      if (count === ids.length) ids = grown(ids);
      let place = places.get(text);
      if (place === undefined) {
        place = texts.push(text) - 1;
        places.set(text, place);
      }
      ids[count] = place;
      count += 1;
    },
    done: () => {
      const column = { kind, name, texts, ids: ids.slice(0, count) };
      places.clear();
      texts = [''];
      ids = new Int32Array(0);
      return column;
    },
  };
}

export const encodeColumn = (kind: Kind, name: string, texts: Iterable<string>): EncodedColumn => {
  const encoder = encoderOf(kind, name);
  for (const text of texts) encoder.add(text);
  return encoder.done();
};

/** The same figures with as much room again, in the same memory where there is room: what was given can no longer be read. */
export const grown = (of: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => new Int32Array(of.buffer.transfer(of.byteLength * 2));
