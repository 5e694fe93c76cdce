import type { FeatureKind } from './kinds.ts';
import type { Detail, PersonRecord } from './person-record.ts';
import { type NameParts, partsOfName, restOfName } from './values/name-parts.ts';
import { type KnownName, knowName } from './values/names.ts';
import { plainWords } from './values/plain.ts';
import { readValue } from './values/read-value.ts';

/** A detail of a person as it is compared: its values without doubles. */
export interface Feature {
  readonly kind: FeatureKind;
  /** Its kind, or its kind and label where it has one. */
  readonly key: string;
  readonly label: string | undefined;
  readonly values: readonly string[];
}

/** A name taken apart, with what is known of each part. */
export interface KnownParts extends NameParts {
  readonly knownGiven: KnownName;
  readonly knownSurname: KnownName;
}

/** What is compared of a record. */
export interface PersonFeatures {
  readonly names: readonly KnownParts[];
  readonly others: readonly Feature[];
}

export const keyOf = (kind: FeatureKind, label: string | undefined): string => (label === undefined ? kind : `${kind}: ${label}`);

/** Reads a record. Given names and surnames that stand apart go together in their order; a full name beside them says what else there is. */
export function featuresOf({ details }: PersonRecord): PersonFeatures {
  const of = (kind: Detail['kind']): readonly string[] => details.filter((detail) => detail.kind === kind).flatMap(({ values }) => values);
  const [given, surnames, full] = [of('given-name').map(plainWords), of('surname').map(plainWords), of('full-name')];
  const apart = Array.from({ length: Math.max(given.length, surnames.length) }, (_, i) => ({
    given: given[i] ?? given[0] ?? '',
    surname: surnames[i] ?? surnames[0] ?? '',
  }));
  const names =
    apart.length === 0
      ? full.map(partsOfName)
      : apart.map((name) => ({ ...name, middle: restOfName(full[0] ?? '', name.given, name.surname) }));
  const others = details.flatMap(({ kind, label, values }): readonly Feature[] => {
    if (kind === 'given-name' || kind === 'surname' || kind === 'full-name') return [];
    const read = [...new Set(values.map((value) => readValue(kind, value, 'day-first')))].filter((value) => value !== '');
    return read.length === 0 ? [] : [{ kind, label, key: keyOf(kind, label), values: read }];
  });
  return { names: names.filter((name) => name.given !== '' || name.surname !== '').map(withKnown), others };
}

const withKnown = (name: NameParts): KnownParts => ({ ...name, knownGiven: knowName(name.given), knownSurname: knowName(name.surname) });
