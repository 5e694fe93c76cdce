import type { FeatureColumn } from './engine/features.ts';
import { prepare } from './engine/prepare.ts';
import { train } from './engine/train.ts';
import { columnsOf } from './person-columns.ts';
import type { PersonRecord } from './person-record.ts';
import type { Frequencies, Weights } from './weights.ts';

/** So many values of a feature are kept with how often they are borne: the most frequent. */
const mostValues = 2000;

/** Learns weights from a partnership's own records, without being told which are of one person. Few records change little of what Heed is shipped with. */
export function trainWeights(records: readonly PersonRecord[], aliases: Weights['aliases'] = []): Weights {
  const { columns, records: lines } = columnsOf(records);
  const prepared = prepare({ columns, count: lines.length, left: lines.length, aliases }, () => {});
  const learnt = train(prepared);
  const { features, stranger } = prepared;
  const sharesFrom = (of: Float64Array, feature: number): readonly number[] => [...of.subarray(feature * 8, feature * 8 + 8)];
  return {
    learntFrom: records.length,
    pairs: { same: learnt.pairs.same, household: learnt.pairs.household },
    moved: learnt.pairs.moved,
    features: Object.fromEntries(
      features.map(({ key }, feature) => [
        key,
        {
          same: sharesFrom(learnt.same, feature),
          household: sharesFrom(learnt.household, feature),
          stranger: sharesFrom(learnt.stranger, feature),
        },
      ]),
    ),
    frequencies: Object.fromEntries(features.map((feature, i) => [feature.key, frequenciesOf(feature, stranger[i * 8 + 1] ?? 0)])),
    aliases,
  };
}

function frequenciesOf({ texts, counts }: FeatureColumn, alike: number): Frequencies {
  const places = [...counts.keys()].slice(1);
  const borne = places.filter((place) => (counts[place] ?? 0) > 1).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const values = borne.slice(0, mostValues).map((place) => [texts[place] ?? '', counts[place] ?? 0] as const);
  return { of: places.reduce((sum, place) => sum + (counts[place] ?? 0), 0), alike, values: Object.fromEntries(values) };
}
