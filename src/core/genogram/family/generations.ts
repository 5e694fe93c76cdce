import type { PersonId } from '../../entry/ids.ts';
import type { FamilyGraph } from './family-graph.ts';

interface Step {
  readonly to: PersonId;
  readonly by: number;
}

/**
 * The generation of everybody whom lines or a shared home tie to the child, the topmost 0. Whoever it does not name stands at the edge. Where kin
 * married across generations, birth decides and not the marriage, and of several ways the shortest from the child.
 */
export function generationsOf({ child, people, couples, parents, siblings, homes }: FamilyGraph): ReadonlyMap<PersonId, number> {
  const births = stepsOf(
    people,
    parents.flatMap(({ parent, child: young }) => [{ from: parent, to: young, by: 1 }]),
  );
  const level = stepsOf(
    people,
    [...couples, ...siblings].map(({ people: [from, to] }) => ({ from, to, by: 0 })),
  );
  const rows = new Map<PersonId, number>([[child, 0]]);
  for (const [person, row] of rows) {
    // Everybody whom birth leads to from those who have a row, before anybody whom a couple does.
    follow(rows, births);
    for (const { to, by } of level.get(person) ?? []) if (!rows.has(to)) rows.set(to, row + by);
  }
  // Others of a home stand beside whoever of the family they live with: the eldest generation of it.
  for (const home of homes) {
    const kin = home.people.filter((person) => rows.has(person));
    const row = Math.min(...kin.map((person) => rows.get(person) ?? 0));
    if (kin.length > 0) for (const person of home.people) if (!rows.has(person)) rows.set(person, row);
  }
  const top = Math.min(...rows.values());
  return new Map([...rows].map(([person, row]) => [person, row - top]));
}

function stepsOf(
  people: FamilyGraph['people'],
  ties: readonly { readonly from: PersonId; readonly to: PersonId; readonly by: number }[],
): ReadonlyMap<PersonId, readonly Step[]> {
  const steps = new Map<PersonId, Step[]>(people.map(({ person }) => [person, []]));
  for (const { from, to, by } of ties) {
    steps.get(from)?.push({ to, by });
    steps.get(to)?.push({ to: from, by: -by });
  }
  return steps;
}

function follow(rows: Map<PersonId, number>, steps: ReadonlyMap<PersonId, readonly Step[]>): void {
  for (const [person, row] of rows) for (const { to, by } of steps.get(person) ?? []) if (!rows.has(to)) rows.set(to, row + by);
}
