import type { PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { lasts, sameTie, type Tie } from './ties.ts';

/**
 * How a tie stands: `confirmed` brings a person into the circle; `told` is third-hand or assumed and brings only the
 * question whether it holds (rule 14); `denied` was contradicted later.
 */
export type TieStanding = 'confirmed' | 'told' | 'denied';

/**
 * A parent is not a third party about the child's other parent, and a tie told by one end of it, or by a parent, stands
 * unless contradicted. What a professional saw, measured or has a document for stands too.
 */
export function standingOf(tie: Tie, all: readonly Tie[], parents: ReadonlySet<PersonId>, on: Day): TieStanding {
  if (tie.claim.not || !lasts(tie, on) || contradicted(tie, all)) return 'denied';
  return toldWell(tie, parents) || all.some((other) => other !== tie && confirms(other, tie, parents)) ? 'confirmed' : 'told';
}

const confirms = (other: Tie, tie: Tie, parents: ReadonlySet<PersonId>): boolean =>
  !other.claim.not && sameTie(other, tie) && toldWell(other, parents);

function toldWell(tie: Tie, parents: ReadonlySet<PersonId>): boolean {
  const { basis, saidBy, checked } = tie.claim;
  if (checked === 'checked') return true;
  switch (basis) {
    case 'seen':
    case 'measured':
    case 'documented':
      return true;
    case 'assumed':
      return false;
    case 'said': {
      if (saidBy === undefined) return false;
      if (saidBy.kind === 'agency') return true;
      const speaker = saidBy.person;
      return speaker === tie.who || speaker === tie.whom || parents.has(speaker);
    }
  }
}

/** A later denial of the same tie, or a later parting of a couple, ends it. `all` is in the order in which it stands. */
function contradicted(tie: Tie, all: readonly Tie[]): boolean {
  const from = all.indexOf(tie);
  return (
    tie.claim.checked === 'contradicted' ||
    all.slice(from + 1).some((other) => other.claim.not && sameTie(other, tie)) ||
    all.slice(0, from).some((other) => other.claim.not && sameTie(other, tie) && other.since.earliest > tie.since.latest)
  );
}

/** The person at the other end of a tie, seen from one. */
export function otherEnd(tie: Tie, person: PersonId): PersonId | undefined {
  if (tie.who === person) return tie.whom;
  if (tie.whom === person) return tie.who;
  return undefined;
}
