import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { closeAdults } from '../../picture/family/close-adults.ts';
import { birthOf } from '../../picture/family/family.ts';
import { type SubstanceUse, substanceUses } from '../../picture/family/substance-use.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import {
  isSedating,
  kilogramsOf,
  saysCoSleeping,
  saysCrowded,
  saysEarlyOrSmall,
  saysMovesOften,
  saysNoCot,
} from '../../picture/words/sleep-words.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';

export type What = SubstanceUse['of'] | 'medicine' | 'early or small' | 'sleep beside an adult' | 'no cot' | 'crowded' | 'moves';

/** Something on record that makes unplanned or unsafe sleep likelier, by the first entry that tells of it. */
export interface Circumstance {
  readonly what: What;
  /** Whose it is: undefined where it is the baby's or the home's. */
  readonly who: PersonId | undefined;
  readonly entry: Entry;
  /** The day from which the records tell both of it and that it concerns this child. */
  readonly known: Day;
  /** False where the records show that it is over. */
  readonly stands: boolean;
}

/** Claims that no list of the vocabulary holds, as they might be written. */
export const claimsOfBirth: readonly string[] = ['premature', 'born-early', 'preterm', 'low-birth-weight'];
export const claimsOfHome: readonly string[] = ['overcrowded', 'overcrowding', 'crowded', 'crowding'];

interface Given {
  readonly weeks: number;
  readonly weight: number;
  readonly moves: number;
}

/** Every circumstance on record, in the order in which each came to concern the child. */
export function circumstancesOf(p: Picture, given: Given): readonly Circumstance[] {
  const found = [...ofAdults(p), ...ofBirth(p, given), ...ofSleep(p), ...ofHome(p, given)];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.known - b.known || (isRecordedBefore(a.entry, b.entry) ? -1 : 1))
    .filter(({ what, who, entry }) => {
      // Each sight of unsafe sleep is one of its own: a talk answers those before it.
      const key = what === 'sleep beside an adult' || what === 'no cot' ? entry.id : `${what} ${who ?? ''}`;
      return !seen.has(key) && seen.add(key);
    });
}

function ofAdults(p: Picture): readonly Circumstance[] {
  const adults = closeAdults(p);
  const medicines = p.entries.flatMap((entry) => {
    if (entry.kind !== 'health' || entry.facts.type !== 'medication' || !isSedating(entry.facts.of)) return [];
    if (entry.facts.status === 'none' || entry.facts.status === 'missed') return [];
    return entry.about
      .filter((who) => adults.has(who))
      .slice(0, 1)
      .map((who) => ({ who, of: 'medicine' as const, entry }));
  });
  return [...substanceUses(p), ...medicines].flatMap(({ who, of, entry }): readonly Circumstance[] => {
    const adult = adults.get(who);
    return adult === undefined ? [] : [{ what: of, who, entry, known: laterOf(recordedDay(entry), adult.since), stands: adult.now }];
  });
}

function ofBirth(p: Picture, { weeks, weight }: Given): readonly Circumstance[] {
  const birth = birthOf(p, p.child)?.entry;
  const told = p.entries.find((entry) => {
    if (!entry.about.includes(p.child)) return false;
    if (entry.id === birth?.id && entry.kind === 'health') {
      const kilograms = kilogramsOf(entry.facts.weight);
      if ((entry.facts.weeks ?? weeks) < weeks || (kilograms !== undefined && kilograms * 1000 < weight)) return true;
    }
    return earlyIn(entry) || entry.claims.some(({ is, who, not }) => who === p.child && !not && claimsOfBirth.includes(is));
  });
  return told === undefined ? [] : [standing('early or small', told)];
}

const earlyIn = onceFor((entry: Entry): boolean => {
  if (entry.kind === 'health') return saysEarlyOrSmall([entry.text, entry.facts.of, entry.facts.outcome].join('. '));
  return (entry.kind === 'observation' || entry.kind === 'contact' || entry.kind === 'note') && saysEarlyOrSmall(entry.text);
});

const standing = (what: What, entry: Entry): Circumstance => ({ what, who: undefined, entry, known: recordedDay(entry), stands: true });

/** A sleeping place that was seen later and found in order ends what was seen before. */
function ofSleep(p: Picture): readonly Circumstance[] {
  const inOrder = p.entries.findLast(
    (entry) =>
      (entry.kind === 'contact' || entry.kind === 'observation') &&
      entry.facts.sleepingPlaceSeen === true &&
      entry.about.includes(p.child) &&
      unsafeIn(entry) === undefined,
  );
  return p.entries.flatMap((entry): readonly Circumstance[] => {
    const what = entry.about.includes(p.child) ? unsafeIn(entry) : undefined;
    if (what === undefined) return [];
    const over = inOrder !== undefined && inOrder.when.earliest > entry.when.latest;
    return [{ ...standing(what, entry), stands: !over }];
  });
}

/** What an entry tells of a sleeping place. Kept by entry: its words never change. */
const unsafeIn = onceFor((entry: Entry): 'sleep beside an adult' | 'no cot' | undefined => {
  if (!told.has(entry.kind)) return undefined;
  const words = [entry.text, entry.kind === 'observation' ? entry.facts.sign : undefined, entry.facts.reason].join('. ');
  if (saysNoCot(words)) return 'no cot';
  const seen = (entry.kind === 'observation' && entry.facts.nature === 'unsafe-sleep') || entry.themes.includes('co-sleeping');
  return seen || saysCoSleeping(words) ? 'sleep beside an adult' : undefined;
});

const told: ReadonlySet<string> = new Set(['observation', 'contact', 'incident', 'note', 'advice', 'health', 'meeting']);

function ofHome(p: Picture, { moves }: Given): readonly Circumstance[] {
  const people = new Set([p.child, ...closeAdults(p).keys()]);
  const lived: { readonly what: string; readonly on: Day }[] = [];
  return p.entries.flatMap((entry): readonly Circumstance[] => {
    const own = entry.claims.filter(({ who, not, until }) => people.has(who) && !not && until === undefined);
    const says = homeKinds.has(entry.kind) && entry.about.some((person) => people.has(person)) ? homeIn(entry) : undefined;
    const on = happenedBy(entry);
    for (const { is, what } of own) if (is === 'lives-at' && what !== undefined) lived.push({ what: what.toLowerCase(), on });
    const lately = new Set(lived.filter((one) => one.on >= addMonths(on, -12) && one.on <= on).map(({ what }) => what));
    const crowded = says === 'crowded' || own.some(({ is }) => claimsOfHome.includes(is));
    const moved = says === 'moves' || own.some(({ is }) => is === 'unsettled-housing' || (is === 'lives-at' && lately.size >= moves));
    return [...(crowded ? [standing('crowded', entry)] : []), ...(moved ? [standing('moves', entry)] : [])];
  });
}

const homeIn = onceFor((entry: Entry): 'crowded' | 'moves' | undefined => {
  if (saysCrowded(entry.text)) return 'crowded';
  return saysMovesOften(entry.text) ? 'moves' : undefined;
});

const homeKinds: ReadonlySet<string> = new Set(['observation', 'contact', 'note', 'referral', 'information-reply']);
