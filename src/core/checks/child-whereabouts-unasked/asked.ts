import type { Watch } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsInCircle } from '../../picture/family/family.ts';
import { metIn } from '../../picture/family/met.ts';
import { isCrisisNature } from '../../picture/harm/concern-entries.ts';
import { othersOfEvent, whereaboutsIn } from '../../picture/harm/events.ts';
import { type Picture, personName, recordedDay, threadOf } from '../../picture/picture.ts';
import { entriesWithin } from '../../picture/within.ts';
import { saysOfChildren, tellsWhere } from '../../picture/words/whereabouts-words.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays } from '../../time/day.ts';

/** What is left open by one record of an event. */
export interface LeftOpen {
  readonly entry: Entry;
  readonly children: readonly PersonId[];
  /** A call was taken, and the caller's safety or whereabouts is not on record. */
  readonly caller: boolean;
  /** Records by others that tell what this one says is not known. */
  readonly told: readonly Entry[];
}

/** What a record of an event leaves open: said to be not asked, at once; blank, once the time to ask back has run out; not known, where another record tells. */
export function leftOpen(p: Picture, entry: Entry, children: readonly PersonId[], watch: Watch, askBack: number): LeftOpen | undefined {
  const states = children.map((child) => ({ child, ...stateOf(p, entry, child) }));
  const caller = callerOf(p, entry);
  const atOnce = states.some(({ state }) => state === 'not asked' || state === 'told elsewhere') || caller === 'not asked';
  const blank = states.some(({ state }) => state === 'blank') || caller === 'blank';
  if (!atOnce && !blank) return undefined;
  const isDue = watch.reached(promptDayAfter(p.calendar, recordedDay(entry), askBack));
  if (!atOnce && !isDue) return undefined;
  const open = states.filter(({ state }) => state === 'not asked' || state === 'told elsewhere' || (state === 'blank' && isDue));
  return {
    entry,
    children: open.map(({ child }) => child),
    caller: caller === 'not asked' || (caller === 'blank' && isDue),
    told: [...new Set(open.flatMap(({ told }) => told))],
  };
}

type State = 'known' | 'blank' | 'not asked' | 'told elsewhere';

function stateOf(p: Picture, entry: Entry, child: PersonId): { readonly state: State; readonly told: readonly Entry[] } {
  const own = whereaboutsIn(entry)?.get(child);
  const told = othersOfEvent(p, entry.id).filter((other) => tells(other, child));
  if (own === 'unknown' && (told.length > 0 || entry.kind === 'meeting')) {
    const still = told.length > 0 && told.every((other) => other.order < entry.order);
    return still ? { state: 'told elsewhere', told } : { state: 'known', told: [] };
  }
  if (own === 'seen' || own === 'present' || (own === 'elsewhere' && !isOwnWord(entry))) return { state: 'known', told: [] };
  if (told.length > 0 || isSeenSoonAfter(p, entry, child) || metIn(entry).includes(child)) return { state: 'known', told: [] };
  if (own === 'not-asked') return { state: 'not asked', told: [] };
  return { state: tellsWhere(entry.text, personName(p, child)) ? 'known' : 'blank', told: [] };
}

/** "Elsewhere", on the word of the very adult whom the event is about: of one who was hurt by another, their word is as good as anybody's. */
function isOwnWord(entry: Entry): boolean {
  if (entry.kind !== 'incident') return false;
  const { by = [], harmed = [], nature, heardFrom } = entry.facts;
  const inCrisis = isCrisisNature(nature) ? [...by, ...harmed] : by.filter((person) => !harmed.includes(person));
  return heardFrom !== undefined ? inCrisis.includes(heardFrom) : isCrisisNature(nature) && saysOfChildren(entry.text);
}

const tells = (entry: Entry, child: PersonId): boolean => {
  const state = whereaboutsIn(entry)?.get(child);
  return state === 'seen' || state === 'present' || state === 'elsewhere' || metIn(entry).includes(child);
};

/** Seen by someone on the day of the event or the day after. */
function isSeenSoonAfter(p: Picture, entry: Entry, child: PersonId): boolean {
  const { earliest, latest } = entry.when;
  if (latest - earliest > 1) return false;
  return entriesWithin(p, earliest, addDays(latest, 1)).some(
    (other) =>
      other.order > entry.order &&
      other.when.earliest >= earliest &&
      other.when.latest <= latest + 1 &&
      (metIn(other).includes(child) || whereaboutsIn(other)?.get(child) === 'seen'),
  );
}

/** A call taken about a crisis, where the people were not then gone to: was the caller safe, and where? */
function callerOf(p: Picture, entry: Entry): 'known' | 'blank' | 'not asked' {
  if (entry.kind !== 'incident') return 'known';
  const { callerSafe, place, calledBy, children } = entry.facts;
  const caller = calledBy?.kind === 'person' ? calledBy.person : undefined;
  const since = [...othersOfEvent(p, entry.id), ...threadOf(p, entry.thread).filter((other) => other.order > entry.order)];
  const wentTo = since.some(
    (other) =>
      (caller !== undefined && metIn(other).includes(caller)) ||
      (other.kind === 'incident' && (other.facts.callerSafe === 'yes' || other.facts.callerSafe === 'no')),
  );
  if (wentTo) return 'known';
  if (callerSafe === 'not-asked' || place === 'not-asked') return 'not asked';
  const isOnlyACall =
    caller !== undefined &&
    adultsInCircle(p).includes(caller) &&
    entry.present.length === 0 &&
    ![...(children ?? [])].some(([, state]) => state === 'seen');
  return isOnlyACall && callerSafe === undefined ? 'blank' : 'known';
}
