import { type OfBoard, of, type Said } from './noted.ts';

/** What an inspection found, kept beside what was found here (R230). */
export interface Inspection extends Omit<Said<'inspection'>, 'kind'> {
  readonly id: string;
}

/** The latest day first. */
export const inspectionsOf = (noted: OfBoard): readonly Inspection[] =>
  of(noted, 'inspection')
    .map(({ id, said: { kind: _, ...said } }) => ({ ...said, id }))
    .toSorted((a, b) => b.on - a.on);
