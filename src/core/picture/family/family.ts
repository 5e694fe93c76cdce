import type { Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { addMonths, type Day, noEarliest } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { type Around, aroundOn, standingIn } from '../around.ts';
import { tiedOn } from '../as-on.ts';
import type { Circle } from '../circle.ts';
import { fromEach } from '../growing.ts';
import { onceFor, onceForEach } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { entriesWith, type Known } from '../record.ts';
import { otherEnd, tiesAt, tiesNamed, tiesOfTwo } from '../standing-ties.ts';
import type { Tie } from '../ties.ts';
import { isPregnancyLoss } from './due-days.ts';

/** Ties of one name that stand on a day (confirmed, or also those only told). */
export function tiesStanding(p: Picture, name: Tie['is'], on: Day, and: 'confirmed' | 'or-told' = 'confirmed'): readonly Tie[] {
  const around = aroundOn(p.known.ties, p.child, on);
  return tiesNamed(p.known.ties, name).filter((tie) => {
    const standing = standingIn(around, tie);
    return standing === 'confirmed' || (and === 'or-told' && standing === 'told');
  });
}

/** Ties of one name that touch a person and stand. */
const standingAt = (around: Around, person: PersonId, name: Tie['is']): readonly Tie[] =>
  tiesAt(around.ties, person, name).filter((tie) => standingIn(around, tie) === 'confirmed');

/** True where a tie of this name, of a sort where one is given, stands between two people on a day, whichever of them it names first. */
export function areTied(
  p: Picture,
  one: PersonId,
  other: PersonId,
  name: Tie['is'],
  on: Day,
  isMeant: (tie: Tie) => boolean = () => true,
): boolean {
  const around = aroundOn(p.known.ties, p.child, on);
  return tiesOfTwo(p.known.ties, one, other, name).some((tie) => isMeant(tie) && standingIn(around, tie) === 'confirmed');
}

const otherEnds = (ties: readonly Tie[], person: PersonId): readonly PersonId[] => [
  ...new Set(ties.flatMap((tie) => otherEnd(tie, person) ?? [])),
];

/** Whoever ties of one name that stand lead to. */
const tiedBy = (name: Tie['is']) => tiedOn((around, person): readonly PersonId[] => otherEnds(standingAt(around, person, name), person));

/** The child's parents, as this vantage knows them. */
export const parentsOf = tiedOn((around, child): readonly PersonId[] => [
  ...new Set(standingAt(around, child, 'parent-of').flatMap((tie) => (tie.whom === child ? [tie.who] : []))),
]);

export const childrenOf = tiedOn((around, adult): readonly PersonId[] => [
  ...new Set(standingAt(around, adult, 'parent-of').flatMap((tie) => (tie.who === adult ? [tie.whom] : []))),
]);

export const partnersOf = tiedBy('partner-of');

/** Everyone said to live with someone, themselves left out. */
export const householdOf = tiedOn((around, person): readonly PersonId[] => {
  const living = (who: PersonId): readonly PersonId[] => otherEnds(standingAt(around, who, 'lives-with'), who);
  const direct = living(person);
  return [...new Set([...direct, ...direct.flatMap(living)])].filter((other) => other !== person);
});

const caring = tiedOn((around, child): readonly PersonId[] =>
  standingAt(around, child, 'carer-of').flatMap((tie) => (tie.whom === child ? [tie.who] : [])),
);

/** People said to care for the child: parents, and whoever a `carer-of` claim names. */
export const carersOf = (p: Picture, child: PersonId, on: Day = p.today): readonly PersonId[] => [
  ...new Set([...parentsOf(p, child, on), ...caring(p, child, on)]),
];

const siblingTies = tiedBy('sibling-of');

/** Brothers and sisters, half ones too: by a tie, or by a parent in common. */
export const siblingsOf = (p: Picture, child: PersonId, on: Day = p.today): readonly PersonId[] =>
  [...new Set([...siblingTies(p, child, on), ...parentsOf(p, child, on).flatMap((parent) => childrenOf(p, parent, on))])].filter(
    (other) => other !== child,
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

export const isChildInCircle = (p: Picture, person: PersonId): boolean => familyOf(p).children.has(person);

/** The child, the children of the circle and the child's carers today: the same object while they are the same people. */
export const familyOf = onceFor((p: Picture): Family => {
  const now = { child: p.child, children: new Set(childrenInCircle(p)), carers: new Set(carersOf(p, p.child)) };
  const last = families.get(p.circle);
  if (last !== undefined && isSame(last.children, now.children) && isSame(last.carers, now.carers)) return last;
  families.set(p.circle, now);
  return now;
});

export interface Family {
  readonly child: PersonId;
  readonly children: ReadonlySet<PersonId>;
  readonly carers: ReadonlySet<PersonId>;
}

/** Who is who around the child, for what is read from entries in its light: circle, ties, children, carers and adults of the circle, and who is on file. */
export const whoIsWho = (p: Picture): readonly object[] => [p.circle, familyOf(p), p.directory];

const families = new WeakMap<Circle, Family>();
const isSame = (a: ReadonlySet<PersonId>, b: ReadonlySet<PersonId>): boolean => a.size === b.size && [...a].every((one) => b.has(one));

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

const toAChild = ['parent-of', 'carer-of', 'lives-with', 'in-contact-with', 'grandparent-of', 'relative-of', 'sibling-of'] as const;

const tiedToAsToAChild = tiedOn(
  (around, adult): ReadonlySet<PersonId> => new Set(toAChild.flatMap((name) => otherEnds(standingAt(around, adult, name), adult))),
);

/** Children tied to an adult: by parenthood, care, home or contact. */
export const childrenTiedTo = (p: Picture, adult: PersonId, on: Day = p.today): readonly PersonId[] => {
  const direct = tiedToAsToAChild(p, adult, on);
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

const birthsIn = fromEach((entry) => (entry.kind === 'health' && entry.facts.type === 'birth' ? [entry] : []));

const births = onceForEach((known: Known, child: PersonId): Birth | undefined => {
  const own = entriesWith(known, child);
  const birth = birthsIn(known.entries).find((entry) => isTheOneBorn(known, entry, child));
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
  const met = own.find((entry) => entry.present.includes(child) || isToldOfAsLiving(entry, child));
  return met === undefined
    ? undefined
    : { on: { edtf: '../..', earliest: noEarliest, latest: met.when.latest, approximate: true }, entry: met };
};

/** They were referred in Heed, and nothing tells of a pregnancy, the referral's own words neither: a child who was seen or heard of, though nobody may have found out who they are. */
const isToldOfAsLiving = (entry: Entry, child: PersonId): boolean =>
  entry.kind === 'referral' &&
  !entry.themes.includes('pregnancy') &&
  !/\b(?:unborn|pregnan\w*|not (?:yet )?born|expecting (?:a|an|her|his|their|twins)|the baby is due)\b/i.test(entry.text) &&
  entry.source.kind === 'typed' &&
  entry.facts.from !== undefined &&
  entry.facts.children?.includes(child) === true;

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
  (known: Known, person: PersonId): EntryId | undefined =>
    tellingOfDeath(known.entries).find((entry) => tellsOfDeathOf(known, entry, person))?.id,
);

/** Every entry that tells of somebody's death, or of the end of a pregnancy without a living child, the first recorded first. */
export const entriesOfDeath = (p: Picture, person: PersonId): readonly Entry[] =>
  tellingOfDeath(p.known.entries).filter((entry) => tellsOfDeathOf(p.known, entry, person));

/** Entries that tell of anybody's death, or of a pregnancy that ended without a living child. */
const tellingOfDeath = fromEach((entry) => {
  const tells =
    entry.claims.some((claim) => claim.is === 'died') ||
    (entry.kind === 'incident' && (entry.facts.nature === 'death' || entry.facts.nature === 'stillbirth')) ||
    isPregnancyLoss(entry);
  return tells ? [entry] : [];
});

const tellsOfDeathOf = (known: Known, entry: Entry, person: PersonId): boolean =>
  entry.claims.some((claim) => claim.is === 'died' && claim.who === person && !claim.not) ||
  (entry.kind === 'incident' &&
    (entry.facts.nature === 'death' || entry.facts.nature === 'stillbirth') &&
    (entry.facts.harmed ?? []).includes(person)) ||
  (isPregnancyLoss(entry) && entry.about.includes(person) && !isCalledParent(known, person));
