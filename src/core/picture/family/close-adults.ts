import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import { type Picture, recordedDay } from '../picture.ts';
import { otherEnd } from '../standing-ties.ts';
import { childrenInCircle } from './family.ts';
import { homeOf } from './home.ts';
import { nearFamily } from './near-family.ts';

/** An adult of the child's own household and family, or one who was. */
export interface CloseAdult {
  readonly who: PersonId;
  /** The first day on which a tie between the adult and the child, or a parent, was on record. */
  readonly since: Day;
  /** False where the tie has ended. */
  readonly now: boolean;
}

const close: ReadonlySet<string> = new Set(['parent-of', 'carer-of', 'lives-with', 'partner-of']);

/** Parents, carers, their partners and whoever lives in the home, now or before, with the day on which each was first on record as such. */
export const closeAdults = onceFor((p: Picture): ReadonlyMap<PersonId, CloseAdult> => {
  const children = new Set(childrenInCircle(p));
  const near = new Set([...nearFamily(p), ...homeOf(p)]);
  const home = new Set([p.child, ...near]);
  const found = new Map<PersonId, CloseAdult>();
  for (const tie of p.known.ties) {
    const entry = p.byId.get(tie.entry);
    if (entry === undefined || tie.claim.not || !close.has(tie.is)) continue;
    for (const who of [tie.who, tie.whom]) {
      const other = otherEnd(tie, who);
      if (other === undefined || !home.has(other) || children.has(who) || !p.circle.members.has(who)) continue;
      const since = recordedDay(entry);
      const held = found.get(who);
      if (held === undefined || since < held.since) found.set(who, { who, since, now: near.has(who) });
    }
  }
  return found;
});
