import type { Agency } from '../../entry/directory.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { WhoIsWho } from './asked.ts';
import { agencyNames } from './lexicon/agency-names.ts';
import { type Relation, relationWords } from './lexicon/relation-words.ts';

/** A line of the table of the family that stands at the head of a chronology. */
export interface FamilyLine {
  readonly person: PersonId;
  readonly called: string;
  /** To the child or children whose chronology it is. */
  readonly relation?: Relation;
  readonly sex?: 'f' | 'm';
  readonly child: boolean;
}

/** Who is who, from the table of the family and the agencies of the partnership. */
export function whoIsWho(family: readonly FamilyLine[], agencies: readonly Agency[]): WhoIsWho {
  return {
    people: wordsForPeople(family),
    sex: new Map(family.flatMap(({ person, sex }) => (sex === undefined ? [] : [[person, sex]]))),
    children: new Set(family.flatMap(({ person, child }) => (child ? [person] : []))),
    subjects: family.flatMap(({ person, relation }) => (relation === 'subject' ? [person] : [])),
    agencies: wordsForAgencies(agencies),
    kinds: new Map(agencies.map(({ id, kind }) => [id, kind])),
  };
}

function wordsForPeople(family: readonly FamilyLine[]): ReadonlyMap<string, readonly PersonId[]> {
  const named = new Map<string, Set<PersonId>>();
  const add = (words: string, person: PersonId): void => {
    named.set(words, (named.get(words) ?? new Set()).add(person));
  };
  for (const { person, called, relation, sex } of family) {
    for (const words of namesOf(called)) add(words, person);
    if (relation !== undefined) for (const words of relationWords(relation, sex)) add(words, person);
  }
  const one = [...named].filter(([, people]) => people.size === 1);
  return new Map([...groups(family), ...one.map(([words, people]): [string, readonly PersonId[]] => [words, [...people]])]);
}

/** "The parents", "the older children": words that mean several. */
function groups(family: readonly FamilyLine[]): readonly [string, readonly PersonId[]][] {
  const of = (...relations: readonly Relation[]): readonly PersonId[] =>
    family.flatMap(({ person, relation }) => (relation !== undefined && relations.includes(relation) ? [person] : []));
  const all: readonly [readonly string[], readonly PersonId[]][] = [
    [['parents', 'the parents', 'both parents', 'couple', 'the couple'], of('mother', 'father')],
    [['children', 'the children', 'all the children', 'kids'], of('subject', 'sibling')],
    [['siblings', 'older children', 'older siblings', 'the older children', 'half siblings', 'brothers and sisters'], of('sibling')],
    [['twins', 'babies', 'boys', 'girls'], of('subject')],
  ];
  return all.flatMap(([words, people]) => (people.length < 2 ? [] : words.map((word): [string, readonly PersonId[]] => [word, people])));
}

/** A full name, and its first word where that is a name. */
function namesOf(called: string): readonly string[] {
  const whole = called.toLowerCase().trim();
  const [first = ''] = whole.split(/\s+/);
  return /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(called) && first.length > 2 ? [whole, first] : [whole];
}

function wordsForAgencies(agencies: readonly Agency[]): ReadonlyMap<string, AgencyId> {
  const found = new Map<string, AgencyId>();
  for (const { id, name } of agencies) {
    const short = name.replaceAll(/\s*\([^)]*\)/g, '').toLowerCase().trim();
    if (short !== '' && !found.has(short)) found.set(short, id);
  }
  for (const [kind, words] of Object.entries(agencyNames)) {
    const [only] = agencies.filter((agency) => agency.kind === kind);
    if (only === undefined) continue;
    for (const word of words) if (!found.has(word)) found.set(word, only.id);
  }
  // Where the door is part of social care, its words mean social care.
  const [social] = agencies.filter(({ kind }) => kind === 'social-care');
  if (social !== undefined) for (const word of agencyNames['front-door'] ?? []) if (!found.has(word)) found.set(word, social.id);
  return found;
}
