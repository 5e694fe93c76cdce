import { pairAnchor } from '../../check/asking.ts';
import type { TieName } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle, householdOf, parentsOf } from '../../picture/family/family.ts';
import { metIn } from '../../picture/family/met.ts';
import { entriesOf, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { peopleIn } from '../../picture/record.ts';
import { otherEnd } from '../../picture/standing-ties.ts';
import type { Tie } from '../../picture/ties.ts';
import { saysParentKnows } from '../../picture/words/adult-words.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { earliestOf, laterOf } from '../../time/extremes.ts';

/** An adult who has come into the children's life, by the first entry that says so. */
export interface Arrival {
  readonly who: PersonId;
  readonly entry: Entry;
  /** The day from which the records tell both of the adult's coming and of the tie to the family. */
  readonly known: Day;
  readonly tie: Tie | undefined;
  readonly anchor: string;
  /** "is now a partner of Amy's mother", as a question says it. */
  readonly words: string;
  readonly more: readonly Entry[];
}

/** Ties that make somebody more than an acquaintance, and how each is told with the other person's name after it. */
const closeTies: Readonly<Partial<Record<TieName, string>>> = {
  'partner-of': 'is a partner of',
  'lives-with': 'lives with',
  'carer-of': 'looks after',
};

/** New partners of a parent, new members of the household, new minders of the children, and adults of the family released from custody. */
export function arrivalsOf(p: Picture): readonly Arrival[] {
  const came = newcomers(p);
  const released = releases(p);
  // Somebody who was out of custody when first named has come once, and is asked about once for all the children.
  const before = (arrival: Arrival, release: Arrival): boolean =>
    release.who === arrival.who && recordedDay(release.entry) <= recordedDay(arrival.entry);
  return [
    ...came.map((arrival) => {
      const out = released.filter((release) => before(arrival, release));
      return { ...arrival, anchor: out[0]?.anchor ?? arrival.anchor, more: [...out.map(({ entry }) => entry), ...arrival.more] };
    }),
    ...released.filter((release) => !came.some((arrival) => before(arrival, release))),
  ];
}

function newcomers(p: Picture): readonly Arrival[] {
  const parents = parentsOf(p, p.child);
  const family = new Set([...parents, ...childrenInCircle(p)]);
  const began = p.known.entries.find((entry) => entry.kind !== 'note' && peopleIn(entry).includes(p.child));
  const firsts = new Map<PersonId, Arrival>();
  for (const tie of p.known.ties) {
    const who = newEnd(tie, family);
    const entry = p.byId.get(tie.entry);
    const words = who === undefined || entry === undefined ? undefined : comesNear(p, tie, who, entry, parents);
    if (
      words === undefined ||
      who === undefined ||
      entry === undefined ||
      tie.claim.not ||
      firsts.has(who) ||
      isRumour(tie) ||
      isChild(p, who)
    )
      continue;
    // Whoever is named when the family is first written of is not new: the checks at the front door are for them.
    if (began === undefined || recordedDay(entry) <= recordedDay(began) || wasTiedBefore(p, who, entry, family)) continue;
    const whom = otherEnd(tie, who);
    firsts.set(who, {
      who,
      entry,
      known: recordedDay(entry),
      tie,
      anchor: pairAnchor(who, whom ?? p.child),
      words,
      more: otherSayings(p, who, entry),
    });
  }
  return [...firsts.values()];
}

/** What makes somebody more than an acquaintance, in a question's words; undefined: nothing does. */
function comesNear(p: Picture, tie: Tie, who: PersonId, entry: Entry, parents: readonly PersonId[]): string | undefined {
  const other = otherEnd(tie, who);
  if (other === undefined || isOver(tie, entry)) return undefined;
  const said = closeTies[tie.is];
  if (said !== undefined) {
    const isNear = tie.is === 'partner-of' ? parents.includes(other) : tie.is !== 'lives-with' || homeOf(p, parents).has(other);
    return isNear ? `${said} ${personName(p, other)}` : undefined;
  }
  const minding =
    visiting.has(tie.is) &&
    entry.present.includes(who) &&
    childrenInCircle(p).some((child) => entry.present.includes(child)) &&
    !parents.some((parent) => entry.present.includes(parent)) &&
    !saysParentKnows(entry.text);
  return minding ? 'was with the children and no parent' : undefined;
}

/** Told of as past when it was written down. */
const isOver = (tie: Tie, entry: Entry): boolean => tie.until !== undefined && tie.until.latest < recordedDay(entry);

const visiting: ReadonlySet<string> = new Set(['relative-of', 'friend-of', 'in-contact-with']);

/**
 * The child's home: whoever lives with the child, or, where that is not on record, the parents seen with the child at the last home
 * visit, or, before one, the parents who are not said to live apart. A parent who stays elsewhere brings nobody into the home.
 */
function homeOf(p: Picture, parents: readonly PersonId[]): ReadonlySet<PersonId> {
  const household = householdOf(p, p.child);
  if (household.some((person) => parents.includes(person))) return new Set([p.child, ...household]);
  const apart = new Set(p.known.ties.filter((tie) => tie.is === 'lives-with' && tie.claim.not).map((tie) => tie.who));
  const visit = entriesOf(p, 'contact').findLast(
    (entry) =>
      entry.facts.mode === 'home-visit' && metIn(entry).includes(p.child) && parents.some((parent) => metIn(entry).includes(parent)),
  );
  const there = visit === undefined ? [] : parents.filter((parent) => metIn(visit).includes(parent));
  return new Set([p.child, ...household, ...(there.length > 0 ? there : parents.filter((parent) => !apart.has(parent)))]);
}

/** The end of a tie that is not the family's, where the other end is. */
function newEnd(tie: Tie, family: ReadonlySet<PersonId>): PersonId | undefined {
  if (family.has(tie.who) === family.has(tie.whom)) return undefined;
  return family.has(tie.who) ? tie.whom : tie.who;
}

/** Taken to be so, or said by somebody whom the record does not name. */
const isRumour = (tie: Tie): boolean =>
  tie.claim.checked === 'contradicted' || (tie.claim.basis === 'said' && tie.claim.saidBy === undefined);

const isChild = (p: Picture, who: PersonId): boolean => {
  const born = p.directory.people.get(who)?.born;
  return (
    childrenInCircle(p).includes(who) ||
    (born !== undefined && Number.isFinite(born.earliest) && addMonths(born.earliest, 18 * 12) > p.today)
  );
};

/** Kin or partner on record before: known, though now come nearer. */
const wasTiedBefore = (p: Picture, who: PersonId, entry: Entry, family: ReadonlySet<PersonId>): boolean =>
  p.known.ties.some((tie) => {
    const said = p.byId.get(tie.entry);
    const other = otherEnd(tie, who);
    return (
      said !== undefined && said.recorded < entry.recorded && other !== undefined && family.has(other) && !tie.claim.not && !isRumour(tie)
    );
  });

const otherSayings = (p: Picture, who: PersonId, entry: Entry): readonly Entry[] =>
  p.known.ties
    .flatMap((tie) => {
      const said = p.byId.get(tie.entry);
      return said !== undefined &&
        said.id !== entry.id &&
        closeTies[tie.is] !== undefined &&
        !tie.claim.not &&
        otherEnd(tie, who) !== undefined
        ? [said]
        : [];
    })
    .filter((said, i, all) => all.indexOf(said) === i);

function releases(p: Picture): readonly Arrival[] {
  const children = new Set(childrenInCircle(p));
  return entriesOf(p, 'legal').flatMap((entry) => {
    if (entry.facts.type !== 'release') return [];
    return (entry.facts.to ?? entry.about.slice(0, 1))
      .filter((who) => p.circle.members.has(who) && !children.has(who))
      .map(
        (who): Arrival => ({
          who,
          entry,
          known: laterOf(recordedDay(entry), tiedOn(p, who)),
          tie: undefined,
          anchor: entry.id,
          words: 'was released from custody',
          more: [],
        }),
      );
  });
}

/** The first day on which a tie between somebody and the children or a parent was on record. */
function tiedOn(p: Picture, who: PersonId): Day {
  const family = new Set([...parentsOf(p, p.child), ...childrenInCircle(p)]);
  const days = p.known.ties.flatMap((tie) => {
    const other = otherEnd(tie, who);
    const said = p.byId.get(tie.entry);
    return said === undefined || tie.claim.not || other === undefined || !family.has(other) ? [] : [recordedDay(said)];
  });
  return earliestOf(days) ?? p.today;
}
