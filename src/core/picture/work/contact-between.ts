import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import type { Day } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { tellingsOf } from '../told.ts';

/** Days on which the records show two agencies in touch about any of these people: a call or letter, a meeting where both sat, or something shared. */
export const contactsBetween = (p: Picture, one: AgencyId, other: AgencyId, about: readonly PersonId[]): readonly Day[] =>
  (contactsIn(p).get(bothOf(one, other)) ?? []).flatMap(({ entry, on }) =>
    entry.about.some((person) => about.includes(person)) ? [on] : [],
  );

interface Contact {
  readonly entry: Entry;
  readonly on: Day;
}

const bothOf = (one: AgencyId, other: AgencyId): string => [one, other].sort().join(' ');

/** Every contact between agencies on record, by who was in touch with whom. */
const contactsIn = onceFor((p: Picture): ReadonlyMap<string, readonly Contact[]> => {
  const found = new Map<string, Contact[]>();
  for (const entry of p.entries)
    for (const [both, on] of touchesIn(p, entry)) {
      const held = found.get(both);
      if (held === undefined) found.set(both, [{ entry, on }]);
      else held.push({ entry, on });
    }
  return found;
});

function touchesIn(p: Picture, entry: Entry): readonly (readonly [string, Day])[] {
  const told = tellingsOf(p, entry.id).flatMap(({ to, on, share }) =>
    [...new Set([share.by, entry.by])].map((from) => [bothOf(from, to), on] as const),
  );
  const between = [...new Set(pairsIn(entry))];
  return between.length + told.length === 0 ? [] : [...between.map((both) => [both, happenedBy(entry)] as const), ...told];
}

/** Who was in touch with whom in what an entry tells. */
function pairsIn(entry: Entry): readonly string[] {
  const withRecorder = (agencies: readonly AgencyId[]): readonly string[] => agencies.map((agency) => bothOf(entry.by, agency));
  switch (entry.kind) {
    case 'meeting': {
      const there = entry.facts.status === 'held' ? [...new Set([entry.by, ...(entry.facts.attended ?? [])])] : [];
      return there.flatMap((one, i) => there.slice(i).map((other) => bothOf(one, other)));
    }
    case 'contact':
      return entry.facts.outcome === 'not-reached' || entry.facts.outcome === 'awaiting-reply'
        ? []
        : withRecorder([...(entry.facts.from ?? []), ...agenciesIn(entry.facts.to)]);
    case 'information-reply':
    case 'information-request':
      return withRecorder([...agenciesIn(entry.facts.to), ...agenciesIn(entry.facts.from)]);
    default:
      return withRecorder(entry.claims.flatMap(({ saidBy }) => (saidBy?.kind === 'agency' ? [saidBy.agency] : [])));
  }
}
