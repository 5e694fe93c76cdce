import type { Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { addMonths, type Day, noEarliest } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { ofPersonOn } from '../as-on.ts';
import { parentsIn } from '../circle.ts';
import { onceFor, onceForEach } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { entriesWith, type Known } from '../record.ts';
import { otherEnd, standingOf, type TieStanding, tiesAt, tiesNamed } from '../standing-ties.ts';
import type { Tie } from '../ties.ts';

/** Ties of one name that stand on a day (confirmed, or also those only told). */
export function tiesStanding(p: Picture, name: Tie['is'], on: Day, and: 'confirmed' | 'or-told' = 'confirmed'): readonly Tie[] {
  return tiesNamed(p.known.ties, name).filter((tie) => {
    const standing = standingIn(p, tie, on);
    return standing === 'confirmed' || (and === 'or-told' && standing === 'told');
  });
}

const standingIn = (p: Picture, tie: Tie, on: Day): TieStanding => standingOf(tie, p.known.ties, parentsIn(p.known.ties, p.child), on);

/** Ties of one name that touch a person and stand on a day. */
const standingAt = (p: Picture, person: PersonId, name: Tie['is'], on: Day): readonly Tie[] =>
  tiesAt(p.known.ties, person, name).filter((tie) => standingIn(p, tie, on) === 'confirmed');

const otherEnds = (ties: readonly Tie[], person: PersonId): readonly PersonId[] => [
  ...new Set(ties.flatMap((tie) => otherEnd(tie, person) ?? [])),
];

/** The child's parents, as this vantage knows them. */
export const parentsOf = ofPersonOn((p, child, on): readonly PersonId[] => [
  ...new Set(standingAt(p, child, 'parent-of', on).flatMap((tie) => (tie.whom === child ? [tie.who] : []))),
]);

export const childrenOf = ofPersonOn((p, adult, on): readonly PersonId[] => [
  ...new Set(standingAt(p, adult, 'parent-of', on).flatMap((tie) => (tie.who === adult ? [tie.whom] : []))),
]);

export const partnersOf = ofPersonOn((p, adult, on) => otherEnds(standingAt(p, adult, 'partner-of', on), adult));

const livingWith = ofPersonOn((p, person, on) => otherEnds(standingAt(p, person, 'lives-with', on), person));

/** Everyone said to live with someone, themselves left out. */
export const householdOf = ofPersonOn((p, person, on): readonly PersonId[] => {
  const direct = livingWith(p, person, on);
  return [...new Set([...direct, ...direct.flatMap((other) => livingWith(p, other, on))])].filter((other) => other !== person);
});

/** People said to care for the child: parents, and whoever a `carer-of` claim names. */
export const carersOf = ofPersonOn((p, child, on): readonly PersonId[] => [
  ...new Set([...parentsOf(p, child, on), ...standingAt(p, child, 'carer-of', on).flatMap((tie) => (tie.whom === child ? [tie.who] : []))]),
]);

/** Brothers and sisters, half ones too: by a tie, or by a parent in common. */
export const siblingsOf = ofPersonOn((p, child, on): readonly PersonId[] =>
  [
    ...new Set([
      ...otherEnds(standingAt(p, child, 'sibling-of', on), child),
      ...parentsOf(p, child, on).flatMap((parent) => childrenOf(p, parent, on)),
    ]),
  ].filter((other) => other !== child),
);

/**
 * The children of the circle, whom a matter may concern: the child, brothers and sisters, children of the parents and of the
 * parents' partners, and anyone with a birth date under 18 years ago. A parent is none, nor is a parent's own brother or sister.
 */
export const childrenInCircle = onceFor((p: Picture): readonly PersonId[] => {
  const parents = new Set(held(p, 'parent-of').map((tie) => tie.who));
  const found = new Set<PersonId>([p.child]);
  for (const child of found)
    for (const other of brothersAndSisters(p, child)) if (!parents.has(other) && !isOfAge(p, other)) found.add(other);
  const young = [...p.circle.members.keys()].filter((person) => p.directory.people.get(person)?.born !== undefined && !isOfAge(p, person));
  return [...new Set([...found, ...young])].filter((one) => one === p.child || (p.circle.members.has(one) && !parents.has(one)));
});

const childrenHere = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(childrenInCircle(p)));
export const isChildInCircle = (p: Picture, person: PersonId): boolean => childrenHere(p).has(person);

/** Ties of one name that somebody states, whatever became of them. */
const held = (p: Picture, name: Tie['is']): readonly Tie[] => tiesNamed(p.known.ties, name).filter((tie) => !tie.claim.not);

/** By a tie, by a parent in common, or as a child of a parent's partner. */
function brothersAndSisters(p: Picture, child: PersonId): readonly PersonId[] {
  const parentTies = held(p, 'parent-of');
  const own = parentTies.filter((tie) => tie.whom === child).map((tie) => tie.who);
  const partners = own.flatMap((parent) => otherEnds(held(p, 'partner-of'), parent));
  const bringing = new Set([...own, ...partners]);
  const theirs = parentTies.filter((tie) => bringing.has(tie.who)).map((tie) => tie.whom);
  return [...otherEnds(held(p, 'sibling-of'), child), ...theirs];
}

/** True once the person is surely 18 or more, by the birth date on file. */
export function isOfAge(p: Picture, person: PersonId): boolean {
  const born = p.directory.people.get(person)?.born;
  return born !== undefined && Number.isFinite(born.latest) && addMonths(born.latest, 18 * 12) <= p.today;
}

