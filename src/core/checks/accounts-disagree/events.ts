import { named } from '../../check/asking.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { incidentEvents, whereaboutsIn } from '../../picture/harm/events.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Disagreement } from './disagreement.ts';

/** Records of one event that differ on who rang, or on whether a child was there. */
export const disagreeingEvents = (p: Picture): readonly Disagreement[] =>
  incidentEvents(p).flatMap((event) => {
    const anchor = event[0].thread ?? event[0].id;
    return [...callers(anchor, event), ...presences(p, anchor, event)];
  });

const isIncident = (entry: Entry): entry is EntryOf<'incident'> => entry.kind === 'incident';

function callers(anchor: string, event: readonly Entry[]): readonly Disagreement[] {
  const told = event.filter(isIncident).flatMap((entry) => {
    const caller = keyOf(entry.facts.calledBy);
    return caller === undefined ? [] : [{ entry, caller }];
  });
  if (new Set(told.map(({ caller }) => caller)).size < 2) return [];
  const entries = told.map(({ entry }) => entry);
  return [{ on: 'who rang', about: peopleOf(entries), anchor, entries, urgent: false }];
}

/** A caller who can be told from another. Words ("a relative") may be less exact and not different. */
function keyOf(party: Party | undefined): string | undefined {
  if (party === undefined || party.kind === 'words') return undefined;
  return party.kind === 'person' ? `person ${party.person}` : `agency ${party.agency}`;
}

const peopleOf = (entries: readonly Entry[]): readonly PersonId[] => [...new Set(entries.flatMap(({ about }) => about))];

function presences(p: Picture, anchor: string, event: readonly Entry[]): readonly Disagreement[] {
  const children = new Set(event.flatMap((entry) => [...(whereaboutsIn(entry)?.keys() ?? [])]));
  return [...children].flatMap((child) => {
    const there = event.filter((entry) => ['seen', 'present'].includes(whereaboutsIn(entry)?.get(child) ?? ''));
    const away = event.filter((entry) => whereaboutsIn(entry)?.get(child) === 'elsewhere');
    if (there.length === 0 || away.length === 0) return [];
    return [{ on: `whether ${named(p, [child])} was there`, about: [child], anchor, entries: [...there, ...away], urgent: true }];
  });
}
