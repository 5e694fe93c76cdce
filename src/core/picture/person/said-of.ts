import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isOfTopic, type PersonalTopic } from '../../entry/personal.ts';
import type { Day } from '../../time/day.ts';
import { compareSpans, type Span } from '../../time/span.ts';
import { groupedBy } from '../growing.ts';
import type { Known } from '../record.ts';

/** A claim about somebody, and the entry that makes it. */
export interface SaidOf {
  readonly claim: Claim;
  readonly entry: Entry;
  /** When it held: the claim's own beginning, else when the entry's matter was. */
  readonly when: Span;
}

const byWho = groupedBy((entry) => [...new Set(entry.claims.map(({ who }) => who))]);

/** What is claimed of somebody, oldest first. Sealed claims are none of it (rule 29). */
export const saidOf = (known: Known, who: PersonId): readonly SaidOf[] =>
  (byWho(known.entries).get(who) ?? [])
    .flatMap((entry) =>
      entry.claims.filter((claim) => claim.who === who && !claim.sealed).map((claim) => ({ claim, entry, when: claim.from ?? entry.when })),
    )
    .sort((a, b) => compareSpans(a.when, b.when) || a.entry.order - b.entry.order);

export const saidOnTopic = (known: Known, who: PersonId, topic: PersonalTopic): readonly SaidOf[] =>
  saidOf(known, who).filter(({ claim }) => isOfTopic(topic, claim.is));

const alike = (a: Claim, b: Claim): boolean => a.is === b.is && (a.what ?? '') === (b.what ?? '');

/** What still holds of it on a day: not over, contradicted or denied since. Of several that say the same, the last. */
export const holding = (said: readonly SaidOf[], on: Day): readonly SaidOf[] =>
  said.filter(
    (one, i) =>
      !one.claim.not &&
      one.claim.checked !== 'contradicted' &&
      one.when.earliest <= on &&
      (one.claim.until === undefined || one.claim.until.latest >= on) &&
      !said.slice(i + 1).some((later) => alike(one.claim, later.claim) || (later.claim.not && isDenialOf(later.claim, one.claim))),
  );

/** A denial that says no more denies all of its name. */
const isDenialOf = (denial: Claim, claim: Claim): boolean =>
  denial.is === claim.is && (denial.what === undefined || denial.what === claim.what);
