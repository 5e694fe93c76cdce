import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { groupedBy } from '../growing.ts';
import { namedIn } from '../identities.ts';
import type { Picture } from '../picture.ts';
import { metIn } from './met.ts';

/**
 * Whether an entry shows a child seen awake by a professional. Where a recorder names who was awake, a child left out was not;
 * where nobody is named, seen is seen.
 */
export function showsSeenAwake(entry: Entry, child: PersonId): boolean {
  if (entry.kind === 'attendance') return (entry.facts.attended ?? 0) > 0 && entry.about.includes(child);
  if (entry.kind === 'contact' && entry.facts.awake !== undefined) return entry.facts.awake.includes(child);
  return wasThere(entry, child);
}

const sightings = groupedBy((entry) => [...new Set(namedIn(entry))].filter((person) => showsSeenAwake(entry, person)));

/** Entries that show a child seen awake, in the order in which they were recorded. */
export const sightingsOf = (p: Picture, child: PersonId): readonly Entry[] => sightings(p.entries).get(child) ?? [];

/** Asleep, with the place where the child sleeps seen too: once, that is as good as seen. */
export const showsSafelyAsleep = (entry: Entry, child: PersonId): boolean =>
  entry.kind === 'contact' &&
  entry.facts.awake !== undefined &&
  !entry.facts.awake.includes(child) &&
  entry.facts.sleepingPlaceSeen === true &&
  wasThere(entry, child);

function wasThere(entry: Entry, child: PersonId): boolean {
  if (
    entry.kind === 'contact' &&
    entry.facts.outcome === 'seen' &&
    entry.facts.seen !== undefined &&
    !entry.facts.seen.includes(child) &&
    !(entry.facts.seenAlone ?? []).includes(child)
  )
    return entry.facts.children?.get(child) === 'seen';
  if (metIn(entry).includes(child)) return true;
  return 'children' in entry.facts && entry.facts.children instanceof Map && entry.facts.children.get(child) === 'seen';
}

const inVainFor = groupedBy((entry) => [...new Set(entry.about)].filter((child) => showsNotSeen(entry, child)));

/** Visits in which a child was shown not to be seen, in the order in which they were recorded. */
export const unseenVisits = (p: Picture, child: PersonId): readonly Entry[] => inVainFor(p.entries).get(child) ?? [];

const visits: ReadonlySet<string> = new Set(['home-visit', 'clinic']);
const inVain: ReadonlySet<string> = new Set(['no-access', 'did-not-attend', 'refused', 'not-reached', 'cancelled-by-family']);

/** A visit meant to see the child, in which the record shows that the child was not seen awake: out, asleep, or nobody let in. What it leaves open counts as neither. */
export function showsNotSeen(entry: Entry, child: PersonId): boolean {
  if (entry.kind !== 'contact' || !entry.about.includes(child)) return false;
  const { mode, outcome, seen, awake } = entry.facts;
  if (outcome === 'was-not-brought') return true;
  if (!visits.has(mode ?? '')) return false;
  if (outcome !== undefined && inVain.has(outcome)) return true;
  return (
    outcome === 'seen' &&
    ((seen !== undefined && !seen.includes(child) && entry.facts.children?.get(child) !== 'seen') ||
      (awake !== undefined && !awake.includes(child)))
  );
}
