import type { EntryOf } from '../../src/core/entry/entry.ts';
import { type Entry, isKind } from '../../src/core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../src/core/entry/ids.ts';
import { type CaseFile, isRetoldShare } from '../../src/core/ledger/case-file.ts';
import type { TextAsked, WhoIsWho } from '../../src/core/submission/words/asked.ts';
import type { Relation } from '../../src/core/submission/words/lexicon/relation-words.ts';
import { type FamilyLine, whoIsWho } from '../../src/core/submission/words/who-is-who.ts';

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
    ...(relations.get(id) === undefined ? {} : { relation: relations.get(id) as Relation }),
    ...(sex === 'f' || sex === 'm' ? { sex } : {}),
  }));
}

export const whoIn = (of: CaseFile): WhoIsWho => whoIsWho(familyOf(of), [...of.directory.agencies.values()]);

const claimsOf = (of: CaseFile) => of.entries.flatMap(({ claims }) => claims).filter(({ not }) => !not);

function relationsOf(of: CaseFile): ReadonlyMap<PersonId, Relation> {
  const found = new Map<PersonId, Relation>(of.children.map((child) => [child, 'subject']));
  const sex = (person: PersonId) => of.directory.people.get(person)?.sex;
  const set = (person: PersonId, relation: Relation | undefined): void => {
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
    for (const [one, other] of [[who, whom], [whom, who]] as const)
      if (found.get(other) === 'mother' && sex(one) === 'm') set(one, "mother's-partner");
      else if (found.get(other) === 'father' && sex(one) === 'f') set(one, "father's-partner");
  }
  return found;
}

function grandparent(of: CaseFile, who: PersonId, claims: ReturnType<typeof claimsOf>, parents: readonly PersonId[]): Relation {
  const man = of.directory.people.get(who)?.sex === 'm';
  const own = claims.find((claim) => claim.is === 'parent-of' && claim.who === who && claim.whom !== undefined && parents.includes(claim.whom));
  const side = /paternal/.test(who) ? 'm' : /maternal/.test(who) ? 'f' : own?.whom === undefined ? undefined : of.directory.people.get(own.whom)?.sex;
  if (side === undefined) return man ? 'grandfather' : 'grandmother';
  return side === 'f' ? (man ? 'maternal-grandfather' : 'maternal-grandmother') : man ? 'paternal-grandfather' : 'paternal-grandmother';
}

/** Children of the case: its subjects, and whoever is a brother or sister of them or was born less than 18 years before its end. */
function childrenOf(of: CaseFile): ReadonlySet<PersonId> {
  const relations = relationsOf(of);
  const young = [...of.directory.people.values()].filter(
    ({ id, called, born }) =>
      relations.get(id) === 'subject' ||
      relations.get(id) === 'sibling' ||
      (born !== undefined && of.scope.latest - born.earliest < 18 * 365) ||
      /\bchild\b|\bbaby\b|\bunborn\b/i.test(called),
  );
  return new Set(young.map(({ id }) => id));
}

/** What is asked of the words of a row: the columns that a chronology has, filled as they would stand in it. */
export function askedOf(of: CaseFile, who: WhoIsWho, { original }: SentRow, usual: readonly PersonId[]): TextAsked {
  const kind = of.directory.agencies.get(original.by)?.kind ?? 'other';
  const called = (people: readonly PersonId[]): string => people.map((person) => of.directory.people.get(person)?.called ?? person).join(', ');
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
    usual,
  };
}
