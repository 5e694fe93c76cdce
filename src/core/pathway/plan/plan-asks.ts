import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { adultsAround } from '../../picture/family/childs-carers.ts';
import { birthOf, deathOf } from '../../picture/family/family.ts';
import { harmsOf } from '../../picture/harm/harms.ts';
import { misuseOf } from '../../picture/harm/misuse.ts';
import { isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { addMonths } from '../../time/day.ts';
import { adultsAsked } from '../adults-asked.ts';
import { whoBelongsThere } from '../meeting/who-must-come.ts';

/** What a plan for this child has to say, because of what is on record. */
export interface PlanAsks {
  /** Carers of a baby under one, not born yet or born: each is asked about a night unlike others. */
  readonly nights: readonly PersonId[];
  /** Harm between adults is on record: the three strands are asked for. */
  readonly strands: boolean;
  /** Agencies at work with the family, to whom it is sent. */
  readonly members: readonly AgencyId[];
  /** With whom it is gone through, each alone. */
  readonly parents: readonly PersonId[];
  /** Adults around the child of whom past trouble with drink or drugs is on record: what shows that it is coming back, and who asks (R121). */
  readonly relapse: readonly PersonId[];
  /** Nurseries and schools among those at work with the family: each is told of it, or it says why not. */
  readonly schools: readonly AgencyId[];
}

/** Of whoever may write none. */
export const asksNothing: PlanAsks = { nights: [], strands: false, members: [], parents: [], relapse: [], schools: [] };

export function planAsks(p: Picture, lead: AgencyId): PlanAsks {
  const birth = birthOf(p, p.child);
  const isBaby = birth === undefined || (Number.isFinite(birth.on.latest) && addMonths(birth.on.latest, 12) > p.today);
  const members = whoBelongsThere(p, lead).map(({ agency }) => agency);
  return {
    nights: isBaby ? adultsAsked(p) : [],
    strands: harmsOf(p).length > 0,
    members,
    parents: adultsAsked(p),
    relapse: [...misuseOf(p).keys()].filter((adult) => adultsAround(p).has(adult) && deathOf(p, adult) === undefined),
    schools: members.filter((agency) => isAgencyOfKind(p, agency, 'school', 'early-years')),
  };
}
