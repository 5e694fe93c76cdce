import type { Agency, AgencyKind, Person } from '../../entry/directory.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { WhoIsWho } from '../words/asked.ts';
import { agencyNames } from './agency-names.ts';
import { parentsWords, personKey, type Role, roleWords } from './role.ts';

/** What a person settled about a file, and what is on record beside it. */
export interface Settled {
  /** Whom each word of the file means, by `personKey`. */
  readonly words: ReadonlyMap<string, readonly PersonId[]>;
  readonly roles: ReadonlyMap<PersonId, Role>;
  /** People whose records the reader may read and who belong to this family, with every name of each. */
  readonly people: readonly { readonly person: Person; readonly names: readonly string[] }[];
  readonly subjects: readonly PersonId[];
  readonly children: ReadonlySet<PersonId>;
  readonly agencies: readonly Agency[];
  /** Words for agencies that a person settled, before those that follow from names. */
  readonly agencyWords?: ReadonlyMap<string, AgencyId>;
}

/** Who is who in a file, for reading its rows: what was settled first, then names on record, then the words for kin where they mean one person. */
export function whoIsWho({ words, roles, people, subjects, children, agencies, agencyWords }: Settled): WhoIsWho {
  const named = new Map<string, readonly PersonId[]>(words);
  const add = (key: string, ids: readonly PersonId[]): void => {
    if (key !== '' && !named.has(key) && ids.length > 0) named.set(key, ids);
  };
  for (const [key, ids] of meaningOne(people.flatMap(({ person, names }) => names.map((name) => [personKey(name), person.id] as const))))
    add(key, ids);
  for (const [key, ids] of meaningOne(people.flatMap(({ person, names }) => names.map((name) => [firstOf(name), person.id] as const))))
    add(key, ids);
  for (const [role, ids] of byRole(roles)) {
    const isOne = ids.length === 1 || role === 'child';
    if (isOne) for (const word of roleWords[role]) add(word, ids);
    if (role === 'sibling') for (const word of ['siblings', 'older siblings', 'older children', 'brothers', 'sisters']) add(word, ids);
  }
  const parents = ['mother', 'father'].flatMap((word) => named.get(word) ?? []);
  if (parents.length === 2) for (const word of parentsWords) add(word, parents);
  add('children', [...new Set([...subjects, ...[...roles].flatMap(([id, role]) => (role === 'sibling' ? [id] : []))])]);
  const sexes = people.flatMap(({ person: { id, sex } }) => (sex === 'f' || sex === 'm' ? [[id, sex] as const] : []));
  return {
    people: named,
    sex: new Map(sexes),
    children,
    subjects,
    agencies: new Map([...agencyNames(agencies), ...(agencyWords ?? [])]),
    kinds: new Map<AgencyId, AgencyKind>(agencies.map(({ id, kind }) => [id, kind])),
  };
}

const firstOf = (name: string): string => personKey(name).split(' ')[0] ?? '';

/** Words that mean one person, and no other. */
function meaningOne(pairs: readonly (readonly [string, PersonId])[]): readonly (readonly [string, readonly PersonId[]])[] {
  const found = new Map<string, Set<PersonId>>();
  for (const [key, id] of pairs) found.set(key, (found.get(key) ?? new Set()).add(id));
  return [...found].flatMap(([key, ids]) => (ids.size === 1 ? [[key, [...ids]] as const] : []));
}

function byRole(roles: ReadonlyMap<PersonId, Role>): ReadonlyMap<Role, readonly PersonId[]> {
  const found = new Map<Role, PersonId[]>();
  for (const [id, role] of roles) found.set(role, [...(found.get(role) ?? []), id]);
  return found;
}
