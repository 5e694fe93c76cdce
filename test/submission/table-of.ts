import { type Entry, type EntryOf, isKind } from '../../src/core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../src/core/entry/ids.ts';
import { type CaseFile, isRetoldShare } from '../../src/core/ledger/case-file.ts';
import type { Role } from '../../src/core/submission/who/role.ts';
import { whoIsWho } from '../../src/core/submission/who/who-is-who.ts';
import type { TextAsked, WhoIsWho } from '../../src/core/submission/words/asked.ts';
import { usualIn } from '../../src/core/submission/words/usual.ts';

/** A row as an agency's table carries it, beside the entry of the case that it came from. */
export interface SentRow {
  readonly original: Entry;
  readonly shares: readonly EntryOf<'share'>[];
}

/** The rows of a case, in order, each with the shares that its column "known to" tells of. */
export function rowsOf({ entries }: CaseFile): readonly SentRow[] {
  const shares = entries.filter(isRetoldShare).filter(isKind('share'));
  return entries
    .filter((entry) => !isRetoldShare(entry))
    .map((original) => ({ original, shares: shares.filter(({ facts }) => facts.of === original.id) }));
}

/** The table of the family at the head of the chronology, from what the case knows of who is who. */
export function familyOf(of: CaseFile): readonly FamilyLine[] {
  const relations = relationsOf(of);
  const children = childrenOf(of);
  return [...of.directory.people.values()].map(({ id, called, sex }) => ({
    person: id,
    called,
    child: children.has(id),
    ...relationOf(relations.get(id)),
    ...(sex === 'f' || sex === 'm' ? { sex } : {}),
  }));
}

const relationOf = (relation: Role | undefined): { readonly relation?: Role } => (relation === undefined ? {} : { relation });

export function whoIn(of: CaseFile): WhoIsWho {
  const family = familyOf(of);
  const known = family.flatMap(({ person, relation }) => (relation === undefined ? [] : [[person, relation] as const]));
  const who = whoIsWho({
    words: new Map(),
    roles: new Map(known),
    people: family.flatMap(({ person, called }) => {
      const record = of.directory.people.get(person);
      return record === undefined ? [] : [{ person: record, names: namesIn(called) }];
    }),
    subjects: of.children,
    children: new Set(family.flatMap(({ person, child }) => (child ? [person] : []))),
    agencies: [...of.directory.agencies.values()],
  });
  return { ...who, family: new Set(known.map(([person]) => person)) };
}

/** "Mother (MT)": both. */
const namesIn = (called: string): readonly string[] => [
  called.replaceAll(/\s*\([^)]*\)/g, '').trim(),
  ...[...called.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside),
];

/** A line of the table of the family that stands at the head of a chronology. */
export interface FamilyLine {
  readonly person: PersonId;
  readonly called: string;
  readonly relation?: Role;
  readonly sex?: 'f' | 'm';
  readonly child: boolean;
}

const claimsOf = (of: CaseFile) => of.entries.flatMap(({ claims }) => claims).filter(({ not }) => !not);

function relationsOf(of: CaseFile): ReadonlyMap<PersonId, Role> {
  const found = new Map<PersonId, Role>(of.children.map((child) => [child, 'child']));
  const sex = (person: PersonId) => of.directory.people.get(person)?.sex;
  const set = (person: PersonId, relation: Role | undefined): void => {
    if (relation !== undefined && !found.has(person)) found.set(person, relation);
  };
  const claims = claimsOf(of);
  const [child] = of.children;
  const parents = claims.filter(({ is, whom }) => is === 'parent-of' && whom === child).map(({ who }) => who);
  for (const parent of parents) set(parent, sex(parent) === 'f' ? 'mother' : sex(parent) === 'm' ? 'father' : undefined);
  for (const { who, is, whom } of claims) {
    if (whom === undefined) continue;
    if (is === 'sibling-of' && of.children.includes(whom)) set(who, 'sibling');
    if (is === 'sibling-of' && of.children.includes(who)) set(whom, 'sibling');
    if (is === 'parent-of' && parents.includes(who)) set(whom, 'sibling');
    if (is === 'grandparent-of' && whom === child) set(who, grandparent(of, who, claims, parents));
  }
  for (const { who, is, whom } of claims) {
    if (is !== 'partner-of' || whom === undefined) continue;
    for (const [one, other] of [
      [who, whom],
      [whom, who],
    ] as const)
      if (found.get(other) === 'mother' && sex(one) === 'm') set(one, 'mothers-partner');
      else if (found.get(other) === 'father' && sex(one) === 'f') set(one, 'fathers-partner');
  }
  return found;
}

function grandparent(of: CaseFile, who: PersonId, claims: ReturnType<typeof claimsOf>, parents: readonly PersonId[]): Role {
  const man = of.directory.people.get(who)?.sex === 'm';
  const own = claims.find(
    (claim) => claim.is === 'parent-of' && claim.who === who && claim.whom !== undefined && parents.includes(claim.whom),
  );
  const side = /paternal/.test(who)
    ? 'm'
    : /maternal/.test(who)
      ? 'f'
      : own?.whom === undefined
        ? undefined
        : of.directory.people.get(own.whom)?.sex;
  if (side === undefined) return man ? 'grandfather' : 'grandmother';
  return side === 'f' ? (man ? 'maternal-grandfather' : 'maternal-grandmother') : man ? 'paternal-grandfather' : 'paternal-grandmother';
}

/** Children of the case: its subjects, and whoever is a brother or sister of them or was born less than 18 years before its end. */
function childrenOf(of: CaseFile): ReadonlySet<PersonId> {
  const relations = relationsOf(of);
  const young = [...of.directory.people.values()].filter(
    ({ id, called, born }) =>
      relations.get(id) === 'child' ||
      relations.get(id) === 'sibling' ||
      (born !== undefined && of.scope.latest - born.earliest < 18 * 365) ||
      /\bchild\b|\bbaby\b|\bunborn\b/i.test(called),
  );
  return new Set(young.map(({ id }) => id));
}

/** What is asked of the words of a row: the columns that a chronology has, filled as they would stand in it. */
export function askedOf(of: CaseFile, who: WhoIsWho, { original }: SentRow, usual: ReadonlyMap<AgencyId, readonly PersonId[]>): TextAsked {
  const kind = of.directory.agencies.get(original.by)?.kind ?? 'other';
  const called = (people: readonly PersonId[]): string =>
    people.map((person) => of.directory.people.get(person)?.called ?? person).join(', ');
  const seen = original.kind === 'contact' ? (original.facts.seen ?? []).filter((person) => of.children.includes(person)) : [];
  const said = original.kind === 'contact' ? original.facts.voice : undefined;
  return {
    cells: {
      event: original.text,
      ...(original.present.length === 0 ? {} : { present: called(original.present) }),
      ...(seen.length === 0 ? {} : { seen: called(seen) }),
      ...(said === undefined ? {} : { said }),
    },
    by: { id: original.by, kind },
    who,
    usual: usual.get(original.by) ?? [],
  };
}

export const usualOf = (of: CaseFile, who: WhoIsWho): ReadonlyMap<AgencyId, readonly PersonId[]> =>
  usualIn(rowsOf(of).map((row) => askedOf(of, who, row, new Map())));
