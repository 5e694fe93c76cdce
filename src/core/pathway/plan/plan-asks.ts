import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { birthOf, carersOf, parentsOf } from '../../picture/family/family.ts';
import { harmsOf } from '../../picture/harm/harms.ts';
import type { Picture } from '../../picture/picture.ts';
import { addMonths } from '../../time/day.ts';
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
}

export function planAsks(p: Picture, lead: AgencyId): PlanAsks {
  const birth = birthOf(p, p.child);
  const isBaby = birth === undefined || (Number.isFinite(birth.on.latest) && addMonths(birth.on.latest, 12) > p.today);
  return {
    nights: isBaby ? carersOf(p, p.child) : [],
    strands: harmsOf(p).length > 0,
    members: whoBelongsThere(p, lead).map(({ agency }) => agency),
    parents: parentsOf(p, p.child),
  };
}
