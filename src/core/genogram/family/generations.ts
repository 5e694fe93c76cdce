import type { PersonId } from '../../entry/ids.ts';
import type { FamilyGraph } from './family-graph.ts';

/**
 * The generation of everybody whom lines or a shared home tie to the child, the topmost 0. Whoever it does not name stands at the edge. Where kin
 * married across generations, the shortest way from the child decides.
 */
export function generationsOf({ child, people, couples, parents, siblings, homes }: FamilyGraph): ReadonlyMap<PersonId, number> {
  const steps = new Map<PersonId, { readonly to: PersonId; readonly by: number }[]>(people.map(({ person }) => [person, []]));
  const tie = (from: PersonId, to: PersonId, by: number): void => {
    steps.get(from)?.push({ to, by });
    steps.get(to)?.push({ to: from, by: -by || 0 });
  };
  for (const { parent, child: young } of parents) tie(parent, young, 1);
  for (const { people: pair } of [...couples, ...siblings]) tie(...pair, 0);
  const rows = new Map<PersonId, number>([[child, 0]]);
  walk(rows, steps);
  // Others of a home stand beside whoever of the family they live with: the eldest generation of it.
  for (const home of homes) {
    const kin = home.people.filter((person) => rows.has(person));
    const row = Math.min(...kin.map((person) => rows.get(person) ?? 0));
    if (kin.length > 0) for (const person of home.people) if (!rows.has(person)) rows.set(person, row);
  }
  const top = Math.min(...rows.values());
  return new Map([...rows].map(([person, row]) => [person, row - top]));
}

function walk(rows: Map<PersonId, number>, steps: ReadonlyMap<PersonId, readonly { readonly to: PersonId; readonly by: number }[]>): void {
  for (const [person, row] of rows) for (const { to, by } of steps.get(person) ?? []) if (!rows.has(to)) rows.set(to, row + by);
}
