import type { PersonId } from '../../entry/ids.ts';
import type { Lineage } from '../lineage.ts';
import type { Couple, FamilyGraph, FamilyMember, Siblings } from './family-graph.ts';
import { generationsOf } from './generations.ts';
import { type FamilyUnion, type NotOnRecord, unionsOf } from './unions.ts';

/** A family as numbers for the layout, with what each number stands for. */
export interface Numbered {
  readonly lineage: Lineage;
  readonly people: readonly (FamilyMember | NotOnRecord)[];
  readonly unions: readonly (FamilyUnion | SiblingGroup)[];
  /** Whoever no line and no shared home ties to the family. */
  readonly edge: readonly FamilyMember[];
}

/** Brothers and sisters under one bracket: each is tied to another of them, and no parent in common is on record. */
export interface SiblingGroup {
  readonly people: readonly PersonId[];
  readonly ties: readonly Siblings[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much room a parent not on record takes. */
const small: Size = { width: 40, height: 0 };

export function lineageOf(
  graph: FamilyGraph,
  sizeOf: (member: FamilyMember) => Size,
  datesWidth: (couple: Couple) => number = () => 0,
): Numbered {
  const rows = generationsOf(graph);
  const members = graph.people.filter(({ person }) => rows.has(person));
  const unions = unionsOf(graph, rows);
  const unknown = unions.flatMap(({ parents: [, other] }) => (typeof other === 'string' ? [] : [other]));
  const people = [...members, ...unknown];
  const numbers = new Map<PersonId | NotOnRecord, number>(people.map((one, i) => ['person' in one ? one.person : one, i]));
  const number = (one: PersonId | NotOnRecord): number => numbers.get(one) ?? 0;
  const brackets = groupsOf(graph.siblings.filter(({ people: [a, b] }) => rows.get(a) === rows.get(b))).map((group) => ({
    ...group,
    people: [...group.people].sort((a, b) => number(a) - number(b)),
  }));
  const sizes = people.map((one) => ('person' in one ? sizeOf(one) : small));
  const turns = new Map<PersonId, number>();
  return {
    people,
    unions: [...unions, ...brackets],
    edge: graph.people.filter(({ person }) => !rows.has(person)),
    lineage: {
      rows: people.map((one) => rows.get('person' in one ? one.person : one.besides) ?? 0),
      widths: sizes.map(({ width }) => width),
      heights: sizes.map(({ height }) => height),
      start: number(graph.child),
      unions: [
        ...unions.map(({ parents: [one, other], couple, children }) => {
          const turn = turns.get(one) ?? 0;
          turns.set(one, turn + 1);
          return {
            parents: [number(one), number(other)] as const,
            children: children.map(({ child }) => number(child)),
            twins: twinsAmong(children.flatMap(({ child }) => members.find(({ person }) => person === child) ?? [])).map((born) =>
              born.map(number),
            ),
            turn,
            ...(couple === undefined ? {} : { dates: datesWidth(couple) }),
          };
        }),
        ...brackets.map(({ people: children }) => ({
          parents: [] as const,
          children: children.map(number),
          twins: [],
          turn: 0,
        })),
      ],
      beside: besideIn(graph, rows).map(([a, b]) => [number(a), number(b)] as const),
    },
  };
}

/** Children of one union who were born on the same day. */
function twinsAmong(children: readonly FamilyMember[]): readonly (readonly PersonId[])[] {
  const days = Map.groupBy(children, ({ born, person }) =>
    born === undefined || born.approximate || born.earliest !== born.latest ? person : String(born.earliest),
  );
  return [...days.values()].filter(({ length }) => length > 1).map((born) => born.map(({ person }) => person));
}

/** Pairs of one row who share a home, and whom no union keeps together. */
function besideIn({ homes }: FamilyGraph, rows: ReadonlyMap<PersonId, number>): readonly (readonly [PersonId, PersonId])[] {
  return homes.flatMap(({ people }) =>
    people.flatMap((one, i) =>
      people.slice(i + 1).flatMap((other) => (rows.has(one) && rows.get(one) === rows.get(other) ? [[one, other] as const] : [])),
    ),
  );
}

/** Ties that lead from one to the next make one group. */
function groupsOf(ties: readonly Siblings[]): readonly SiblingGroup[] {
  const groups: { people: Set<PersonId>; ties: Siblings[] }[] = [];
  for (const tie of ties) {
    const touched = groups.filter(({ people }) => tie.people.some((person) => people.has(person)));
    const joined = {
      people: new Set([...touched.flatMap(({ people }) => [...people]), ...tie.people]),
      ties: [...touched.flatMap((group) => group.ties), tie],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => ({ people: [...group.people], ties: group.ties }));
}
