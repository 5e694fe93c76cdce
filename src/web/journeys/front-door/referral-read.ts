import type { DoorTerms } from '../../../core/access/front-door.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { writingDay } from '../write/write-context.ts';
import { type Placed, referralsFor } from './board-view.ts';
import { doorTerms } from './door-terms.ts';

/** A referral as its page reads it. */
export interface ReferralRead extends Placed {
  readonly on: Day;
  readonly terms: DoorTerms;
}

/** The referral that an address names, of those that the visitor sent, received or may see; none otherwise. */
export async function findReferral({ params, query }: Asking, given: GivenCase): Promise<ReferralRead | undefined> {
  const on = writingDay(given, query.on);
  const { publicIds } = given.open;
  const isAsked = (id: EntryId): boolean => publicIds.entries.get(id) === params.referral;
  const found = referralsFor(given.open, on).find(({ work }) => isAsked(work.referral.id));
  return found === undefined ? undefined : { ...found, on, terms: await doorTerms(given, on) };
}
