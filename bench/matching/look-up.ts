import { defaultWeights } from '../../src/core/matching/model/default-weights.ts';
import { findAlike, indexRecords } from '../../src/core/matching/model/find-alike.ts';
import type { PersonRecord } from '../../src/core/matching/model/person-record.ts';
import { part } from '../measure.ts';
import { chanceFrom } from '../world/chance.ts';
import { inventFamilies, type Person } from './invented-families.ts';
import { fewSlips, writtenDown } from './slips.ts';

export interface LookUps {
  readonly records: number;
  /** Of those that have another record. */
  readonly foundShare: number;
  readonly medianMs: number;
  readonly at95Ms: number;
}

/** How long it takes to find whoever is alike to one record, among so many, with the index kept. */
export function lookUps(records: number): LookUps {
  const chance = chanceFrom('look-ups');
  const [known, asked]: [PersonRecord[], PersonRecord[]] = [[], []];
  for (const family of inventFamilies(chance, ['english', 'rare', 'asian', 'african', 'welsh'])) {
    for (const member of family) {
      known.push(recordOf(`r${known.length}`, writtenDown(member, fewSlips, chance)));
      if (asked.length < 2000 && chance.happens(0.05))
        asked.push(recordOf(`r${known.length - 1} again`, writtenDown(member, fewSlips, chance)));
    }
    if (known.length >= records) break;
  }
  const index = indexRecords(known, defaultWeights);
  const times: number[] = [];
  let found = 0;
  for (const record of asked) {
    const began = performance.now();
    const alike = findAlike(record, index);
    times.push(performance.now() - began);
    if (alike[0]?.id === record.id.split(' ')[0]) found += 1;
  }
  return { records: known.length, foundShare: found / asked.length, medianMs: part(times, 0.5), at95Ms: part(times, 0.95) };
}

const recordOf = (id: string, { given, surname, born, address, postcode, nhs }: Person): PersonRecord => ({
  id,
  details: [
    { kind: 'given-name', values: [given] },
    { kind: 'surname', values: [surname] },
    { kind: 'date', values: [born] },
    { kind: 'address', values: [address] },
    { kind: 'postcode', values: [postcode] },
    { kind: 'identifier', label: 'NHS number', values: [nhs] },
  ],
});
