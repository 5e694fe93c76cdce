import type { Found } from './alike.ts';
import { alikeOf, compareFeatures } from './compare-records.ts';
import { lookupKeys } from './lookup-keys.ts';
import { featuresOf, type PersonFeatures } from './person-features.ts';
import { type PersonRecord, type Rejected, rejectedIn } from './person-record.ts';
import { weightOf } from './weigh.ts';
import type { Weights } from './weights.ts';

/** Records that can be looked up by what they are alike to; kept between look-ups. */
export interface AlikeIndex {
  readonly weights: Weights;
  readonly records: readonly PersonRecord[];
  readonly features: readonly PersonFeatures[];
  /** Places of records by each of their keys. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A key that more records share finds nobody: others of a record's keys do. And so many records are compared at most, those that share most keys. */
const [mostOfKey, mostCompared] = [400, 40];

export function indexRecords(records: readonly PersonRecord[], weights: Weights): AlikeIndex {
  const features = records.map(featuresOf);
  const places = new Map<string, number[]>();
  for (const [place, read] of features.entries())
    for (const key of lookupKeys(read)) {
      const held = places.get(key);
      if (held === undefined) places.set(key, [place]);
      else held.push(place);
    }
  return { weights, records, features, places };
}

/** Records that may be of the person that a record is of, the likeliest first. Where several match that do not match one another, each says so by its grade. */
export function findAlike(record: PersonRecord, index: AlikeIndex, rejected: Rejected = []): readonly Found[] {
  const read = featuresOf(record);
  const isRejected = rejectedIn(rejected);
  const found = candidates(read, index).flatMap((place) => {
    const [other, features] = [index.records[place], index.features[place]];
    if (other === undefined || features === undefined || other.id === record.id || isRejected(record.id, other.id)) return [];
    const compared = compareFeatures(read, features, index.weights);
    if (compared.grade === 'no match') return [];
    return [{ weight: weightOf(compared.classes), features, found: { ...alikeOf(compared), id: other.id } }];
  });
  found.sort((one, other) => other.weight - one.weight || (one.found.id < other.found.id ? -1 : 1));
  const matches = found.filter((one) => one.found.grade === 'match').slice(0, 5);
  const isOne = matches.every((one, i) => matches.slice(i + 1).every((other) => isMatch(one.features, other.features, index.weights)));
  return found.map((one) => (one.found.grade === 'match' && !isOne ? { ...one.found, grade: 'many matches' as const } : one.found));
}

const isMatch = (a: PersonFeatures, b: PersonFeatures, weights: Weights): boolean => compareFeatures(a, b, weights).grade === 'match';

/** Places that share a key with what was asked for, those that share the most first. */
function candidates(read: PersonFeatures, { places }: AlikeIndex): readonly number[] {
  const shared = new Map<number, number>();
  for (const key of lookupKeys(read)) {
    const list = places.get(key) ?? [];
    if (list.length <= mostOfKey) for (const place of list) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const all = [...shared.keys()];
  return all.length <= mostCompared ? all : all.sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || a - b).slice(0, mostCompared);
}
