import type { AgencyKind } from '../entry/directory.ts';
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

/** A decision about an agreement: on record with who made it and why, and never changed. */
export type SharingStatement = {
  readonly agreement: string;
  /** The day from which it holds. */
  readonly from: Day;
  readonly decidedBy: string;
  readonly reason: string;
  readonly landed: Instant;
} & ({ readonly what: 'agreed'; readonly terms: AgreedTerms; readonly until?: Day } | { readonly what: 'ended' });

type WithoutLanding<S> = S extends unknown ? Omit<S, 'landed'> : never;
export type DecidingSharing = WithoutLanding<SharingStatement>;

/** An agreement in force. */
export interface Agreement extends AgreedTerms {
  readonly id: string;
  readonly from: Day;
  readonly until?: Day;
}

/**
 * The agreements in force on a day, by the day from which each holds and then by when it was made. In live work (`landed`) none holds before it was
 * written down; in a reconstruction (`stated`) each holds from the day that it names, as decisions about checks do.
 */
export function agreementsOn(
  statements: readonly SharingStatement[],
  at: Instant,
  on: Day,
  reckoning: 'landed' | 'stated',
): readonly Agreement[] {
  const counts = ({ from, landed }: SharingStatement): boolean =>
    (reckoning === 'landed' ? laterOf(startOf(from), landed) : startOf(from)) <= at;
  const last = new Map<string, SharingStatement>();
  for (const one of [...statements].filter(counts).sort((a, b) => a.from - b.from || a.landed - b.landed)) last.set(one.agreement, one);
  return [...last.values()].flatMap((one) =>
    one.what === 'agreed' && (one.until === undefined || on < one.until)
      ? [{ ...one.terms, id: one.agreement, from: one.from, ...(one.until === undefined ? {} : { until: one.until }) }]
      : [],
  );
}
