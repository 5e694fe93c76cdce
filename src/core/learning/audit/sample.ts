import type { PersonId } from '../../entry/ids.ts';
import { drawFiles } from '../../pathway/sampling/draw.ts';
import { lotOf } from '../../pathway/sampling/lot.ts';

/** Children whom an audit may look at, in a part of the whole: an agency, an age, a plan. */
export interface Stratum<Id extends string = PersonId> {
  readonly name: string;
  readonly children: readonly Id[];
}

/** Who was drawn of each part, and out of how many: whoever has the seed and the lists draws the same. */
export interface Sample<Id extends string = PersonId> {
  readonly seed: string;
  readonly strata: readonly { readonly name: string; readonly among: number; readonly drawn: readonly Id[] }[];
}

/**
 * Draws so many children, of each part as many as its share. What is left of a share is settled by the seed too, so that every child has the same chance: so
 * many out of all. The order in which parts and children are given changes nothing.
 */
export function drawSample<Id extends string = PersonId>(seed: string, strata: readonly Stratum<Id>[], count: number): Sample<Id> {
  const ordered = strata.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const all = ordered.reduce((sum, { children }) => sum + children.length, 0);
  const wanted = Math.min(count, all);
  const start = lotOf(`${seed} start`) / 4_294_967_296;
  let seen = 0;
  const upTo = (children: number): number => Math.floor(all === 0 ? 0 : (wanted * children) / all + start);
  return {
    seed,
    strata: ordered.map(({ name, children }) => {
      const from = upTo(seen);
      seen += children.length;
      // The last part takes up to the whole number: adding up fractions could miss it by a hair.
      const take = (seen === all ? wanted : upTo(seen)) - from;
      return { name, among: children.length, drawn: drawFiles(`${seed} ${name}`, children, take) };
    }),
  };
}
