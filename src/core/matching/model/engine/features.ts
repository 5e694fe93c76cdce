import type { FeatureKind } from '../kinds.ts';
import { keyOf } from '../person-features.ts';
import { type DateOrder, orderOfDates } from '../values/dates.ts';
import { partsOfName, restOfName } from '../values/name-parts.ts';
import { plainWords } from '../values/plain.ts';
import { readValue } from '../values/read-value.ts';
import type { EncodedColumn } from './encode.ts';

/** Values, each written once, and how to find the place of one; the first is empty. */
interface Dictionary {
  readonly texts: string[];
  readonly placeOf: (text: string) => number;
}

/** One thing that is compared, for all records. */
export interface FeatureColumn {
  readonly kind: FeatureKind;
  readonly key: string;
  /** Its values, each once, the first empty. Given names and surnames share one list, so that they can be found in each other's place. */
  readonly texts: readonly string[];
  /** By record: the place of its value; 0 where it has none. */
  readonly ids: Int32Array;
  /** By place of a value: how many records have the value. */
  readonly counts: Int32Array;
}

/** What is compared of the records of a file: names first, then what is somebody's own; the order of the columns makes no difference. */
export function featuresFrom(given: Iterable<EncodedColumn>): readonly FeatureColumn[] {
  const names: EncodedColumn[] = [];
  const others: FeatureColumn[] = [];
  for (const column of given)
    if (column.kind === 'given-name' || column.kind === 'surname' || column.kind === 'full-name') names.push(column);
    else others.push(otherFeature(column.kind, column));
  const isAlone = (kind: FeatureKind): boolean => others.filter((other) => other.kind === kind).length === 1;
  const named = others.map((other) => (isAlone(other.kind) ? { ...other, key: other.kind } : other));
  const features = [...nameFeatures(names), ...named].filter(({ texts }) => texts.length > 1);
  return features.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
}

/** What tells strangers apart with the least work comes first. */
const order: readonly FeatureKind[] = [
  ...(['given', 'surname', 'date', 'identifier', 'email', 'telephone', 'sex', 'postcode', 'town', 'other', 'middle', 'address'] as const),
];

function dictionary(): Dictionary {
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

function otherFeature(kind: FeatureKind, { name, texts, ids }: EncodedColumn): FeatureColumn {
  const written: DateOrder = kind === 'date' ? orderOfDates(texts) : 'day-first';
  const words = dictionary();
  const places = Int32Array.from(texts, (text) => words.placeOf(readValue(kind, text, written)));
  const of = ids.map((id) => places[id] ?? 0);
  return featureOf(kind, keyOf(kind, name), words, of);
}

function featureOf(kind: FeatureKind, key: string, words: Dictionary, ids: Int32Array): FeatureColumn {
  const counts = new Int32Array(words.texts.length);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return { kind, key, texts: words.texts, ids, counts };
}

/** Given name, surname, and whatever else stands in a name: from columns of their own, or from full names taken apart. */
function nameFeatures(columns: readonly EncodedColumn[]): readonly FeatureColumn[] {
  const of = (kind: string): readonly EncodedColumn[] => columns.filter((column) => column.kind === kind);
  const [givens, surnames] = [of('given-name'), of('surname')];
  const count = columns[0]?.ids.length ?? 0;
  const [names, rest] = [dictionary(), dictionary()];
  const plain = (column: EncodedColumn): Int32Array => {
    const places = Int32Array.from(column.texts, (text) => names.placeOf(plainWords(text)));
    return column.ids.map((id) => places[id] ?? 0);
  };
  const [given, surname] = [givens[0], surnames[0]].map((column) => (column === undefined ? new Int32Array(count) : plain(column)));
  const middle = new Int32Array(count);
  // Of several full names the one that says most.
  const full = of('full-name').reduce<EncodedColumn | undefined>(
    (held, next) => (held === undefined || next.texts.length > held.texts.length ? next : held),
    undefined,
  );
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
