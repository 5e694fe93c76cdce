import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';
import type { Span, Tri } from '../../time/span.ts';
import { asOn } from '../as-on.ts';
import { familyOf, isChildInCircle } from '../family/family.ts';
import { onceForAll } from '../memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';

/** The terms of a restriction from one day to the next change: `varied` replaces all terms of its thread. */
export interface Terms {
  readonly entry: EntryOf<'restriction'>;
  /** Surely in force from here: the latest day that the entry's date allows. */
  readonly from: Day;
  /** Whom they bind and for whose sake: as written, or where one side is blank and what the entry is about leaves one reading, by that. */
  readonly restrains: readonly PersonId[];
  readonly protects: readonly PersonId[];
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

const restrictionsIn = (p: Picture) => [entriesOf(p, 'restriction'), familyOf(p)];

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
    const begun = entries.filter((entry) => !neverBegan(entry, entries));
    const ordered = begun.toSorted((a, b) => beginsBy(a) - beginsBy(b) || a.order - b.order);
    const firstHand = entries.find((entry) => entry.facts.heardFrom === undefined);
    return [
      {
        thread,
        first,
        terms: ordered.flatMap((entry, i) => termsFrom(p, entry, ordered[i + 1], first)),
        confirmed: firstHand !== undefined || borneOut(p, first),
        owner: firstHand?.facts.decidedBy ?? firstHand?.by ?? first.facts.decidedBy ?? first.by,
      },
    ];
  });
});

/** The first day of what it says: the day from which it was to hold, where it names one, else the latest that its own date allows. */
const beginsBy = (entry: EntryOf<'restriction'>): Day => entry.facts.from?.latest ?? happenedBy(entry);

/** True of terms that were to begin on a day to come and never did: what was recorded since begins sooner. */
const neverBegan = (entry: EntryOf<'restriction'>, all: readonly EntryOf<'restriction'>[]): boolean =>
  entry.facts.from !== undefined && all.some((since) => since.order > entry.order && beginsBy(since) < beginsBy(entry));

function termsFrom(
  p: Picture,
  entry: EntryOf<'restriction'>,
  next: EntryOf<'restriction'> | undefined,
  first: EntryOf<'restriction'>,
): readonly Terms[] {
  if (entry.facts.status === 'lifted' || entry.facts.status === 'ended') return [];
  const runsOut = entry.facts.until === undefined ? undefined : addDays(entry.facts.until.latest, 1);
  const changes = next === undefined ? undefined : beginsBy(next);
  const ends = [runsOut, changes].filter((day): day is Day => day !== undefined);
  return [
    {
      entry,
      ...sidesOf(p, entry, first),
      from: beginsBy(entry),
      earliest: (entry.facts.from ?? entry.when).earliest,
      until: earliestOf(ends),
    },
  ];
}

/** Terms that change and name nobody bind the same people as before. */
function sidesOf(p: Picture, entry: EntryOf<'restriction'>, first: EntryOf<'restriction'>): Pick<Terms, 'restrains' | 'protects'> {
  const [restrains = [], protects = []] = [entry.facts.restrains, entry.facts.protects];
  if (restrains.length > 0 && protects.length > 0) return { restrains, protects };
  if (restrains.length + protects.length === 0) return entry === first ? { restrains, protects } : sidesOf(p, first, first);
  const rest = entry.about.filter((person) => !restrains.includes(person) && !protects.includes(person));
  if (restrains.length === 0) {
    const adults = rest.filter((person) => !isChildInCircle(p, person));
    return { restrains: adults.length === 1 ? adults : [], protects };
  }
  const supervised = entry.facts.contact === 'supervised' || entry.facts.type === 'supervised-contact';
  const guarded = supervised ? rest.filter((person) => isChildInCircle(p, person)) : rest;
  return { restrains, protects: supervised || guarded.length === 1 ? guarded : [] };
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
  const { restrains, protects } = terms;
  return (restrains.includes(one) && protects.includes(other)) || (restrains.includes(other) && protects.includes(one));
};
