import type { PersonId } from '../../../core/entry/ids.ts';
import type { Bond, FamilyGraph, FamilyMember, OtherTie, Standing } from '../../../core/genogram/family/family-graph.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { allListed } from '../../words/all-listed.ts';
import type { Names } from '../../words/names.ts';
import { statementsOf } from '../../words/statements.ts';
import { bondDoubt, bondStatements } from './bond-words.ts';
import { coupleWords, inTurn, saysItself } from './couple-words.ts';
import { doubtWords, statementsIn } from './tie-words.ts';
import { type Eyes, joined, type Told, type Words } from './told.ts';

export function wordsOf(p: Picture, graph: FamilyGraph, names: Names, eyes: Eyes | undefined): Words {
  const told = (
    said: { readonly standing: Standing; readonly claims: Parameters<typeof statementsIn>[1]['claims'] },
    known: boolean,
    lead?: string,
  ): Told => ({
    lead,
    statements: statementsIn(p, said, names),
    doubt: doubtWords[said.standing],
    unknownTo: known ? undefined : eyes?.name,
  });
  const knows = (has: (known: FamilyGraph) => boolean): boolean => eyes === undefined || has(eyes.known);
  const pair = (one: readonly PersonId[], other: readonly PersonId[]): boolean => one.every((person) => other.includes(person));
  const listed = (people: readonly PersonId[]): string => allListed(people.map(names.person));

  const couples = new Map(
    graph.couples.map((couple) => {
      const theirs = eyes?.known.couples.find(({ people }) => pair(people, couple.people));
      const lead = [
        ...(saysItself(couple) ? [] : [`${listed(couple.people)}${coupleWords[couple.state]}`]),
        ...(theirs === undefined || theirs.state === couple.state || eyes === undefined
          ? []
          : [`As ${eyes.name} had it by this day, ${listed(couple.people)}${coupleWords[theirs.state]}`]),
      ].join('. ');
      const known = eyes === undefined || theirs !== undefined;
      const words = told(couple.said, known, lead === '' ? undefined : lead);
      return [couple, { ...words, statements: inTurn(couple, words.statements) }] as const;
    }),
  );
  const parents = new Map(
    graph.parents.map((tie) => {
      const known = knows(({ parents: theirs }) => theirs.some(({ parent, child }) => parent === tie.parent && child === tie.child));
      const lead = tie.manner === 'birth' ? undefined : `${names.person(tie.child)}: ${tie.manner === 'step' ? 'step-child' : tie.manner}`;
      return [tie, told(tie.said, known, lead)] as const;
    }),
  );
  const siblings = new Map(
    graph.siblings.map((tie) => [
      tie,
      told(
        tie.said,
        knows((known) => [...known.siblings].some(({ people }) => pair(people, tie.people)) || isSaid(known, tie.people)),
        `${listed(tie.people)}: no parent in common is on record`,
      ),
    ]),
  );
  const homes = new Map(
    graph.homes.map((home) => {
      const within = graph.others.filter(
        ({ is, who, whom }) => is === 'lives-with' && home.people.includes(who) && home.people.includes(whom),
      );
      const claims = within.flatMap(({ said }) => said.claims);
      const known = knows(({ homes: theirs }) => theirs.some(({ people }) => pair(home.people, people)));
      // What is said of two says it; of more, who they are together has to be said.
      const lead = home.people.length === 2 && claims.length > 0 ? undefined : `${listed(home.people)} are said to share a home`;
      return [home, told({ standing: home.standing, claims }, known, lead)] as const;
    }),
  );
  // What a ring stands for is told with the home.
  const isInHome = ({ is, who, whom }: OtherTie): boolean =>
    is === 'lives-with' && graph.homes.some(({ people }) => people.includes(who) && people.includes(whom));
  const others = new Map(
    graph.others
      .filter((tie) => !isInHome(tie))
      .map((tie) => [
        tie,
        told(
          tie.said,
          knows((known) => known.others.some(({ who, is, whom }) => is === tie.is && pair([who, whom], [tie.who, tie.whom]))),
        ),
      ]),
  );
  const bonds = new Map(
    graph.bonds.map((bond) => [
      bond,
      {
        lead: undefined,
        statements: bondStatements(p, bond, names),
        doubt: bondDoubt(bond),
        unknownTo: knows((known) => known.bonds.some(({ kind, from, to }) => kind === bond.kind && pair([from, to], [bond.from, bond.to])))
          ? undefined
          : eyes?.name,
      } satisfies Told,
    ]),
  );
  const uses = new Map(
    graph.people.flatMap(({ person, use }: FamilyMember): readonly (readonly [PersonId, Told])[] => {
      if (use === undefined) return [];
      const known = knows(({ people }) => people.some((one) => one.person === person && one.use !== undefined));
      return [
        [
          person,
          { lead: undefined, statements: statementsOf(use.said, names), doubt: undefined, unknownTo: known ? undefined : eyes?.name },
        ],
      ];
    }),
  );
  const ofKind = (...kinds: readonly Bond['kind'][]): readonly Told[] =>
    [...bonds].flatMap(([{ kind }, words]) => (kinds.includes(kind) ? [words] : []));
  return {
    couple: (people) => [...couples].find(([couple]) => pair(couple.people, people))?.[1],
    parents: (union, child) =>
      joined(union.children.filter((one) => one.child === child).flatMap(({ by }) => by.flatMap((tie) => parents.get(tie) ?? []))),
    parent: (parent, child) => [...parents].find(([tie]) => tie.parent === parent && tie.child === child)?.[1],
    siblings: (people) => [...siblings].find(([tie]) => pair(tie.people, people))?.[1],
    home: (people) => [...homes].find(([home]) => home.people === people)?.[1],
    bond: (bond) => [...bonds].find(([{ kind, from, to }]) => kind === bond.kind && from === bond.from && to === bond.to)?.[1],
    use: (person) => [...uses].flatMap(([one, words]) => (one === person ? [words] : [])),
    others: (person) => [
      ...[...bonds].flatMap(([{ isDrawn, from, to }, words]) => (!isDrawn && (from === person || to === person) ? [words] : [])),
      ...[...others].flatMap(([{ who, whom }, words]) => (who === person || whom === person ? [words] : [])),
    ],
    noOtherParent: (parent) => {
      const own = graph.parents.filter((tie) => tie.parent === parent).map(({ child }) => child);
      const alone = own.filter((child) => graph.parents.every((tie) => tie.child !== child || tie.parent === parent));
      return `No record here of another parent of ${listed([...new Set(alone)])}`;
    },
    groups: [
      { title: 'Couples and former couples', items: [...couples.values()] },
      { title: 'Parents and children', items: [...parents.values()] },
      { title: 'Brothers and sisters', items: [...siblings.values()] },
      { title: 'Homes', items: [...homes.values()] },
      { title: 'Harm that is reported', items: ofKind('harm') },
      { title: 'Contact that is restricted', items: ofKind('restricted') },
      { title: 'Close, distant and hostile ties', items: ofKind('close', 'distant', 'hostile') },
      { title: 'Other ties', items: [...others.values()] },
    ].filter(({ items }) => items.length > 0),
  };
}

const isSaid = ({ others, parents }: FamilyGraph, [one, other]: readonly [PersonId, PersonId]): boolean =>
  others.some(({ is, who, whom }) => is === 'sibling-of' && [who, whom].includes(one) && [who, whom].includes(other)) ||
  parents.some(({ parent, child }) => child === one && parents.some((tie) => tie.child === other && tie.parent === parent));
