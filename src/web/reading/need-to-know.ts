import type { Opening } from '../../core/access/look.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import { peopleNamedIn } from '../../core/entry/people-named.ts';
import { involvedAgencies } from '../../core/picture/work/involvement.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { dayAt, type Instant } from '../../core/time/instant.ts';
import { promptId } from '../addresses.ts';
import type { Visitor } from '../visitor.ts';
import { standsOn } from './asked.ts';
import type { OpenCase } from './open-case.ts';

/** Days for which an agency that wrote something down about somebody is taken to be at work with them. Our choice. */
const daysOfARecord = 28;

/** The people whose records a request opens: the child of its address, or those whom its question is about. */
export function subjectsOf(params: Readonly<Record<string, string>>, open: OpenCase): readonly PersonId[] {
  if (params.child !== undefined) return open.partnership.children.filter((child) => open.publicIds.people.get(child) === params.child);
  if (params.question === undefined) return [];
  const asked = open
    .asked(open.days.end)
    .find(({ reasons }) => reasons.some(({ key }) => promptId(open.partnership, key) === params.question));
  return asked?.about.filter((person) => open.partnership.children.includes(person)) ?? [];
}

/** True where an agency was at work with a child on a day, as far as this visitor may know. */
export function isAtWorkWith(agency: AgencyId, child: PersonId, open: OpenCase, on: Day = open.days.end): boolean {
  const since = addDays(on, -daysOfARecord);
  const wrote = open.ledger.entries.some(
    (entry) => entry.by === agency && since <= dayAt(entry.recorded) && dayAt(entry.recorded) <= on && peopleNamedIn(entry).includes(child),
  );
  return wrote || isAsked(agency, child, open, on) || involvedAgencies(open.picture(child, on), on).has(agency);
}

/** Those of the people whose records are asked for that somebody has neither work with nor a reason for that still holds. */
export const withoutReason = (
  subjects: readonly PersonId[],
  { looker }: Visitor,
  open: OpenCase,
  openings: readonly Opening[],
  now: Instant,
): readonly PersonId[] =>
  looker === undefined
    ? []
    : subjects.filter(
        (child) =>
          !(looker.agency !== undefined && isAtWorkWith(looker.agency, child, open)) &&
          !openings.some((one) => one.account === looker.account && one.child === child && one.opened <= now && now < one.ends),
      );

/** Who is asked a question about a child may look into it. */
const isAsked = (agency: AgencyId, child: PersonId, open: OpenCase, on: Day): boolean =>
  open.vantage.kind === 'agency' &&
  open.vantage.agency === agency &&
  open.asked(on).some((asked) => asked.about.includes(child) && standsOn(asked, on));

const plainPostcode = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** True where somebody around a child is said to live, or to have lived, at a postcode. */
export function livesAt(postcode: string, child: PersonId, open: OpenCase): boolean {
  const around = open.picture(child, open.days.end).circle.members;
  return open.ledger.entries.some(({ claims }) =>
    claims.some(
      ({ who, is, what }) =>
        is === 'lives-at' && around.has(who) && what !== undefined && plainPostcode(what).includes(plainPostcode(postcode)),
    ),
  );
}
