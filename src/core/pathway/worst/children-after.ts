import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { adultsInCircle, childrenInCircle, childrenOf, deathOf, isAdultInCircle, isOfAge } from '../../picture/family/family.ts';
import { isGoingOn, pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { childrenOfAdult } from '../../picture/person/children-of.ts';
import { entriesOf, type Picture, withAllKnown } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { isStepOn } from '../step-on.ts';

/** One child, born or not, for whom something is to be decided after what happened to another, or after news of an offence. */
export interface ChildAfter {
  /** The child; of a pregnancy for which no child is on record yet, the woman. */
  readonly person: PersonId;
  readonly is: 'child' | 'unborn' | 'expected';
  /** The last decision of their own that names what happened. */
  readonly decision: EntryOf<'decision'> | undefined;
  /** The next date, by that decision. */
  readonly next: Day | undefined;
  readonly state: 'open' | 'decided' | 'next-date-passed';
  /** Plans, assessments and meetings of this child since, which may be what was decided. */
  readonly since: readonly Entry[];
}

/**
 * Brothers, sisters and other children of the circle, the children of any adult of it, and babies who are expected: everyone for whom one decision about another never stands
 * (R056, R096). Rather one too many is asked about than one too few.
 */
export function othersInCircle(p: Picture, but: readonly PersonId[]): readonly Pick<ChildAfter, 'person' | 'is'>[] {
  const going = pregnanciesOf(p).filter((one) => isGoingOn(p, one));
  const unborn = new Set(going.flatMap(({ baby }) => baby ?? []));
  const children = [...new Set([...childrenInCircle(p), ...childrenOfAdultsOf(p)])].filter(
    (child) => !but.includes(child) && deathOf(p, child) === undefined,
  );
  const expected = going.filter(({ baby }) => baby === undefined || !children.includes(baby)).map(({ woman }) => woman);
  return [
    ...children.map((person) => ({ person, is: unborn.has(person) ? ('unborn' as const) : ('child' as const) })),
    ...[...new Set(expected)].map((person) => ({ person, is: 'expected' as const })),
  ];
}

/** Whoever is said to be the child of an adult of the circle, and is neither grown up nor a parent, as far as is on record. */
const childrenOfAdultsOf = (p: Picture): readonly PersonId[] =>
  adultsInCircle(p)
    .flatMap((adult) => childrenOfAdult(p.known, adult, p.today))
    .filter(({ parenthood }) => parenthood.some(({ claim }) => !claim.not && claim.checked !== 'contradicted'))
    .map(({ child }) => child)
    .filter((child) => !isAdultInCircle(p, child) && !isOfAge(p, child) && childrenOf(p, child).length === 0);

/** Where the decision about each stands. */
export const decidedAfter = (
  p: Picture,
  what: { readonly entry: Entry; readonly entries: readonly Entry[] },
  others: readonly Pick<ChildAfter, 'person' | 'is'>[],
): readonly ChildAfter[] => {
  // Of a child of another home too, who is in nobody's picture here.
  const decisions = entriesOf(withAllKnown(p), 'decision').filter(
    (one) => one.facts.type === 'for-a-child-after' && isStepOn(p, one, what, false),
  );
  return others.map(({ person, is }) => {
    const decision = decisions.findLast(({ about }) => about.includes(person));
    const next = decision?.facts.review?.latest;
    return {
      ...{ person, is, decision, next },
      state: decision === undefined ? 'open' : next !== undefined && next < p.today ? 'next-date-passed' : 'decided',
      since: is === 'expected' ? [] : workSince(p, what.entry, person),
    };
  });
};

const ofWork: ReadonlySet<Entry['kind']> = new Set(['plan', 'assessment', 'meeting', 'referral-decision', 'legal', 'restriction']);

const workSince = (p: Picture, from: Entry, child: PersonId): readonly Entry[] =>
  p.entries.filter(
    (entry) => ofWork.has(entry.kind) && entry.order > from.order && entry.id !== from.id && childrenNamedIn(p, entry).includes(child),
  );
