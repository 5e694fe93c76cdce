import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { type CopyLine, copyLines } from '../../../core/pathway/copy/copy-lines.ts';
import { type CopyWork, copyFor } from '../../../core/pathway/copy/copy-work.ts';
import type { PlanStanding } from '../../../core/pathway/plan/plan-standing.ts';
import { publicId } from '../../addresses.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { findPlan, type PlanRead, planName } from '../plan/plan-read.ts';

/** A plan of this desk's own, one parent, and the copy that there is. */
export interface CopyRead extends PlanRead {
  readonly agency: AgencyId;
  readonly one: PlanStanding;
  readonly name: string;
  readonly parent: PersonId;
  readonly lines: readonly CopyLine[];
  readonly copy: CopyWork | undefined;
}

/** Nothing but for the agency that leads the plan. */
export function findCopy(asking: Asking, given: GivenCase): CopyRead | undefined {
  const read = findPlan(asking, given);
  const { open } = given;
  if (read?.agency === undefined) return undefined;
  const own = read.plans.filter(({ plan }) => plan.lead === read.agency);
  const one = own.find((standing) => planName(standing, open) === asking.query.plan);
  const parent = one?.parents.find((person) => publicId(open.publicIds.people, person) === asking.params.person);
  if (one === undefined || parent === undefined) return undefined;
  return {
    ...{ ...read, agency: read.agency, one, name: asking.query.plan ?? '', parent },
    lines: copyLines(read.picture, one, parent),
    copy: copyFor(read.picture, one.plan, one.latest, parent),
  };
}
