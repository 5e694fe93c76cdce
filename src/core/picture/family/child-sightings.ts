import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { type Picture, personName } from '../picture.ts';
import { saysAsleep } from '../words/asleep-words.ts';
import { metIn } from './met.ts';

/**
 * Whether an entry shows a child seen awake by a professional. Where a recorder names who was awake, a child left out was not;
 * where nobody is named, seen is seen, unless the words of a visit have the child asleep.
 */
export function showsSeenAwake(p: Picture, entry: Entry, child: PersonId): boolean {
  if (entry.kind === 'attendance') return (entry.facts.attended ?? 0) > 0 && entry.about.includes(child);
  if (entry.kind === 'contact' && entry.facts.awake !== undefined) return entry.facts.awake.includes(child);
  return wasThere(entry, child) && !isSaidAsleep(p, entry, child);
}

/** Asleep, with the place where the child sleeps seen too: once, that is as good as seen. */
export const showsSafelyAsleep = (p: Picture, entry: Entry, child: PersonId): boolean =>
  entry.kind === 'contact' &&
  entry.facts.sleepingPlaceSeen === true &&
  (entry.facts.awake === undefined ? isSaidAsleep(p, entry, child) : !entry.facts.awake.includes(child)) &&
  wasThere(entry, child);

function isSaidAsleep(p: Picture, entry: Entry, child: PersonId): boolean {
  if (entry.kind !== 'contact') return false;
  const others = [...new Set([...entry.about, ...entry.present])].filter((person) => person !== child);
  return saysAsleep(
    entry.text,
    personName(p, child),
    others.map((person) => personName(p, person)),
  );
}

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

const visits: ReadonlySet<string> = new Set(['home-visit', 'clinic']);
const inVain: ReadonlySet<string> = new Set(['no-access', 'did-not-attend', 'refused', 'not-reached', 'cancelled-by-family']);

/** A visit meant to see the child, in which the record shows that the child was not seen awake: out, asleep, or nobody let in. What it leaves open counts as neither. */
export function showsNotSeen(p: Picture, entry: Entry, child: PersonId): boolean {
  if (entry.kind !== 'contact' || !entry.about.includes(child)) return false;
  const { mode, outcome, seen, awake } = entry.facts;
  if (outcome === 'was-not-brought') return true;
  if (!visits.has(mode ?? '')) return false;
  if (outcome !== undefined && inVain.has(outcome)) return true;
  if (outcome !== 'seen') return false;
  if (awake !== undefined) return !awake.includes(child);
  return (seen !== undefined && !wasThere(entry, child)) || isSaidAsleep(p, entry, child);
}
