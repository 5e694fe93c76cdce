import type { Disagreement } from '../checks/accounts-disagree/disagreement.ts';
import { openDisagreements } from '../checks/accounts-disagree/open-disagreements.ts';
import type { Claim } from '../entry/claim.ts';
import type { Entry } from '../entry/entry.ts';
import { onceFor } from '../picture/memo.ts';
import type { Picture } from '../picture/picture.ts';
import { earlierEntry } from './noted.ts';

/** One side of a disagreement: a record, and what it claims of the people in question. */
export interface Version {
  readonly entry: Entry;
  readonly claims: readonly Claim[];
}

/** What records say against each other: each version by itself, oldest first. Which holds is not chosen. */
export interface OpenDisagreement {
  /** What is in doubt: more than one thing, where the same records differ on each. */
  readonly on: readonly string[];
  readonly versions: readonly Version[];
}

/** As the check has it: how far apart two sources may speak of how somebody is and still speak of the same time, in days (ours). */
const sameTimeDays = 28;

/** Everything that is in doubt between records, the same records once, the oldest doubt first. */
export const disagreementsOf = onceFor((p: Picture): readonly OpenDisagreement[] => {
  const groups = Map.groupBy(openDisagreements(p, sameTimeDays), ({ entries }) =>
    [...new Set(entries.map(({ id }) => id))].sort().join(' '),
  );
  return [...groups.values()]
    .map(
      (all): OpenDisagreement => ({
        on: [...new Set(all.map(({ on }) => on))],
        versions: [...new Set(all.flatMap(({ entries }) => entries))].toSorted(earlierEntry).map((entry) => versionIn(entry, all)),
      }),
    )
    .toSorted((a, b) => (a.versions[0]?.entry.when.earliest ?? 0) - (b.versions[0]?.entry.when.earliest ?? 0));
});

function versionIn(entry: Entry, all: readonly Disagreement[]): Version {
  const people = new Set(all.flatMap(({ about }) => about));
  const pairs = all.some(({ about }) => about.length === 2);
  return {
    entry,
    claims: entry.claims.filter(
      ({ who, whom, sealed }) => !sealed && people.has(who) && (pairs ? whom !== undefined && people.has(whom) : whom === undefined),
    ),
  };
}
