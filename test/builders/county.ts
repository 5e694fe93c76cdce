import { partnershipWorld } from '../../bench/world/world.ts';
import type { Person } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { PartnershipId, PersonId } from '../../src/core/entry/ids.ts';
import { between } from '../../src/core/time/span.ts';
import type { Told } from './memory-records.ts';

/** Many invented families of one partnership, where figures are of more than one. */
export function county(families: number): Told {
  const [entries, children]: [Entry[], PersonId[]] = [[], []];
  const people = new Map<PersonId, Person>();
  let [agencies, scope]: [Told['directory']['agencies'], Told['partnership']['scope'] | undefined] = [new Map(), undefined];
  for (const world of partnershipWorld({ seed: 5, children: 2, entriesPerChild: 40, years: 3, lapses: 0.3 }, families)) {
    for (const entry of world.entries) entries.push({ ...entry, order: entries.length });
    for (const [id, person] of world.directory.people) people.set(id, person);
    children.push(...world.children);
    agencies = world.directory.agencies;
    scope = between(world.firstDay, world.lastDay);
  }
  if (scope === undefined) throw new Error('a county without families');
  return {
    partnership: { id: 'county' as PartnershipId, name: 'county', title: 'A county', children, demonstration: true, scope },
    directory: { agencies, people },
    entries,
  };
}
