import type { AgencyId } from '../../entry/ids.ts';
import { deathOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { isSocialCare } from '../../picture/work/plans.ts';

/** True where an agency leads the child's open work, in any of its teams where it is social care. */
export const leadsWork = (p: Picture, agency: AgencyId): boolean =>
  openWork(p).some(({ lead }) => lead === agency || (isSocialCare(p, lead) && isSocialCare(p, agency)));

/** True where an agency leads or works with the child. Of a child who has died, nothing is asked (rule 15). */
export const isAtWorkWithChild = (p: Picture, agency: AgencyId): boolean =>
  deathOf(p, p.child) === undefined && (leadsWork(p, agency) || involvedAgencies(p).has(agency));
