import type { AgencyId, ThreadId } from '../../../core/entry/ids.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { type RestrictionWork, restrictionWorksOf } from '../../../core/pathway/restriction/restriction-work.ts';
import { entriesOf } from '../../../core/picture/picture.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';

/** A restriction or contact arrangement in the picture of a child, as this visitor may read it. */
export interface RestrictionRead extends ChildAtWork {
  readonly work: RestrictionWork;
  /** The thread of what is recorded on it: its own or, where it was recorded on none, one that is called after it. */
  readonly thread: ThreadId;
  /** True for whoever set it, or keeps its record for whoever did: they change its terms, and a suspected breach waits for them. */
  readonly isKept: boolean;
}

/** By any entry that it is made of: somebody who was given only its newest terms finds it too. */
export function findRestriction(asking: Asking, given: GivenCase): RestrictionRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  const named = entriesOf(at.picture, 'restriction').find(({ id }) => given.open.publicIds.entries.get(id) === asking.params.arrangement);
  if (named === undefined) return undefined;
  const key = named.thread ?? named.id;
  const work = restrictionWorksOf(at.picture).find(({ restriction }) => restriction.thread === key);
  if (work === undefined) return undefined;
  return { ...at, work, thread: storedThread.parse(key), isKept: at.agency !== undefined && work.keepers.includes(at.agency) };
}

/** To whom what is recorded here can go at once: whoever is at work with the family. */
export const mayBeGiven = ({ picture, agency }: ChildAtWork): readonly AgencyId[] =>
  agency === undefined ? [] : whoBelongsThere(picture, agency).map((one) => one.agency);
