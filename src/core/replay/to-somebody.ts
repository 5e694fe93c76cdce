import { releasesTo, type SharingAgreement } from '../access/releases.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { pictureFrom } from '../picture/picture.ts';
import { knownTo } from '../picture/record.ts';
import type { Release } from '../picture/release.ts';
import { asAgency, whole } from '../picture/view.ts';
import type { Instant } from '../time/instant.ts';
import { type Failing, surfacesOn } from './comparison.ts';
import { askedOf } from './prompts.ts';
import { type Replayed, type ReplayOptions, replay } from './replay.ts';

export type ReleasesAt = (agency: AgencyId) => NonNullable<ReplayOptions['releases']>;

/** What an agreement releases to each agency of a ledger at each instant (rule 16). The joint picture that it is read from is made once for all. */
export function releasesOf(ledger: Ledger, agreement: SharingAgreement): ReleasesAt {
  const made = new Map<string, ReturnType<typeof pictureFrom>>();
  const jointPicture = (at: Instant, child: PersonId): ReturnType<typeof pictureFrom> => {
    const key = `${at} ${child}`;
    const joint = made.get(key) ?? pictureFrom(knownTo(ledger, whole, at), child, at, []);
    made.set(key, joint);
    return joint;
  };
  return (agency) =>
    (at, child): readonly Release[] =>
      releasesTo(agency, jointPicture(at, child), agreement);
}

/** Replays from what one agency may read and is released, and keeps what is asked of it. */
export function replayFor(agency: AgencyId, ledger: Ledger, options: ReplayOptions, releases: ReleasesAt): readonly Replayed[] {
  return askedOf(replay(ledger, { ...options, vantage: asAgency(agency), releases: releases(agency) }), agency);
}

/**
 * The failings that are surfaced to one agency: a concern of a replay from what that agency may read and is released surfaces them, and
 * is put to that same agency. Surfaced to somebody is what is surfaced so to one agency at least.
 */
export function surfacedTo(
  agency: AgencyId,
  failings: readonly Failing[],
  ledger: Ledger,
  options: ReplayOptions,
  releases: ReleasesAt,
): readonly Failing[] {
  // A concern's evidence is what the agency reads: without a record of a failing's own, or a check that it names, none can surface it.
  const possible = failings.filter(({ evidence }) => evidence.some((entry) => ledger.knowledge.get(entry)?.has(agency) === true));
  const checks = options.checks.filter(({ id }) => possible.some((failing) => failing.checks.includes(id)));
  if (checks.length === 0) return [];
  const replayed = replayFor(agency, ledger, { ...options, checks }, releases);
  return possible.filter((failing) => replayed.some((by) => surfacesOn(by, failing) !== undefined));
}
