import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { bondsIn, isBond } from './bonds.ts';
import { couplesIn, pairOf } from './couples.ts';
import type { Couple, FamilyGraph, FamilyMember, Parenthood } from './family-graph.ts';
import { fitted } from './fitted.ts';
import { homesOf } from './homes.ts';
import { knownWith } from './known-with.ts';
import { bornBy, lifeOf } from './life.ts';
import { parentsIn } from './parents.ts';
import { reachOf } from './reach.ts';
import { madeTies, saidIn } from './said.ts';
import { useOf } from './use.ts';

/** The family of a child as a picture knows it: who there is, how they are tied, and who says so. */
export function familyOf(p: Picture): FamilyGraph {
  const allCouples = couplesIn(p);
  const allParents = parentsIn(p);
  const reached = reachOf(p, allCouples, allParents);
  const both = (one: PersonId, other: PersonId): boolean => reached.has(one) && reached.has(other);
  const parents = allParents.filter(({ parent, child }) => both(parent, child));
  const recorded = allCouples.filter(({ people: [one, other] }) => both(one, other));
  const couples = [...recorded, ...parentsTogether(parents, recorded)];
  const grownUp = new Set([...parents.map(({ parent }) => parent), ...recorded.flatMap(({ people }) => people)]);
  const people = membersOf(p, reached, grownUp);
  const related = new Set([
    ...couples.map(({ people: [a, b] }) => pairOf(a, b)),
    ...parents.map(({ parent, child }) => pairOf(parent, child)),
  ]);
  const siblings = madeTies(p, 'sibling-of')
    .filter(({ who, whom }) => both(who, whom) && !shareParent(parents, who, whom) && !related.has(pairOf(who, whom)))
    .map(({ who, whom, said }) => ({ people: [who, whom] as const, said }));
  const young = new Set(people.filter(({ person }) => isYoung(p, person, grownUp)).map(({ person }) => person));
  const isDrawn = drawnAs(couples, parents, siblings);
  return fitted({
    child: p.child,
    people,
    couples,
    parents,
    siblings,
    homes: homesOf(
      madeTies(p, 'lives-with').filter(({ who, whom }) => both(who, whom)),
      recorded,
      (person) => young.has(person),
    ),
    bonds: bondsIn(p).filter(({ from, to }) => both(from, to)),
    others: saidIn(p).filter(({ who, is, whom }) => both(who, whom) && !isBond(is) && !isDrawn(is, who, whom)),
  });
}

const isYoung = (p: Picture, person: PersonId, grownUp: ReadonlySet<PersonId>): boolean =>
  person === p.child ||
  (!grownUp.has(person) && p.known.ties.some(({ is, whom }) => (is === 'parent-of' || is === 'sibling-of') && whom === person));

/** Two parents of one child of whom no record says that they are or were a couple. */
function parentsTogether(parents: readonly Parenthood[], couples: readonly Couple[]): readonly Couple[] {
  const found = new Map<string, Couple>();
  const known = new Set(couples.map(({ people: [a, b] }) => pairOf(a, b)));
  for (const [, own] of Map.groupBy(parents, ({ child, manner }) => `${child}\n${manner}`))
    own.forEach(({ parent: one, said }, i) => {
      for (const { parent: other, said: alsoSaid } of own.slice(i + 1)) {
        const pair = pairOf(one, other);
        if (known.has(pair) || one === other) continue;
        const sure = said.standing !== 'unconfirmed' && alsoSaid.standing !== 'unconfirmed';
        const held = found.get(pair);
        if (held === undefined || sure)
          found.set(pair, { people: [one, other], state: 'parents', said: { standing: sure ? 'stands' : 'unconfirmed', claims: [] } });
      }
    });
  return [...found.values()];
}

const shareParent = (parents: readonly Parenthood[], one: PersonId, other: PersonId): boolean => {
  const of = (child: PersonId): readonly PersonId[] => parents.filter((tie) => tie.child === child).map(({ parent }) => parent);
  return of(one).some((parent) => of(other).includes(parent));
};

/** Whether a line of the drawing stands for a tie already. */
function drawnAs(
  couples: readonly Couple[],
  parents: readonly Parenthood[],
  siblings: FamilyGraph['siblings'],
): (is: string, who: PersonId, whom: PersonId) => boolean {
  const paired = new Set(couples.filter(({ said }) => said.claims.length > 0).map(({ people: [a, b] }) => pairOf(a, b)));
  const parental = new Set(parents.map(({ said }) => said));
  const bracketed = new Set(siblings.map(({ people: [a, b] }) => pairOf(a, b)));
  const ofParents = new Set([...parental].flatMap(({ claims }) => claims.map(({ is, who, whom }) => `${is}\n${who}\n${whom}`)));
  return (is, who, whom) => {
    if (is === 'partner-of' || is === 'separated-from') return paired.has(pairOf(who, whom));
    if (is === 'sibling-of') return bracketed.has(pairOf(who, whom));
    return ofParents.has(`${is}\n${who}\n${whom}`);
  };
}

function membersOf(p: Picture, reached: ReadonlySet<PersonId>, grownUp: ReadonlySet<PersonId>): readonly FamilyMember[] {
  const known = knownWith(p);
  const around = known(p.child).size;
  return [...reached]
    .map((person) => {
      const { called = 'a person not named', sex } = p.directory.people.get(person) ?? {};
      const { on, latest } = bornBy(p, person);
      const [only, ...more] = known(person);
      const life = lifeOf(p, person, grownUp.has(person));
      const standsOut = around > 1 && more.length === 0 && !isYoung(p, person, grownUp);
      const member: FamilyMember = {
        person,
        called,
        sex: sex === 'f' || sex === 'm' ? sex : 'unknown',
        life,
        born: on,
        onlyWith: standsOut ? only : undefined,
        use: useOf(p, person),
      };
      return { member, latest };
    })
    .sort((a, b) => a.latest - b.latest || compareTexts(a.member.called, b.member.called) || compareTexts(a.member.person, b.member.person))
    .map(({ member }) => member);
}

/** Numbers in a text count as numbers: `S2` comes before `S10`. It must not depend on the machine's language. */
function compareTexts(a: string, b: string): number {
  const padded = (text: string): string => text.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'));
  const [x, y] = [padded(a), padded(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
