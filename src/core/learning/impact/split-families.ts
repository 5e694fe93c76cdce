import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { peopleNamedIn } from '../../entry/people-named.ts';

/** Everyone whom the records tie together by being named in one entry, and the entries that name them, in the order given. */
export interface FamilyOnRecord {
  /** The same for as long as nothing joins it to another: the first person named. */
  readonly name: string;
  readonly people: ReadonlySet<PersonId>;
  readonly entries: readonly Entry[];
}

/** Entries that are gone through before others may have their turn. */
const atOnce = 500;

/** Parts entries by family, so that each can be looked at by itself: pictures reach no further. What names nobody goes where the entry goes that it is of. */
export function* splittingFamilies(entries: readonly Entry[]): Generator<void, readonly FamilyOnRecord[]> {
  const up = new Map<string, string>();
  const rootOf = (name: string): string => {
    let at = name;
    for (let next = up.get(at); next !== undefined; next = up.get(at)) {
      const beyond = up.get(next);
      if (beyond !== undefined) up.set(at, beyond);
      at = next;
    }
    return at;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) up.set(b, a);
  };
  const named: (readonly PersonId[])[] = [];
  for (const [n, entry] of entries.entries()) {
    if (n % atOnce === 0) yield;
    const people = peopleNamedIn(entry);
    const of = ofEntry(entry);
    const names = [...people.map((person) => `person ${person}`), `entry ${entry.id}`, ...(of === undefined ? [] : [`entry ${of}`])];
    const [first = ''] = names;
    for (const name of names) join(first, name);
    named.push(people);
  }
  const families = new Map<string, { name: string; people: Set<PersonId>; entries: Entry[] }>();
  for (const [n, entry] of entries.entries()) {
    if (n % atOnce === 0) yield;
    const root = rootOf(`entry ${entry.id}`);
    const held = families.get(root) ?? { name: '', people: new Set<PersonId>(), entries: [] };
    families.set(root, held);
    held.entries.push(entry);
    for (const person of named[n] ?? []) {
      if (held.name === '') held.name = person;
      held.people.add(person);
    }
  }
  return [...families.values()].filter(({ people }) => people.size > 0);
}

/** The entry that a share, a correction or a decision is of. */
function ofEntry(entry: Entry): string | undefined {
  if (entry.kind === 'share') return entry.facts.of;
  return entry.kind === 'correction' ? (entry.facts.corrects ?? entry.facts.withdraws) : undefined;
}
