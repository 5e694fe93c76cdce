import type { Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { addMonths, type Day, noEarliest } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { parentsIn } from '../circle.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { otherEnd, standingOf } from '../standing-ties.ts';
import type { Tie } from '../ties.ts';

/** Ties of one name that stand on a day (confirmed, or also those only told). */
export function tiesStanding(p: Picture, name: Tie['is'], on: Day, and: 'confirmed' | 'or-told' = 'confirmed'): readonly Tie[] {
  const parents = parentsIn(p.known.ties, p.child);
  return p.known.ties.filter((tie) => {
    if (tie.is !== name) return false;
    const standing = standingOf(tie, p.known.ties, parents, on);
    return standing === 'confirmed' || (and === 'or-told' && standing === 'told');
  });
}

const others = (ties: readonly Tie[], person: PersonId): readonly PersonId[] => [
  ...new Set(ties.flatMap((tie) => otherEnd(tie, person) ?? [])),
];

/** The child's parents, as this vantage knows them. */
export const parentsOf = (p: Picture, child: PersonId, on: Day = p.today): readonly PersonId[] => [
  ...new Set(
    tiesStanding(p, 'parent-of', on)
      .filter((tie) => tie.whom === child)
      .map((tie) => tie.who),
  ),
];

export const childrenOf = (p: Picture, adult: PersonId, on: Day = p.today): readonly PersonId[] => [
  ...new Set(
    tiesStanding(p, 'parent-of', on)
      .filter((tie) => tie.who === adult)
      .map((tie) => tie.whom),
  ),
];

export const partnersOf = (p: Picture, adult: PersonId, on: Day = p.today): readonly PersonId[] =>
  others(tiesStanding(p, 'partner-of', on), adult);

/** Everyone said to live with someone, themselves left out. */
export const householdOf = (p: Picture, person: PersonId, on: Day = p.today): readonly PersonId[] => {
  const direct = others(tiesStanding(p, 'lives-with', on), person);
  const through = direct.flatMap((other) => others(tiesStanding(p, 'lives-with', on), other));
  return [...new Set([...direct, ...through])].filter((other) => other !== person);
};

/** People said to care for the child: parents, and whoever a `carer-of` claim names. */
export const carersOf = (p: Picture, child: PersonId, on: Day = p.today): readonly PersonId[] => [
  ...new Set([
    ...parentsOf(p, child, on),
    ...tiesStanding(p, 'carer-of', on)
      .filter((tie) => tie.whom === child)
      .map((tie) => tie.who),
  ]),
];

/** Brothers and sisters, half ones too: by a tie, or by a parent in common. */
export const siblingsOf = (p: Picture, child: PersonId, on: Day = p.today): readonly PersonId[] => [
  ...new Set(
    [...others(tiesStanding(p, 'sibling-of', on), child), ...parentsOf(p, child, on).flatMap((parent) => childrenOf(p, parent, on))].filter(
      (other) => other !== child,
    ),
  ),
];

/**
 * The children of the circle, whom a matter may concern: the child, brothers and sisters, children of the parents and of the
 * parents' partners, and anyone with a birth date under 18 years ago. A parent is none, nor is a parent's own brother or sister.
 */
export const childrenInCircle = onceFor((p: Picture): readonly PersonId[] => {
  const held = p.known.ties.filter((tie) => !tie.claim.not);
  const parents = new Set(held.filter((tie) => tie.is === 'parent-of').map((tie) => tie.who));
  const found = new Set<PersonId>([p.child]);
  for (const child of found)
    for (const other of brothersAndSisters(held, child)) if (!parents.has(other) && !isOfAge(p, other)) found.add(other);
  const young = [...p.circle.members.keys()].filter((person) => p.directory.people.get(person)?.born !== undefined && !isOfAge(p, person));
  return [...new Set([...found, ...young])].filter((one) => one === p.child || (p.circle.members.has(one) && !parents.has(one)));
});

/** By a tie, by a parent in common, or as a child of a parent's partner. */
function brothersAndSisters(held: readonly Tie[], child: PersonId): readonly PersonId[] {
  const own = held.filter((tie) => tie.is === 'parent-of' && tie.whom === child).map((tie) => tie.who);
  const partners = own.flatMap((parent) =>
    others(
      held.filter((tie) => tie.is === 'partner-of'),
      parent,
    ),
  );
  const theirs = held
    .filter((tie) => tie.is === 'parent-of' && (own.includes(tie.who) || partners.includes(tie.who)))
    .map((tie) => tie.whom);
  return [
    ...others(
      held.filter((tie) => tie.is === 'sibling-of'),
      child,
    ),
    ...theirs,
  ];
}

/** True once the person is surely 18 or more, by the birth date on file. */
export function isOfAge(p: Picture, person: PersonId): boolean {
  const born = p.directory.people.get(person)?.born;
  return born !== undefined && Number.isFinite(born.latest) && addMonths(born.latest, 18 * 12) <= p.today;
}

/** Adults of the circle: everyone in it who is not one of its children. */
export const adultsInCircle = onceFor((p: Picture): readonly PersonId[] => {
  const children = new Set(childrenInCircle(p));
  return [...p.circle.members.keys()].filter((person) => !children.has(person));
});

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
  const direct = new Set(names.flatMap((name) => others(tiesStanding(p, name, on), adult)));
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
export function birthOf(p: Picture, child: PersonId): Birth | undefined {
  const birth = p.known.entries.find((entry) => entry.kind === 'health' && entry.facts.type === 'birth' && isTheOneBorn(p, entry, child));
  if (birth !== undefined) return { on: birth.when, entry: birth };
  const born = p.directory.people.get(child)?.born;
  if (born === undefined) return wasPregnancy(p, child) ? undefined : livedWithoutBirthOnRecord(p, child);
  const first = p.known.entries.find((entry) => mentions(entry, child));
  if (first === undefined) return undefined;
  // Whoever has met the child knows of the birth, though the record of it is another agency's.
  const met = p.known.entries.find((entry) => entry.present.includes(child) && entry.when.latest >= born.earliest);
  if (first.when.earliest < born.earliest) return met === undefined ? undefined : { on: born, entry: met };
  return { on: born, entry: undefined };
}

const livedWithoutBirthOnRecord = (p: Picture, child: PersonId): Birth | undefined => {
  const met = p.known.entries.find((entry) => entry.present.includes(child));
  return met === undefined
    ? undefined
    : { on: { edtf: '../..', earliest: noEarliest, latest: met.when.latest, approximate: true }, entry: met };
};

const mentions = (entry: Entry, person: PersonId): boolean => entry.about.includes(person) || entry.present.includes(person);

/** A birth entry is about mother and baby: the one born is whoever in it is nobody's parent there, or the only one it is about. */
function isTheOneBorn(p: Picture, entry: Entry, child: PersonId): boolean {
  if (!entry.about.includes(child)) return false;
  if (entry.claims.some((claim) => claim.is === 'parent-of' && claim.whom === child)) return true;
  const born = p.directory.people.get(child)?.born;
  if (born !== undefined) return born.earliest <= entry.when.latest && born.latest >= entry.when.earliest;
  return !p.known.ties.some((tie) => tie.is === 'parent-of' && tie.who === child);
}

const wasPregnancy = (p: Picture, child: PersonId): boolean =>
  p.known.entries.some(
    (entry) => entry.about.includes(child) && entry.claims.some((claim) => claim.is === 'pregnant' || claim.is === 'expecting-on'),
  );

/** True where this vantage knows of no birth yet. */
export const isUnborn = (p: Picture, child: PersonId): boolean => birthOf(p, child) === undefined;

/** The entry from which this vantage knows that somebody has died, or that a pregnancy has ended without a living child (rule 15). */
export const deathOf = (p: Picture, person: PersonId): EntryId | undefined =>
  p.known.entries.find(
    (entry) =>
      entry.claims.some((claim) => claim.is === 'died' && claim.who === person && !claim.not) ||
      (entry.kind === 'incident' &&
        (entry.facts.nature === 'death' || entry.facts.nature === 'stillbirth') &&
        (entry.facts.harmed ?? []).includes(person)) ||
      (entry.kind === 'health' &&
        (entry.facts.type === 'stillbirth' || entry.facts.type === 'pregnancy-loss') &&
        entry.about.includes(person) &&
        !p.known.ties.some((tie) => tie.is === 'parent-of' && tie.who === person)),
  )?.id;
