import { formatDay } from '../../time/day.ts';
import type { Grade } from '../model/alike.ts';
import type { Detail, PersonRecord } from '../model/person-record.ts';
import { proposePairs } from '../model/propose-pairs.ts';
import type { Weights } from '../model/weights.ts';
import { readSpan } from '../search/kept.ts';
import type { KeptFound } from './kept-found.ts';
import type { PersonOnRecord } from './person-on-record.ts';

/** What a proposal may be graded; what is no match is not proposed. */
export type Proposed = Exclude<Grade, 'no match'>;

/** Two records that were found alike. */
export interface FoundAlike {
  readonly records: readonly [one: string, other: string];
  readonly grade: Proposed;
}

/** A person record as the model compares it. */
export function comparable({ person, names, born, sex, addresses, nhsNumbers, telephones }: PersonOnRecord): PersonRecord {
  const span = born === undefined ? undefined : readSpan(born);
  const day = span !== undefined && span.earliest === span.latest && Number.isFinite(span.earliest) ? formatDay(span.earliest) : undefined;
  const details: readonly Detail[] = [
    { kind: 'full-name', values: names },
    { kind: 'date', values: day === undefined ? [] : [day] },
    { kind: 'sex', values: sex === undefined ? [] : [sex] },
    { kind: 'address', values: [...new Set(addresses.map(({ shown }) => shown))] },
    { kind: 'identifier', label: 'NHS number', values: nhsNumbers },
    { kind: 'telephone', values: telephones },
  ];
  return { id: person, details: details.filter(({ values }) => values.length > 0) };
}

/** The grade of one pair by itself, as it is kept; nothing for what is no match. */
export const gradeKept = (grade: Grade): KeptFound['grade'] | undefined =>
  grade === 'no match' ? undefined : grade === 'many matches' ? 'match' : grade;

/** Grades again what was found for each pair by itself: a record that more than one other may be the same as says so in each. */
export function gradedTogether(found: readonly KeptFound[]): readonly FoundAlike[] {
  const matches = new Map<string, number>();
  for (const { records, grade } of found)
    if (grade === 'match') for (const record of records) matches.set(record, (matches.get(record) ?? 0) + 1);
  const isMany = (record: string): boolean => (matches.get(record) ?? 0) > 1;
  return found.map(({ records, grade }) => ({ records, grade: grade === 'match' && records.some(isMany) ? 'many matches' : grade }));
}

/** Every two records of people who are named that the model finds alike. A record that more than one other may be the same as says so in each. */
export function foundAlike(people: readonly PersonOnRecord[], weights: Weights): readonly FoundAlike[] {
  const records = people.filter(({ isNamed }) => isNamed).map(comparable);
  return gradedTogether(
    proposePairs(records, weights).flatMap(({ pair, grade, proposed }): readonly KeptFound[] => {
      const kept = gradeKept(grade);
      return kept === undefined || proposed !== 'one person' ? [] : [{ records: pair, grade: kept }];
    }),
  );
}
