import type { EntryOf } from '../../entry/entry.ts';
import type { Terms } from '../../picture/harm/restrictions.ts';

type Facts = EntryOf<'restriction'>['facts'];

/** What supervised contact needs before it can be kept (R114), in the order in which it is asked. */
export const supervisedParts = ['supervisor', 'place', 'hours', 'times', 'checkIn', 'consequence'] as const;
/** What any restriction or contact arrangement says: for whose sake, on what it rests, and whether the document was seen (R037). */
export type TermPart = (typeof supervisedParts)[number] | 'restrains' | 'protects' | 'basis' | 'document';

/** True of terms that allow contact only while somebody supervises. */
export const isSupervised = (facts: Facts): boolean => facts.contact === 'supervised' || facts.type === 'supervised-contact';

/** Parts of supervised contact that are not on record. None for terms that ask for no supervising. */
export const blanksOfSupervision = (facts: Facts): readonly (typeof supervisedParts)[number][] =>
  isSupervised(facts) ? supervisedParts.filter((part) => facts[part] === undefined || facts[part] === '') : [];

/** Every part of the terms that is not on record, as a page counts them. */
export const blanksOf = ({
  entry: { facts },
  restrains,
  protects,
}: Pick<Terms, 'entry' | 'restrains' | 'protects'>): readonly TermPart[] => [
  ...(restrains.length === 0 ? (['restrains'] as const) : []),
  ...(protects.length === 0 ? (['protects'] as const) : []),
  ...blanksOfSupervision(facts),
  ...(basisOf(facts) === undefined ? (['basis'] as const) : []),
  ...(needsDocument(basisOf(facts)) && facts.document === undefined ? (['document'] as const) : []),
];

/** What it rests on: as its record says it or, where its sort says as much, that. */
export function basisOf({ basis, type }: Facts): string | undefined {
  if (basis !== undefined) return basis;
  return type === 'bail' || type === 'court-order' || type === 'protection-order' || type === 'written-agreement' ? type : undefined;
}

/** Of what was only said, or rests on nothing, there is no document to see. */
export const needsDocument = (basis: string | undefined): boolean => basis !== 'verbal' && basis !== 'none';
