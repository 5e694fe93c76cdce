import { servesInConfidence } from '../../../core/check/asking.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { type Offer, offersOf } from '../../../core/pathway/allocation/who-has-it.ts';
import { isAtWorkWithChild } from '../../../core/pathway/cover/at-work-with.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Asked } from '../../reading/asked.ts';
import { waitingFor } from '../../reading/waiting-for.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';

/** What the page of who has the work with a child is made of. */
export interface WorkerRead {
  readonly picture: Picture;
  /** The visitor's own agency, where it works with the child: it may hand its work on. */
  readonly agency: AgencyId | undefined;
  /** Agencies that the work may be offered to: those that the visitor knows of (rule 28). */
  readonly others: readonly AgencyId[];
  /** What was offered to the visitor's agency and waits to be taken up. */
  readonly offered: readonly Offer[];
  /** What the visitor's agency offered, with what came of it; for whoever reads the whole, all. */
  readonly offers: readonly Offer[];
  readonly waiting: readonly Asked[];
}

export function findWorker(asking: Asking, given: GivenCase): WorkerRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  const { open } = given;
  const { child, on, picture, agency: own } = at;
  const offers = offersOf(picture);
  return {
    picture,
    agency: own !== undefined && isAtWorkWithChild(picture, own) ? own : undefined,
    others: open.agencies.filter((agency) => agency !== own && !servesInConfidence(picture, agency)),
    offered: offers.filter(({ to, taken }) => to === own && taken === undefined),
    offers: offers.filter(({ from }) => own === undefined || from === own),
    waiting: own === undefined ? [] : waitingFor(child, open, on),
  };
}
