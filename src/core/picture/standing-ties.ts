import type { TieName } from '../entry/claim.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { onceFor, onceForEach } from './memo.ts';
import { lasts, sameness, type Tie } from './ties.ts';

/**
 * How a tie stands: `confirmed` brings a person into the circle; `told` is third-hand or assumed and brings only the
 * question whether it holds (rule 14); `denied` was contradicted later.
 */
export type TieStanding = 'confirmed' | 'told' | 'denied';

/**
 * A parent is not a third party about the child's other parent, and a tie told by one end of it, or by a parent, stands
 * unless contradicted. What a professional saw, measured or has a document for stands too. `all` is in the order in which it stands.
 */
export function standingOf(tie: Tie, all: readonly Tie[], parents: ReadonlySet<PersonId>, on: Day): TieStanding {
  if (tie.claim.not || !lasts(tie, on)) return 'denied';
  const said = saidOf(tie, all);
  if (isContradicted(tie, said)) return 'denied';
  return saidWell(said, parents) ? 'confirmed' : 'told';
}

/** True where a tie was well told of, has ended, and was never denied: the past stays in the picture. */
export function stoodOnce(tie: Tie, all: readonly Tie[], parents: ReadonlySet<PersonId>): boolean {
  if (tie.claim.not || tie.claim.checked === 'contradicted' || tie.until === undefined || !lasts(tie, tie.since.earliest)) return false;
  const said = saidOf(tie, all);
  return said.denials.length === 0 && saidWell(said, parents);
}

/** What all ties that say the same of the same two people come to. */
interface Said {
  /** Which stands before which. */
  readonly places: Map<Tie, number>;
  readonly denials: Tie[];
  /** Seen, documented, checked, or told by one end of it or by an agency, by whoever says it. */
  surely: boolean;
  /** People whose word it is besides: a parent's counts. */
  readonly speakers: Set<PersonId>;
}

const saidOf = (tie: Tie, all: readonly Tie[]): Said =>
  said(all).get(tie) ?? { places: new Map(), denials: [], surely: isSure(tie), speakers: new Set() };

const said = onceFor((all: readonly Tie[]): ReadonlyMap<Tie, Said> => {
  const same = new Map<string, Said>();
  return new Map(
    all.map((tie) => {
      const key = sameness(tie);
      const held: Said = same.get(key) ?? { places: new Map(), denials: [], surely: false, speakers: new Set() };
      same.set(key, held);
      held.places.set(tie, held.places.size);
      if (tie.claim.not) held.denials.push(tie);
      else if (isSure(tie)) held.surely = true;
      else if (tie.claim.basis === 'said' && tie.claim.saidBy?.kind === 'person') held.speakers.add(tie.claim.saidBy.person);
      return [tie, held];
    }),
  );
});

const saidWell = ({ surely, speakers }: Said, parents: ReadonlySet<PersonId>): boolean =>
  surely || (speakers.size > 0 && [...speakers].some((speaker) => parents.has(speaker)));

/** True where a tie stands whoever the child's parents are. */
function isSure({ claim, who, whom }: Tie): boolean {
  if (claim.checked === 'checked') return true;
  switch (claim.basis) {
    case 'seen':
    case 'measured':
    case 'documented':
      return true;
    case 'assumed':
      return false;
    case 'said':
      return claim.saidBy !== undefined && (claim.saidBy.kind === 'agency' || claim.saidBy.person === who || claim.saidBy.person === whom);
  }
}

/** A later denial of the same tie, or a later parting of a couple, ends it. */
function isContradicted(tie: Tie, { places, denials }: Said): boolean {
  if (tie.claim.checked === 'contradicted') return true;
  if (denials.length === 0) return false;
  const place = places.get(tie) ?? -1;
  return denials.some((denial) => (places.get(denial) ?? -1) > place || denial.since.earliest > tie.since.latest);
}

/** The person at the other end of a tie, seen from one. */
export function otherEnd(tie: Tie, person: PersonId): PersonId | undefined {
  if (tie.who === person) return tie.whom;
  if (tie.whom === person) return tie.who;
  return undefined;
}

/** Ties of one name, in the order in which they stand. */
export const tiesNamed = onceForEach((all: readonly Tie[], name: TieName): readonly Tie[] => all.filter((tie) => tie.is === name));

const byPerson = onceFor((all: readonly Tie[]): ReadonlyMap<PersonId, readonly Tie[]> => {
  const people = new Map<PersonId, Tie[]>();
  for (const tie of all) {
    for (const person of tie.who === tie.whom ? [tie.who] : [tie.who, tie.whom]) {
      const held = people.get(person);
      if (held === undefined) people.set(person, [tie]);
      else held.push(tie);
    }
  }
  return people;
});

/** Ties that one person is an end of, in the order in which they stand. */
export const tiesTouching = (all: readonly Tie[], person: PersonId): readonly Tie[] => byPerson(all).get(person) ?? [];

/** Those of one name. */
export const tiesAt = onceForEach((all: readonly Tie[], person: PersonId, name: TieName): readonly Tie[] =>
  tiesTouching(all, person).filter((tie) => tie.is === name),
);

/** The same that have two people at their ends, whichever of them each names first. */
export const tiesOfTwo = onceForEach((all: readonly Tie[], one: PersonId, other: PersonId, name: TieName): readonly Tie[] =>
  tiesAt(all, one, name).filter((tie) => otherEnd(tie, one) === other),
);

/** Everyone of whom it is said that they are this child's parent, whatever the basis: enough to count as no third party. */
export const parentsIn = onceForEach(
  (ties: readonly Tie[], child: PersonId): ReadonlySet<PersonId> =>
    new Set(
      tiesAt(ties, child, 'parent-of')
        .filter((tie) => tie.whom === child && !tie.claim.not)
        .map((tie) => tie.who),
    ),
);
