import type { Entry } from '../../entry/entry.ts';
import type { Whereabouts } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { peopleIn } from '../record.ts';

/** What an entry says of where each child was, where its kind has room for it. A child that is only listed is left out. */
export function whereaboutsIn(entry: Entry): ReadonlyMap<PersonId, Whereabouts> | undefined {
  if (entry.kind !== 'incident' && entry.kind !== 'contact' && entry.kind !== 'observation' && entry.kind !== 'meeting') return undefined;
  const { children } = entry.facts;
  if (children === undefined || ![...children.values()].includes('named')) return children;
  const told = [...children].filter(([, where]) => where !== 'named');
  return told.length === 0 ? undefined : new Map(told);
}

/** Days over which one event may be told: how far an entry may spread, or follow on the event's own thread. */
const oneEventDays = 3;

/**
 * Entries that may tell of the same event: on one thread and at dates that meet (what is no incident itself, such as the meeting of
 * the next day, within a few days); or, where either has no thread, at short dates that meet and about a person in common.
 */
export function isSameEvent(a: Entry, b: Entry): boolean {
  const apart = Math.max(a.when.earliest - b.when.latest, b.when.earliest - a.when.latest);
  if (a.thread !== undefined && b.thread !== undefined) {
    const both = a.kind === 'incident' && b.kind === 'incident';
    return a.thread === b.thread && apart <= (both ? 0 : oneEventDays);
  }
  const short = [a, b].every(({ when }) => when.latest - when.earliest <= oneEventDays);
  return apart <= 0 && short && peopleIn(a).some((person) => peopleIn(b).includes(person));
}

/** Incidents that tell of one event, in groups, each in the order in which it was recorded. */
export const incidentEvents = onceFor((p: Picture): readonly (readonly [Entry, ...Entry[]])[] => {
  const groups: [Entry, ...Entry[]][] = [];
  for (const entry of p.entries) {
    if (entry.kind !== 'incident') continue;
    const group = groups.find(([first]) => isSameEvent(first, entry));
    if (group === undefined) groups.push([entry]);
    else group.push(entry);
  }
  return groups;
});
