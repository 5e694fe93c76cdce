import type { PersonOnRecord } from './person-on-record.ts';
import type { Grade } from './grade.ts';

/** Two records that are alike enough for somebody to look at. */
export interface Alike {
  readonly one: PersonOnRecord;
  readonly other: PersonOnRecord;
  readonly grade: Grade;
}

/** Finds the records that are alike among those that one reader may read, and by nothing else. */
export type FindAlike = (people: readonly PersonOnRecord[]) => readonly Alike[];
