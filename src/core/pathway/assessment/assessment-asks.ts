import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { sightingsOf } from '../../picture/family/child-sightings.ts';
import { adultsInCircle, carersOf, childrenInCircle, deathOf, householdOf, isUnborn } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { type AskedOfOne, askedAndAnswered } from '../../picture/work/asked-and-answered.ts';
import { earlierRecords } from '../../picture/work/earlier-involvement.ts';
import type { Day } from '../../time/day.ts';
import { type MaracAction, maracActionsOpen } from '../meeting/marac-actions.ts';
import { whoBelongsThere } from '../meeting/who-must-come.ts';

/** An agency that is at work with the family, and what it was asked for this assessment and answered (R193: each stands alone). */
export interface Contribution {
  readonly agency: AgencyId;
  readonly asked: AskedOfOne | undefined;
}

/** What an assessment of a family has to rest on, by what its writer may read (R074). */
export interface AssessmentAsks {
  readonly children: readonly { readonly child: PersonId; readonly seen: Entry | undefined; readonly unborn: boolean }[];
  /** Parents and carers, and adults of the home. */
  readonly adults: readonly PersonId[];
  readonly agencies: readonly Contribution[];
  /** What was recorded before. */
  readonly history: readonly Entry[];
  /** What a MARAC decided and no assessment has answered yet: this one does. */
  readonly marac: readonly MaracAction[];
}

/** What happened so shortly before is what brought it about (the setting of `history-not-read`). */
const occasionDays = 28;

export function assessmentAsks(p: Picture, owner: AgencyId, children: readonly PersonId[], since: Day): AssessmentAsks {
  const adults = new Set(adultsInCircle(p));
  const near = children.flatMap((child) => [...carersOf(p, child), ...householdOf(p, child)]);
  const asked = askedAndAnswered(p).filter(({ requester, first }) => requester === owner && first.when.latest >= since);
  const agencies = new Set([...whoBelongsThere(p, owner).map(({ agency }) => agency), ...asked.map(({ addressee }) => addressee)]);
  return {
    children: children.map((child) => ({
      child,
      seen: sightingsOf(p, child).findLast((entry) => entry.by === owner && entry.when.latest >= since),
      unborn: isUnborn(p, child),
    })),
    adults: [...new Set(near)].filter((person) => adults.has(person) && deathOf(p, person) === undefined),
    agencies: [...agencies].map((agency) => ({ agency, asked: asked.findLast(({ addressee }) => addressee === agency) })),
    history: earlierRecords(p, since, occasionDays),
    marac: maracActionsOpen(p),
  };
}

/** The children whom one assessment may take together, each in a document of their own: the child first. */
export const childrenToAssess = (p: Picture): readonly PersonId[] => [
  p.child,
  ...childrenInCircle(p).filter((other) => other !== p.child && deathOf(p, other) === undefined),
];
