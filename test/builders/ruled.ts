import { catalogue } from '../../src/app/catalogue.ts';
import type { AnyCheck } from '../../src/core/check/check.ts';

/** A check of the catalogue, by its id. */
export function ruled(id: string): AnyCheck {
  const check = catalogue.find((one) => one.id === id);
  if (check === undefined) throw new Error(`the catalogue has no check ${id}`);
  return check;
}

/** A check of the catalogue beside the one in TypeScript whose place it took: what is said of one holds of both. */
export const bothWays = (reference: AnyCheck): readonly (readonly [string, AnyCheck])[] => [
  [`${reference.id} as a rule`, ruled(reference.id)],
  [`${reference.id} in TypeScript`, reference],
];
