import { type AgencyKind, agencyKinds } from '../entry/directory.ts';
import type { Kind } from '../entry/vocabulary.ts';
import type { Day } from '../time/day.ts';
import { laterOf } from '../time/extremes.ts';
import { type Instant, startOf } from '../time/instant.ts';

/** Whom an agreement names: agencies of a kind that are at work with the family, or the child's lead (the front door where there is none). */
export type AgreedRecipient = AgencyKind | 'lead';

/** Plans under which an agreement may hold. */
export const agreedPlans = ['early-help', 'child-in-need', 'child-protection', 'looked-after'] as const;
export type AgreedPlan = (typeof agreedPlans)[number];

/** What a partnership has agreed that its agencies share with each other. It is about no family. */
export interface AgreedTerms {
  readonly name: string;
  /** Whose entries: agencies of these kinds; of every kind where none is named. */
  readonly of: readonly AgencyKind[];
  readonly kinds: readonly Kind[];
  /** Of a service: that an adult's starts or ends (requirement R190), and nothing between. */
  readonly only?: 'service-starts-or-ends';
  /** The family has one of these plans; any or none where none is named. */
  readonly under: readonly AgreedPlan[];
  readonly to: readonly AgreedRecipient[];
  readonly what: 'whole' | 'extract';
  readonly basis: string;
  /** Proposed to the writer, who presses; or done as the entry is recorded, in the writer's name. */
  readonly does: 'propose' | 'do';
}

/** What a partnership has agreed that may be told of whom one may not read: that an agency is involved, and whom to ring (rule 16). It is about no family. */
export interface ReleaseTerms {
  readonly name: string;
  /** Whose part may be told: agencies of these kinds. Of a service in confidence it never is. */
  readonly of: readonly AgencyKind[];
  /** Who may be told: whoever works at an agency of these kinds. */
  readonly to: readonly AgencyKind[];
  /** By its name, with whom to ring there; or by its kind alone, with the front door to ring. */
  readonly as: 'name' | 'kind';
  /** Whether that is told, too, of an agency whose last record is older than `latelyDays`. */
  readonly isEarlierToo: boolean;
  readonly basis: string;
}

/** Kinds of which it may ever be told. A service in confidence is reached through the hub (rule 28). */
export const releasableKinds = agencyKinds.filter((kind) => kind !== 'refuge' && kind !== 'domestic-abuse-service');

/** A decision about an agreement: on record with who made it and why, and never changed. */
export type SharingStatement = {
  readonly agreement: string;
  /** The day from which it holds. */
  readonly from: Day;
  readonly decidedBy: string;
  readonly reason: string;
  readonly landed: Instant;
} & (
  | { readonly what: 'agreed'; readonly terms: AgreedTerms; readonly until?: Day }
  | { readonly what: 'released'; readonly release: ReleaseTerms; readonly until?: Day }
  | { readonly what: 'ended' }
);

type WithoutLanding<S> = S extends unknown ? Omit<S, 'landed'> : never;
export type DecidingSharing = WithoutLanding<SharingStatement>;

/** An agreement in force. */
export interface Agreement extends AgreedTerms {
  readonly id: string;
  readonly from: Day;
  readonly until?: Day;
}

/** What counts: in live work (`landed`) nothing before it was written down; in a reconstruction (`stated`) everything from the day that it names. */
type Reckoning = 'landed' | 'stated';

/**
 * The agreements in force on a day, by the day from which each holds and then by when it was made. In live work none holds before it was
 * written down; in a reconstruction each holds from the day that it names, as decisions about checks do.
 */
export const agreementsOn = (statements: readonly SharingStatement[], at: Instant, on: Day, reckoning: Reckoning): readonly Agreement[] =>
  standingOn(statements, at, on, reckoning).flatMap((one) => (one.what === 'agreed' ? [{ ...one.terms, ...datesOf(one) }] : []));

/** A release in force. */
export interface AgreedRelease extends ReleaseTerms {
  readonly id: string;
  readonly from: Day;
  readonly until?: Day;
}

/** What may be told on a day of whom one may not read, as agreements are in force. */
export const releasesOn = (statements: readonly SharingStatement[], at: Instant, on: Day, reckoning: Reckoning): readonly AgreedRelease[] =>
  standingOn(statements, at, on, reckoning).flatMap((one) => (one.what === 'released' ? [{ ...one.release, ...datesOf(one) }] : []));

/** The last decision about each agreement, where it holds on a day. */
function standingOn(statements: readonly SharingStatement[], at: Instant, on: Day, reckoning: Reckoning) {
  const counts = ({ from, landed }: SharingStatement): boolean =>
    (reckoning === 'landed' ? laterOf(startOf(from), landed) : startOf(from)) <= at;
  const last = new Map<string, SharingStatement>();
  for (const one of [...statements].filter(counts).sort((a, b) => a.from - b.from || a.landed - b.landed)) last.set(one.agreement, one);
  return [...last.values()].filter((one) => one.what !== 'ended').filter(({ until }) => until === undefined || on < until);
}

const datesOf = ({ agreement, from, until }: { readonly agreement: string; readonly from: Day; readonly until?: Day }) => ({
  ...{ id: agreement, from },
  ...(until === undefined ? {} : { until }),
});
