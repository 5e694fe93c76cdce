import type { Found } from './alike.ts';
import { compareFeatures } from './compare-records.ts';
import { lookupKeys } from './lookup-keys.ts';
import { featuresOf, type PersonFeatures } from './person-features.ts';
import { type PersonRecord, type Rejected, rejectedIn } from './person-record.ts';
import { weightOf } from './weigh.ts';
import type { Weights } from './weights.ts';

/** Records that can be looked up by what they are alike to; kept between look-ups, and added to as records come. */
export interface AlikeIndex {
  readonly weights: Weights;
  readonly records: readonly PersonRecord[];
  readonly features: readonly PersonFeatures[];
  /** Places of records by each of their keys. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A key that so many records share finds nobody: others of a record's keys do. */
const mostOfKey = 200;

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

/** Records that may be of the person that a record is of, the likeliest first; where several are as good as a match, each says so by its grade. */
export function findAlike(record: PersonRecord, index: AlikeIndex, rejected: Rejected = []): readonly Found[] {
  const read = featuresOf(record);
  const isRejected = rejectedIn(rejected);
  const found = candidates(read, index).flatMap((place) => {
    const [other, features] = [index.records[place], index.features[place]];
    if (other === undefined || features === undefined || other.id === record.id || isRejected(record.id, other.id)) return [];
    const { alike, classes } = compareFeatures(read, features, index.weights);
    return alike.grade === 'no match' ? [] : [{ weight: weightOf(classes), found: { ...alike, id: other.id } }];
  });
  const matches = found.filter((one) => one.found.grade === 'match').length;
  return found
    .sort((one, other) => other.weight - one.weight || (one.found.id < other.found.id ? -1 : 1))
    .map((one) => (one.found.grade === 'match' && matches > 1 ? { ...one.found, grade: 'many matches' as const } : one.found));
}

function candidates(read: PersonFeatures, { places }: AlikeIndex): readonly number[] {
  const lists = lookupKeys(read).map((key) => places.get(key) ?? []);
  return [...new Set(lists.filter((list) => list.length <= mostOfKey).flat())];
}
