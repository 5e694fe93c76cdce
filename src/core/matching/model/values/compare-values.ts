import type { FeatureKind } from '../kinds.ts';
import { addressBook, addressLevel } from './addresses.ts';
import { dateLevel, emailLevel, numberLevel, postcodeLevel, wordsLevel } from './levels.ts';
import { middleLevel } from './name-parts.ts';
import { knowName, nameLevel } from './names.ts';

/** Compares two values of a feature, as `readValue` gave them, into a level; neither may be empty. */
export function compareValues(kind: FeatureKind, a: string, b: string): number {
  switch (kind) {
    case 'given':
    case 'surname':
      return a === b ? 1 : nameLevel(knowName(a), knowName(b));
    case 'middle':
      return middleLevel(a, b);
    case 'date':
      return dateLevel(a, b);
    case 'sex':
      return a === b ? 1 : 2;
    case 'postcode':
      return postcodeLevel(a, b);
    case 'identifier':
    case 'telephone':
      return numberLevel(a, b);
    case 'email':
      return emailLevel(a, b);
    case 'address':
      return addressLevel(addressBook([a, b]), 0, 1);
    default:
      return wordsLevel(a, b);
  }
}
