import type { Entry } from '../entry/entry.ts';
import { groupedBy } from './growing.ts';
import { namedIn } from './identities.ts';
import { kinOf } from './kin.ts';
import type { Picture } from './picture.ts';
import type { Known } from './record.ts';

/**
 * Whether an entry can make a difference to a picture, by who is tied to whom in what is known: it names somebody whom ties lead to
 * from the child, or whom an entry of the picture names, or stands on a thread that the picture has, or shares an entry that does.
 */
export function touches(p: Picture, known: Known, entry: Entry): boolean {
  if (entry.kind === 'share') {
    const { of } = entry.facts;
    const shared = of === undefined ? undefined : (p.byId.get(of) ?? known.entries.findLast(({ id }) => id === of));
    return shared !== undefined && shared.kind !== 'share' && touches(p, known, shared);
  }
  const kin = kinOf(known.ties, p.child);
  const named = peopleNamed(p.entries);
  return (
    namedIn(entry).some((person) => kin.has(person) || named.has(person)) ||
    (entry.thread !== undefined && threadsIn(p.entries).has(entry.thread))
  );
}

/** A neighbour who raised a worry is tied to nobody, and what is written of them alone may answer it. */
const peopleNamed = groupedBy(namedIn);
const threadsIn = groupedBy((entry) => (entry.thread === undefined ? [] : [entry.thread]));
