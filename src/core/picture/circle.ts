import type { TieName } from '../entry/claim.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { type Around, aroundOn } from './around.ts';
import { onceFor } from './memo.ts';
import type { Known } from './record.ts';
import { otherEnd, standingOf, stoodOnce, tiesTouching } from './standing-ties.ts';
import type { Tie } from './ties.ts';

/** Someone around the child, and the ties that bring them there. */
export interface Member {
  readonly person: PersonId;
  /** 0 the child; 1 tied to the child; 2 one step on from an adult of the circle. */
  readonly step: 0 | 1 | 2;
  readonly ties: readonly Tie[];
}

/** The people tied to a child, and the ties that are only told: each is a question whether it holds. */
export interface Circle {
  readonly child: PersonId;
  readonly members: ReadonlyMap<PersonId, Member>;
  readonly toldOnly: readonly Tie[];
}

/** Ties that bring an adult, or a child of the home, to the child: parents, carers, household, relatives, adults in contact. */
const toTheChild: ReadonlySet<TieName> = new Set<TieName>([
  'parent-of',
  'carer-of',
  'lives-with',
  'sibling-of',
  'grandparent-of',
  'relative-of',
  'in-contact-with',
  'supervises',
  'harmed-by',
  'friend-of',
]);

/** From an adult of the circle, one step: partner (or former partner), household and other children. */
const oneStepOn: ReadonlySet<TieName> = new Set<TieName>([
  'partner-of',
  'separated-from',
  'lives-with',
  'parent-of',
  'carer-of',
  'friend-of',
]);

interface Growing extends Member {
  readonly ties: Tie[];
}

/** Works out the circle of a child from the ties a vantage knows, as on a day (rule 14). */
export const circleOf = (known: Pick<Known, 'ties'>, child: PersonId, on: Day): Circle => circles(aroundOn(known.ties, child, on));

const circles = onceFor(({ ties, child, parents, on }: Around): Circle => {
  const members = new Map<PersonId, Growing>([[child, { person: child, step: 0, ties: [] }]]);
  const toldOnly: Tie[] = [];
  const reach = (from: PersonId, step: 1 | 2, names: ReadonlySet<TieName>): void => {
    for (const tie of tiesTouching(ties, from)) {
      const other = otherEnd(tie, from);
      if (other === undefined || other === child || !names.has(tie.is)) continue;
      if (step === 2 && tie.is === 'parent-of' && tie.who !== from) continue;
      const standing = standingOf(tie, ties, parents, on);
      if (standing === 'told') toldOnly.push(tie);
      else if (standing === 'confirmed' || stoodOnce(tie, ties, parents)) add(members, other, step, tie);
    }
  };
  reach(child, 1, toTheChild);
  for (const member of [...members.values()]) if (member.step === 1) reach(member.person, 2, oneStepOn);
  return { child, members, toldOnly: toldOnly.filter((tie) => !members.has(tie.who) || !members.has(tie.whom)) };
});

function add(members: Map<PersonId, Growing>, person: PersonId, step: 1 | 2, tie: Tie): void {
  const held = members.get(person);
  if (held === undefined) members.set(person, { person, step, ties: [tie] });
  else if (held.step === step) held.ties.push(tie);
}
