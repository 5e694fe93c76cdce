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
  if (tie.claim.not || !lasts(tie, on) || contradicted(tie, all)) return 'denied';
  return saidWell(tie, all, parents) ? 'confirmed' : 'told';
}

/** True where a tie was well told of, has ended, and was never denied: the past stays in the picture. */
export const stoodOnce = (tie: Tie, all: readonly Tie[], parents: ReadonlySet<PersonId>): boolean =>
  !tie.claim.not &&
  tie.claim.checked !== 'contradicted' &&
  tie.until !== undefined &&
  lasts(tie, tie.since.earliest) &&
  saidOf(tie, all).denials.length === 0 &&
  saidWell(tie, all, parents);

/** What all ties that say the same of the same two people come to. */
interface Said {
  readonly denials: Tie[];
  /** Seen, documented, checked, or told by one end of it or by an agency, by whoever says it. */
  surely: boolean;
  /** People whose word it is besides: a parent's counts. */
  readonly speakers: Set<PersonId>;
}

const nothing: Said = { denials: [], surely: false, speakers: new Set() };

const said = onceFor((all: readonly Tie[]): ReadonlyMap<string, Said> => {
  const found = new Map<string, Said>();
  for (const tie of all) {
    const key = sameness(tie);
    const held: Said = found.get(key) ?? { denials: [], surely: false, speakers: new Set() };
    found.set(key, held);
    if (tie.claim.not) held.denials.push(tie);
    else if (isSure(tie)) held.surely = true;
    else if (tie.claim.basis === 'said' && tie.claim.saidBy?.kind === 'person') held.speakers.add(tie.claim.saidBy.person);
  }
  return found;
});

const saidOf = (tie: Tie, all: readonly Tie[]): Said => said(all).get(sameness(tie)) ?? nothing;

function saidWell(tie: Tie, all: readonly Tie[], parents: ReadonlySet<PersonId>): boolean {
  const { surely, speakers } = saidOf(tie, all);
  return surely || [...speakers].some((speaker) => parents.has(speaker));
}

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

const places = onceFor((all: readonly Tie[]): ReadonlyMap<Tie, number> => new Map(all.map((tie, place) => [tie, place])));

/** A later denial of the same tie, or a later parting of a couple, ends it. */
function contradicted(tie: Tie, all: readonly Tie[]): boolean {
  if (tie.claim.checked === 'contradicted') return true;
  const { denials } = saidOf(tie, all);
  if (denials.length === 0) return false;
  const placeOf = (one: Tie): number => places(all).get(one) ?? -1;
  const place = placeOf(tie);
  return denials.some((denial) => placeOf(denial) > place || denial.since.earliest > tie.since.latest);
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
