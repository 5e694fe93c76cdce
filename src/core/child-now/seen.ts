import type { Entry } from '../entry/entry.ts';
import type { AgencyId } from '../entry/ids.ts';
import { unseenVisits } from '../picture/family/child-sightings.ts';
import { meetingsWith } from '../picture/family/met.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, type Picture } from '../picture/picture.ts';
import { earlierEntry, laterEntry } from './noted.ts';

/** When an agency last saw the child, last as awake, and last spoke to or watched the child alone: only what its record says. */
export interface SeenBy {
  readonly agency: AgencyId;
  readonly seen: Entry;
  readonly awake: Entry | undefined;
  readonly alone: Entry | undefined;
}

/** Every time on record that a professional saw the child, oldest first. A register of attendance is one. */
export const timesSeen = onceFor((p: Picture): readonly Entry[] => {
  const met = new Set(meetingsWith(p, p.child));
  return p.entries
    .filter((entry) => (met.has(entry) || isMarkedSeen(p, entry)) && entry.kind !== 'meeting' && happenedBy(entry) <= p.today)
    .toSorted(earlierEntry);
});

function isMarkedSeen(p: Picture, entry: Entry): boolean {
  if (entry.kind === 'attendance') return (entry.facts.attended ?? 0) > 0 && entry.about.includes(p.child);
  return (
    (entry.kind === 'contact' || entry.kind === 'observation' || entry.kind === 'incident') && entry.facts.children?.get(p.child) === 'seen'
  );
}

/** By agency, the last to have seen the child first. */
export const seenByAgency = onceFor((p: Picture): readonly SeenBy[] =>
  [...Map.groupBy(timesSeen(p), ({ by }) => by)]
    .flatMap(([agency, times]): readonly SeenBy[] => {
      const seen = times.at(-1);
      return seen === undefined
        ? []
        : [{ agency, seen, awake: times.findLast((one) => isSaidAwake(p, one)), alone: times.findLast((one) => isSaidAlone(p, one)) }];
    })
    .toSorted((a, b) => laterEntry(a.seen, b.seen)),
);

const isSaidAwake = ({ child }: Picture, entry: Entry): boolean =>
  entry.kind === 'attendance' || (entry.kind === 'contact' && (entry.facts.awake ?? []).includes(child));

const isSaidAlone = ({ child }: Picture, entry: Entry): boolean =>
  entry.kind === 'contact' && (entry.facts.seenAlone ?? []).includes(child);

/** Visits on record since the child was last seen in which the child was not seen awake, oldest first. */
export function visitsSince(p: Picture): readonly Entry[] {
  const last = timesSeen(p).at(-1);
  return unseenVisits(p, p.child)
    .filter((entry) => happenedBy(entry) <= p.today && entry !== last && (last === undefined || happenedBy(entry) >= happenedBy(last)))
    .toSorted(earlierEntry);
}

const evening = 20 * 60;
const morning = 7 * 60;

/** Times at which the child was seen in the evening or at night, as far as a time of day is on record. */
export const seenAtNight = (p: Picture): readonly Entry[] =>
  timesSeen(p).filter(({ at }) => at !== undefined && (at >= evening || at < morning));
