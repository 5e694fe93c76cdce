import type { Entry } from '../../entry/entry.ts';
import type { Whereabouts } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { compareSpans } from '../../time/span.ts';
import { whereaboutsIn } from '../harm/events.ts';
import { onceForEach } from '../memo.ts';
import type { Known } from '../record.ts';

/** What somebody's part was, as reported: a record may leave it open. */
export type PartInAbuse = 'harmed' | 'did it' | 'not said';

/** A record of harm between adults that names somebody, with its outcome if it has one (rule 7). */
export interface AbuseRecord {
  readonly entry: Entry;
  readonly part: PartInAbuse;
  readonly others: readonly PersonId[];
  readonly children: ReadonlyMap<PersonId, Whereabouts> | undefined;
  /** What else stands on the same piece of work, recorded later. */
  readonly followedBy: readonly Entry[];
}

const ofAbuse = (entry: Entry): boolean => entry.themes.includes('domestic-abuse');

/**
 * Harm between adults in which somebody had a part, across all relationships and homes, oldest first (R034): incidents, orders, charges, meetings about
 * it and what was said. What was held to be unfounded stays among them, and says so.
 */
export const abuseOf = onceForEach((known: Known, who: PersonId): readonly AbuseRecord[] =>
  known.entries
    .flatMap((entry): readonly AbuseRecord[] => {
      const part = partIn(entry, who);
      if (part === undefined) return [];
      return [
        {
          entry,
          part,
          others: othersIn(entry, who),
          children: whereaboutsIn(entry),
          followedBy: (entry.thread === undefined ? [] : (known.byThread.get(entry.thread) ?? [])).filter(
            ({ order }) => order > entry.order,
          ),
        },
      ];
    })
    .sort((a, b) => compareSpans(a.entry.when, b.entry.when) || a.entry.order - b.entry.order),
);

function partIn(entry: Entry, who: PersonId): PartInAbuse | undefined {
  const claimed = entry.claims.filter((claim) => claim.is === 'harmed-by' && !claim.not && !claim.sealed);
  if (claimed.some((claim) => claim.who === who)) return 'harmed';
  if (claimed.some((claim) => claim.whom === who)) return 'did it';
  switch (entry.kind) {
    case 'incident':
      if (entry.facts.nature !== 'domestic-abuse' && !ofAbuse(entry)) return undefined;
      return sideOf(entry.facts.harmed, entry.facts.by, entry, who);
    case 'restriction':
      return ofAbuse(entry) ? sideOf(entry.facts.protects, entry.facts.restrains, entry, who, false) : undefined;
    case 'legal':
      return ofAbuse(entry) && (entry.facts.to ?? entry.about.slice(0, 1)).includes(who) ? 'did it' : undefined;
    case 'meeting':
      return (entry.facts.type === 'marac' || ofAbuse(entry)) && entry.about.includes(who) ? 'not said' : undefined;
    case 'referral':
      if (!ofAbuse(entry)) return undefined;
      return sideOf(entry.facts.alleged?.against, entry.facts.alleged?.by, entry, who, false);
    case 'observation':
    case 'contact':
    case 'assessment':
    case 'service':
    case 'information-reply':
      return ofAbuse(entry) && entry.about.includes(who) ? 'not said' : undefined;
    default:
      return undefined;
  }
}

function sideOf(
  harmed: readonly PersonId[] | undefined,
  by: readonly PersonId[] | undefined,
  entry: Entry,
  who: PersonId,
  isOfAllNamed = true,
): PartInAbuse | undefined {
  if (harmed?.includes(who)) return 'harmed';
  if (by?.includes(who)) return 'did it';
  return isOfAllNamed && entry.about.includes(who) ? 'not said' : undefined;
}

function othersIn(entry: Entry, who: PersonId): readonly PersonId[] {
  const sides = [
    ...entry.claims.flatMap((claim) => (claim.is === 'harmed-by' ? [claim.who, ...(claim.whom === undefined ? [] : [claim.whom])] : [])),
    ...(entry.kind === 'incident' ? [...(entry.facts.harmed ?? []), ...(entry.facts.by ?? [])] : []),
    ...(entry.kind === 'restriction' ? [...(entry.facts.protects ?? []), ...(entry.facts.restrains ?? [])] : []),
    ...(entry.kind === 'referral' ? [...(entry.facts.alleged?.against ?? []), ...(entry.facts.alleged?.by ?? [])] : []),
  ];
  return [...new Set(sides)].filter((person) => person !== who);
}
