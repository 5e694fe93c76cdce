import type { Watch } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { beginningOf } from '../../picture/family/childs-time.ts';
import { birthOf } from '../../picture/family/family.ts';
import { isSameEvent } from '../../picture/harm/events.ts';
import { type Misuse, misuseBefore, misuseOf } from '../../picture/harm/misuse.ts';
import { useAskedOf } from '../../picture/harm/use-asked.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { addDays, addMonths, type Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import type { Moment } from './moments.ts';

export interface Given {
  readonly years: number;
  readonly limit: number;
  readonly interval: number;
  readonly until: number;
}

/** Something after which it is to be asked, and the day from which the records show that it was not. */
export interface Due {
  readonly entry: Entry;
  readonly what: string | undefined;
  readonly raised: Day;
  readonly misuse: readonly Misuse[];
}

/** How long after it happened a moment may be written down and still be news (ours). */
const newsDays = 90;

/** The moments after which it has not been asked in time. */
export function afterMoments(
  p: Picture,
  watch: Watch,
  adult: PersonId,
  moments: readonly Moment[],
  { years, limit }: Given,
): readonly Due[] {
  const since = beginningOf(p);
  const lastAsked = Math.max(...(useAskedOf(p).get(adult) ?? []).map((one) => one.when.latest));
  return moments.flatMap((moment): readonly Due[] => {
    const { entry, on, earliest } = moment;
    if (moment.adult !== adult || !Number.isFinite(on) || on < since || recordedDay(entry) - on > newsDays) return [];
    const from = moment.planned ? addDays(earliest, -limit) : earliest;
    const due = addDays(on, limit + 1);
    if (lastAsked >= from) return [];
    const misuse = misuseBefore(p, adult, on, years).filter((one) => recordedDay(one.entry) < due && !isOfMoment(one.entry, entry));
    if (misuse.length === 0 || !watch.reached(due)) return [];
    return [{ entry, what: moment.what, raised: laterOf(due, recordedDay(entry)), misuse }];
  });
}

/** The record of the moment itself, or another of the same event, is no past. */
const isOfMoment = (one: Entry, moment: Entry): boolean =>
  one.id === moment.id || (one.kind === 'incident' && moment.kind === 'incident' && isSameEvent(one, moment));

/** Every so often while the child is young: since it was last asked, or since the birth or the first word of the trouble. */
export function inAnyCase(p: Picture, watch: Watch, adult: PersonId, { years, interval, until }: Given): readonly Due[] {
  const birth = birthOf(p, p.child)?.on;
  if (birth === undefined || !Number.isFinite(birth.earliest) || !watch.before(addMonths(birth.latest, until))) return [];
  const last = useAskedOf(p)
    .get(adult)
    ?.reduce<Entry | undefined>((a, b) => (a === undefined || happenedBy(b) >= happenedBy(a) ? b : a), undefined);
  const [first] = misuseOf(p).get(adult) ?? [];
  const base = last ?? birthOf(p, p.child)?.entry ?? first?.entry;
  if (base === undefined || first === undefined) return [];
  const from = last !== undefined ? laterOf(happenedBy(last), birth.latest) : laterOf(birth.latest, recordedDay(first.entry));
  const due = addDays(from, interval + 1);
  const misuse = misuseBefore(p, adult, due, years);
  if (misuse.length === 0 || !watch.reached(due)) return [];
  return [{ entry: base, what: undefined, raised: laterOf(due, recordedDay(base)), misuse }];
}