/** Adults of the circle: everyone in it who is not one of its children. */
export const adultsInCircle = onceFor((p: Picture): readonly PersonId[] =>
  [...p.circle.members.keys()].filter((person) => !isChildInCircle(p, person)),
);

const adultsHere = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(adultsInCircle(p)));
export const isAdultInCircle = (p: Picture, person: PersonId): boolean => adultsHere(p).has(person);

/** Children tied to an adult: by parenthood, care, home or contact. */
export const childrenTiedTo = (p: Picture, adult: PersonId, on: Day = p.today): readonly PersonId[] => {
  const names: readonly Tie['is'][] = [
    'parent-of',
    'carer-of',
    'lives-with',
    'in-contact-with',
    'grandparent-of',
    'relative-of',
    'sibling-of',
  ];
  const direct = new Set(names.flatMap((name) => otherEnds(standingAt(p, adult, name, on), adult)));
  const throughPartner = partnersOf(p, adult, on).flatMap((partner) => childrenOf(p, partner, on));
  return childrenInCircle(p).filter((child) => direct.has(child) || throughPartner.includes(child));
};

/** What one claim about a person says, with the entry that says it. */
export interface Birth {
  readonly on: Span;
  readonly entry: Entry | undefined;
}

/**
 * The birth of a child, as known: from the entry that records it, or else, where an entry about the child stands before any
 * birth or pregnancy is on record, from the display date of the person (rule 5). Undefined: not born, as far as this vantage knows.
 */
export const birthOf = (p: Picture, child: PersonId): Birth | undefined => births(p.known, child);

const births = onceForEach((known: Known, child: PersonId): Birth | undefined => {
  const own = entriesWith(known, child);
  const birth = own.find((entry) => entry.kind === 'health' && entry.facts.type === 'birth' && isTheOneBorn(known, entry, child));
  if (birth !== undefined) return { on: birth.when, entry: birth };
  const born = known.directory.people.get(child)?.born;
  if (born === undefined) return own.some((entry) => tellsOfPregnancy(entry, child)) ? undefined : livedWithoutBirthOnRecord(own, child);
  const [first] = own;
  if (first === undefined) return undefined;
  // Whoever has met the child knows of the birth, though the record of it is another agency's.
  const met = own.find((entry) => entry.present.includes(child) && entry.when.latest >= born.earliest);
  if (first.when.earliest < born.earliest) return met === undefined ? undefined : { on: born, entry: met };
  return { on: born, entry: undefined };
});

const livedWithoutBirthOnRecord = (own: readonly Entry[], child: PersonId): Birth | undefined => {
  const met = own.find((entry) => entry.present.includes(child));
  return met === undefined
    ? undefined
    : { on: { edtf: '../..', earliest: noEarliest, latest: met.when.latest, approximate: true }, entry: met };
};

/** A birth entry is about mother and baby: the one born is whoever in it is nobody's parent there, or the only one it is about. */
function isTheOneBorn(known: Known, entry: Entry, child: PersonId): boolean {
  if (!entry.about.includes(child)) return false;
  if (entry.claims.some((claim) => claim.is === 'parent-of' && claim.whom === child)) return true;
  const born = known.directory.people.get(child)?.born;
  if (born !== undefined) return born.earliest <= entry.when.latest && born.latest >= entry.when.earliest;
  return !isCalledParent(known, child);
}

/** True where anybody says of somebody that they are, or are not, a parent. */
const isCalledParent = (known: Known, person: PersonId): boolean =>
  tiesAt(known.ties, person, 'parent-of').some((tie) => tie.who === person);

const tellsOfPregnancy = (entry: Entry, child: PersonId): boolean =>
  entry.about.includes(child) && entry.claims.some((claim) => claim.is === 'pregnant' || claim.is === 'expecting-on');

/** True where this vantage knows of no birth yet. */
export const isUnborn = (p: Picture, child: PersonId): boolean => birthOf(p, child) === undefined;

/** The entry from which this vantage knows that somebody has died, or that a pregnancy has ended without a living child (rule 15). */
export const deathOf = (p: Picture, person: PersonId): EntryId | undefined => deaths(p.known, person);

const deaths = onceForEach(
  (known: Known, person: PersonId): EntryId | undefined => tellingOfDeath(known).find((entry) => tellsOfDeathOf(known, entry, person))?.id,
);

/** Entries that tell of anybody's death, or of a pregnancy that ended without a living child. */
const tellingOfDeath = onceFor((known: Known): readonly Entry[] =>
  known.entries.filter(
    (entry) =>
      entry.claims.some((claim) => claim.is === 'died') ||
      (entry.kind === 'incident' && (entry.facts.nature === 'death' || entry.facts.nature === 'stillbirth')) ||
      (entry.kind === 'health' && (entry.facts.type === 'stillbirth' || entry.facts.type === 'pregnancy-loss')),
  ),
);

const tellsOfDeathOf = (known: Known, entry: Entry, person: PersonId): boolean =>
  entry.claims.some((claim) => claim.is === 'died' && claim.who === person && !claim.not) ||
  (entry.kind === 'incident' &&
    (entry.facts.nature === 'death' || entry.facts.nature === 'stillbirth') &&
    (entry.facts.harmed ?? []).includes(person)) ||
  (entry.kind === 'health' &&
    (entry.facts.type === 'stillbirth' || entry.facts.type === 'pregnancy-loss') &&
    entry.about.includes(person) &&
    !isCalledParent(known, person));
