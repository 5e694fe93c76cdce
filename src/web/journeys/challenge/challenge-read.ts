import { servesInConfidence } from '../../../core/check/asking.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { type ChallengeWork, challengesOf } from '../../../core/pathway/challenge/challenge-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';
import { writingDay } from '../write/write-context.ts';

/** A challenge with the picture in which it was read: one about several children is read with the first of them. */
export interface PlacedChallenge {
  readonly work: ChallengeWork;
  readonly picture: Picture;
}

/** The challenges that this visitor raised or is to answer or, reading the whole, may see. Each stands once. */
export function challengesFor(open: OpenCase, on: Day): readonly PlacedChallenge[] {
  const seen = new Set<string>();
  const { vantage } = open;
  return open.partnership.children.flatMap((child) => {
    const picture = open.picture(child, on);
    return challengesOf(picture).flatMap((work) => {
      const ours = vantage.kind === 'whole' || vantage.agency === work.by || vantage.agency === work.to;
      if (!ours || seen.has(work.raised.id)) return [];
      seen.add(work.raised.id);
      return [{ work, picture }];
    });
  });
}

export interface ChallengeRead extends PlacedChallenge {
  readonly on: Day;
}

export function findChallenge({ params, query }: Asking, given: GivenCase): ChallengeRead | undefined {
  const on = writingDay(given, query.on);
  const { publicIds } = given.open;
  const found = challengesFor(given.open, on).find(({ work }) => publicIds.entries.get(work.raised.id) === params.challenge);
  return found === undefined ? undefined : { ...found, on };
}

/** A challenge that is about to be raised. */
export interface RaisingRead {
  readonly picture: Picture;
  readonly agency: AgencyId;
  readonly child: PersonId;
  /** What can be questioned: what others decided or recorded about the child and this desk may read, the latest first. */
  readonly entries: readonly Entry[];
  /** To whom it can be put: whoever recorded or decided something of that, and whoever is at work with the family. */
  readonly agencies: readonly AgencyId[];
  readonly on: Day;
}

export function findRaising(asking: Asking, given: GivenCase): RaisingRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at?.agency === undefined) return undefined;
  const { child, on, picture, agency } = at;
  const entries = picture.entries.filter(({ by, kind }) => by !== agency && kind !== 'challenge').toReversed();
  const decided = entries.filter(({ facts }) => facts.decidedBy !== undefined).flatMap(({ facts }) => facts.decidedBy ?? []);
  // Whoever is at work with the family may be asked why, though nothing that they wrote has come: that may be the very point.
  const agencies = [...new Set([...entries.map(({ by }) => by), ...decided, ...involvedAgencies(picture, on).keys()])].filter(
    (id) => id !== agency && !servesInConfidence(picture, id),
  );
  return { picture, agency, child, entries, agencies, on };
}
