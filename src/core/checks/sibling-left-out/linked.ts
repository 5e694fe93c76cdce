import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { elsewhereOf } from '../../picture/family/children-elsewhere.ts';
import { childrenInCircle, deathOf, parentsOf } from '../../picture/family/family.ts';
import { groupedBy } from '../../picture/growing.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import type { FamilyEvent, What } from './events.ts';

/** A child of the family, with the entry from which this vantage knows of them. */
export interface Linked {
  readonly child: PersonId;
  readonly since: Entry;
  /** Living apart from this family, and in contact with it. */
  readonly isElsewhere: boolean;
}

/** The first entry that names somebody: it is about them, they were there, or it says something of them. */
const firstNaming = (p: Picture, person: PersonId): Entry | undefined => naming(p.entries).get(person)?.[0];

const naming = groupedBy((entry) => [
  ...entry.about,
  ...entry.present,
  ...entry.claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])),
]);

/** Children linked by parent, household or contact. One who lives elsewhere counts where contact with this family is on record: else the question is where they are. */
export const linkedChildren = onceFor((p: Picture): readonly Linked[] => {
  const parents = new Set(childrenInCircle(p).flatMap((child) => parentsOf(p, child)));
  const elsewhere = new Set([...parents].flatMap((parent) => elsewhereOf(p, parent)).map(({ child }) => child));
  return [...new Set([p.child, ...childrenInCircle(p)])].flatMap((child) => {
    const since = firstNaming(p, child);
    if (since === undefined || deathOf(p, child) !== undefined) return [];
    const isElsewhere = elsewhere.has(child);
    return isElsewhere && !isInTouch(p, child) ? [] : [{ child, since, isElsewhere }];
  });
});

/** Contact of a child with a member of this family: the last word on it, the two of them together since, or an order that lays it down. */
function isInTouch(p: Picture, child: PersonId): boolean {
  const last = p.known.ties.findLast((tie) => tie.is === 'in-contact-with' && (tie.who === child || tie.whom === child));
  if (last !== undefined && !last.claim.not) return p.circle.members.has(last.who === child ? last.whom : last.who);
  const said = last === undefined ? undefined : p.byId.get(last.entry);
  const since = said === undefined ? Number.NEGATIVE_INFINITY : said.when.latest;
  const parents = parentsOf(p, child).filter((parent) => parentsOfCircle(p).has(parent));
  return [...parents, ...childrenInCircle(p)].some(
    (other) =>
      other !== child &&
      together(p)
        .get(pairOf(child, other))
        ?.some((entry) => entry.when.earliest > since) === true,
  );
}

const parentsOfCircle = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(childrenInCircle(p).flatMap((one) => parentsOf(p, one))));

const pairOf = (child: PersonId, other: PersonId): string => `${child} ${other}`;

/** Each child with each person whom an entry shows them with, or whom an order lets them see. */
const together = (p: Picture): ReadonlyMap<string, readonly Entry[]> => pairs(p.entries);
const pairs = groupedBy((entry) => {
  if (entry.kind === 'restriction') {
    const { contact, protects = [], restrains = [], status } = entry.facts;
    const isAllowed = (contact === 'supervised' || contact === 'through-services') && status !== 'lifted' && status !== 'ended';
    return isAllowed ? protects.flatMap((child) => restrains.map((other) => pairOf(child, other))) : [];
  }
  return entry.kind === 'meeting' || entry.kind === 'legal'
    ? []
    : entry.present.flatMap((child) => entry.present.map((other) => pairOf(child, other)));
});

const daysOfPregnancy = 280;

/** Events at which what is decided is decided then: a child who is first known of afterwards is no part of it. */
const decidedThen: ReadonlySet<What> = new Set<What>(['referral', 'incident', 'closing']);

/**
 * The day from which a decision for a child may be waited for: the event, or when the child was first known of. Undefined where the
 * event is history: told long after, or from before the child was thought of or known of.
 */
export function waitedForFrom(
  p: Picture,
  { what, entry }: FamilyEvent,
  { child, since }: Linked,
  { days, recent }: { readonly days: number; readonly recent: number },
): Day | undefined {
  const on = happenedBy(entry);
  if (!Number.isFinite(on)) return undefined;
  const known = recordedDay(since);
  if (decidedThen.has(what) && known > promptDayAfter(p.calendar, laterOf(on, recordedDay(entry)), days)) return undefined;
  const born = p.directory.people.get(child)?.born;
  const isBefore = born !== undefined && entry.when.latest < addDays(born.earliest, -daysOfPregnancy);
  const isHistory = laterOf(known, recordedDay(entry)) > addDays(on, recent);
  return isBefore || isHistory ? undefined : laterOf(on, known);
}
