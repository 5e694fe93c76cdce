import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { isChildInCircle } from '../../picture/family/family.ts';
import { harmBetween } from '../../picture/harm/harms.ts';
import { type Restriction, restrictionsOf, type Terms } from '../../picture/harm/restrictions.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { type Breach, breachesOf, isOpenBreach, keepersOf } from './breach-work.ts';
import { blanksOf, type TermPart } from './term-blanks.ts';
import { type PersonTold, toldOf } from './told-person.ts';

/** A restriction or contact arrangement as it stands on the day of the picture. */
export interface RestrictionWork {
  readonly restriction: Restriction;
  /** The terms in force; undefined where they have not begun or are over. */
  readonly now: Terms | undefined;
  /** Terms that begin on a day to come. */
  readonly next: Terms | undefined;
  /** What held before, with its days, oldest first. */
  readonly earlier: readonly Terms[];
  readonly blanks: readonly TermPart[];
  readonly keepers: readonly AgencyId[];
  /** Everybody named in the terms who is told of them: grown-ups first. A child is told in a way that fits their age. */
  readonly named: readonly (PersonTold & { readonly isChild: boolean })[];
  readonly breaches: readonly Breach[];
}

/** The terms in force on a day, as the picture has them: what was recorded by its moment, and nothing later. */
export const termsInForce = ({ terms }: Restriction, on: Day): Terms | undefined =>
  terms.findLast(({ from, until }) => from <= on && (until === undefined || on < until));

/** Every restriction and contact arrangement about the child or the circle, oldest first. */
export const restrictionWorksOf = onceFor((p: Picture): readonly RestrictionWork[] => restrictionsOf(p).map((one) => workOn(p, one)));

function workOn(p: Picture, restriction: Restriction): RestrictionWork {
  const now = termsInForce(restriction, p.today);
  const next = restriction.terms.find(({ from }) => from > p.today);
  const shown = now ?? next ?? restriction.terms.at(-1);
  return {
    ...{ restriction, now, next },
    earlier: restriction.terms.filter((terms) => terms !== now && terms.from <= p.today),
    blanks: shown === undefined || (now === undefined && next === undefined) ? [] : blanksOf(shown),
    keepers: keepersOf(restriction),
    named: shown === undefined ? [] : namedTold(p, restriction, shown),
    breaches: breachesOf(p, restriction),
  };
}

/** Everybody whom terms name: whom they bind, whom they protect, who supervises, and who is excepted. */
export const namedInTerms = ({ entry, restrains, protects }: Terms): readonly PersonId[] => [
  ...new Set([
    ...restrains,
    ...protects,
    ...(entry.facts.supervisor?.kind === 'person' ? [entry.facts.supervisor.person] : []),
    ...(entry.facts.exceptions ?? []).flatMap(({ people }) => people ?? []),
  ]),
];

function namedTold(p: Picture, restriction: Restriction, shown: Terms): RestrictionWork['named'] {
  const people = namedInTerms(shown);
  const versions = restriction.terms.map(({ entry }) => entry);
  return toldOf(p, people, {
    now: shown.entry.id,
    nowOrder: shown.entry.order,
    all: new Set(versions.map(({ id }) => id)),
    there: versions.flatMap((entry) => entry.present.map((person) => ({ person, entry }))),
  })
    .map((one) => ({ ...one, isChild: isChildInCircle(p, one.person) }))
    .toSorted((a, b) => Number(a.isChild) - Number(b.isChild));
}

export const openBreachesOf = (p: Picture): readonly { readonly work: RestrictionWork; readonly breach: Breach }[] =>
  restrictionWorksOf(p).flatMap((work) => work.breaches.filter(isOpenBreach).map((breach) => ({ work, breach })));

/** True where somebody is on record as harmed by one of those whom terms bind: they are not the one to supervise, unless it is said why (R114). */
export const isHarmedBy = (p: Picture, person: PersonId, restrains: readonly PersonId[]): boolean =>
  restrains.some((one) => harmBetween(p, one, person).length > 0);
