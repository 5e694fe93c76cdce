import type { FeatureKind } from '../kinds.ts';
import { keyOf } from '../person-features.ts';
import { type DateOrder, orderOfDates } from '../values/dates.ts';
import { partsOfName, restOfName } from '../values/name-parts.ts';
import { plainWords } from '../values/plain.ts';
import { readValue } from '../values/read-value.ts';
import type { EncodedColumn } from './encode.ts';

/** Values, each written once, and how to find the place of one; the first is empty. */
export interface Dictionary {
  readonly texts: string[];
  readonly placeOf: (text: string) => number;
}

/** One thing that is compared, for all records. */
export interface FeatureColumn {
  readonly kind: FeatureKind;
  readonly key: string;
  /** Given names and surnames share one dictionary, so that they can be found in each other's place. */
  readonly dictionary: Dictionary;
  /** By record: the place of its value in the dictionary; 0 where it has none. */
  readonly ids: Int32Array;
  /** By place in the dictionary: how many records have the value. */
  readonly counts: Int32Array;
}

/** What is compared of the records of a file: given names first and surnames second where there are any. */
export function featuresFrom(columns: readonly EncodedColumn[]): readonly FeatureColumn[] {
  const others = columns.filter(({ kind }) => kind !== 'given-name' && kind !== 'surname' && kind !== 'full-name');
  const isAlone = (column: EncodedColumn): boolean => others.filter(({ kind }) => kind === column.kind).length === 1;
  return [...nameFeatures(columns), ...others.map((column) => otherFeature(column, isAlone(column)))].filter(
    ({ dictionary }) => dictionary.texts.length > 1,
  );
}

export function dictionary(): Dictionary {
  const texts: string[] = [''];
  const places = new Map<string, number>([['', 0]]);
  return {
    texts,
    placeOf: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

function otherFeature({ kind, name, texts, ids }: EncodedColumn, alone: boolean): FeatureColumn {
  const feature: FeatureKind = kind === 'given-name' || kind === 'full-name' ? 'given' : kind;
  const order: DateOrder = kind === 'date' ? orderOfDates(texts) : 'day-first';
  const words = dictionary();
  const places = Int32Array.from(texts, (text) => words.placeOf(readValue(feature, text, order)));
  return featureOf(
    feature,
    keyOf(feature, alone ? undefined : name),
    words,
    ids.map((id) => places[id] ?? 0),
  );
}

function featureOf(kind: FeatureKind, key: string, words: Dictionary, ids: Int32Array): FeatureColumn {
  const counts = new Int32Array(words.texts.length);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return { kind, key, dictionary: words, ids, counts };
}

/** Given name, surname, and whatever else stands in a name: from columns of their own, or from full names taken apart. */
function nameFeatures(columns: readonly EncodedColumn[]): readonly FeatureColumn[] {
  const of = (kind: string): readonly EncodedColumn[] => columns.filter((column) => column.kind === kind);
  const [givens, surnames, fulls] = [of('given-name'), of('surname'), of('full-name').toSorted((a, b) => b.texts.length - a.texts.length)];
  const count = columns[0]?.ids.length ?? 0;
  const [names, rest] = [dictionary(), dictionary()];
  const plain = (column: EncodedColumn): Int32Array => {
    const places = Int32Array.from(column.texts, (text) => names.placeOf(plainWords(text)));
    return column.ids.map((id) => places[id] ?? 0);
  };
  const [given, surname] = [givens[0], surnames[0]].map((column) => (column === undefined ? new Int32Array(count) : plain(column)));
  const middle = new Int32Array(count);
  const full = fulls[0];
  if (given === undefined || surname === undefined) return [];
  if (full !== undefined) {
    const parts = full.texts.map((text) => partsOfName(text));
    for (let i = 0; i < count; i += 1) {
      const id = full.ids[i] ?? 0;
      const part = parts[id];
      if (part === undefined || id === 0) continue;
      if (given[i] === 0 && surname[i] === 0) {
        given[i] = names.placeOf(part.given);
        surname[i] = names.placeOf(part.surname);
        middle[i] = rest.placeOf(part.middle);
      } else
        middle[i] = rest.placeOf(restOfName(full.texts[id] ?? '', names.texts[given[i] ?? 0] ?? '', names.texts[surname[i] ?? 0] ?? ''));
    }
  }
  const more = [...givens.slice(1), ...surnames.slice(1)].map((column) => {
    const words = dictionary();
    const places = Int32Array.from(column.texts, (text) => words.placeOf(plainWords(text)));
    return featureOf(
      'middle',
      keyOf('middle', column.name),
      words,
      column.ids.map((id) => places[id] ?? 0),
    );
  });
  const features = [
    featureOf('given', 'given', names, given),
    featureOf('surname', 'surname', names, surname),
    featureOf('middle', 'middle', rest, middle),
  ];
  return [...features.filter(({ ids }) => ids.some((id) => id !== 0)), ...more];
}
