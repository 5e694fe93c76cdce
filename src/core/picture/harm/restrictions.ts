import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';
import type { Span, Tri } from '../../time/span.ts';
import { asOn } from '../as-on.ts';
import { onceForAll } from '../memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';

/** The terms of a restriction from one day to the next change: `varied` replaces all terms of its thread. */
export interface Terms {
  readonly entry: EntryOf<'restriction'>;
  /** Surely in force from here: the latest day that the entry's date allows. */
  readonly from: Day;
  /** Possibly in force from here. */
  readonly earliest: Day;
  /** `[from, until)`: lifted, ended, varied, or run out. */
  readonly until: Day | undefined;
}

/** One restriction through its life. */
export interface Restriction {
  readonly thread: string;
  readonly first: EntryOf<'restriction'>;
  readonly terms: readonly Terms[];
  /** False where it is only heard of, and nobody's own record bears it out: then the question is whether there is such a restriction. */
  readonly confirmed: boolean;
  /** Police, court service, probation or social care: whoever set it and must hear of a breach. */
  readonly owner: AgencyId;
}

const restrictionsIn = (p: Picture) => [entriesOf(p, 'restriction')];

/** Every restriction known, oldest first. */
export const restrictionsOf = onceForAll(restrictionsIn, (p): readonly Restriction[] => {
  const threads = new Map<string, EntryOf<'restriction'>[]>();
  for (const entry of entriesOf(p, 'restriction')) {
    const key = entry.thread ?? entry.id;
    threads.set(key, [...(threads.get(key) ?? []), entry]);
  }
  return [...threads].flatMap(([thread, entries]) => {
    const [first] = entries;
    if (first === undefined) return [];
    const ordered = [...entries].sort((a, b) => happenedBy(a) - happenedBy(b) || a.order - b.order);
    const firstHand = entries.find((entry) => entry.facts.heardFrom === undefined);
    return [
      {
        thread,
        first,
        terms: ordered.flatMap((entry, i) => termsFrom(entry, ordered[i + 1])),
        confirmed: firstHand !== undefined || borneOut(p, first),
        owner: firstHand?.facts.decidedBy ?? firstHand?.by ?? first.facts.decidedBy ?? first.by,
      },
    ];
  });
});

function termsFrom(entry: EntryOf<'restriction'>, next: EntryOf<'restriction'> | undefined): readonly Terms[] {
  if (entry.facts.status === 'lifted' || entry.facts.status === 'ended') return [];
  const runsOut = entry.facts.until === undefined ? undefined : addDays(entry.facts.until.latest, 1);
  const changes = next === undefined ? undefined : happenedBy(next);
  const ends = [runsOut, changes].filter((day): day is Day => day !== undefined);
  return [{ entry, from: happenedBy(entry), earliest: entry.when.earliest, until: earliestOf(ends) }];
}

/** A restriction heard of is borne out where another record sets one of the same people that is not itself hearsay. */
const borneOut = (p: Picture, heard: EntryOf<'restriction'>): boolean =>
  entriesOf(p, 'restriction').some(
    (other) =>
      other.facts.heardFrom === undefined &&
      (other.facts.restrains ?? []).some((person) => (heard.facts.restrains ?? []).includes(person)) &&
      (other.facts.protects ?? []).some((person) => (heard.facts.protects ?? []).includes(person)),
  );

/** Whether terms were in force while something happened: `cannot-tell` where vague dates leave it open (rule 4). */
export function inForce(terms: Terms, during: Span): Tri {
  const ended = terms.until;
  if (during.latest < terms.earliest) return 'not-met';
  if (ended !== undefined && during.earliest >= ended) return 'not-met';
  if (during.earliest >= terms.from && (ended === undefined || during.latest < ended)) return 'met';
  return 'cannot-tell';
}

/** Terms in force on a day. */
export const termsOn = asOn((p: Picture, on: Day): readonly (Terms & { readonly restriction: Restriction })[] =>
  restrictionsOf(p).flatMap((restriction) =>
    restriction.terms
      .filter((terms) => terms.from <= on && (terms.until === undefined || on < terms.until))
      .map((terms) => ({ ...terms, restriction })),
  ),
);

/** True where terms keep these two people apart, or allow them together only under conditions. */
export const binds = (terms: Terms, one: PersonId, other: PersonId): boolean => {
  const { restrains = [], protects = [] } = terms.entry.facts;
  return (restrains.includes(one) && protects.includes(other)) || (restrains.includes(other) && protects.includes(one));
};
