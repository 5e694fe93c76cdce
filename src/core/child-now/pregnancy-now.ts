import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { type Booking, bookingsOf } from '../picture/family/bookings.ts';
import { deathOf } from '../picture/family/family.ts';
import { isGoingOn, type Pregnancy, pregnanciesOf } from '../picture/family/pregnancies.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../picture/picture.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { pregnancyStart, weeksOn } from '../time/weeks.ts';
import { earlierEntry } from './noted.ts';

/** A pregnancy that goes on, as this vantage knows it. */
export interface PregnancyNow {
  readonly woman: PersonId;
  readonly due: Day | undefined;
  /** Completed weeks of pregnancy, and weeks left, rounded up; undefined where no due day is known. */
  readonly weeks: number | undefined;
  readonly toBirth: number | undefined;
  /** From 28 weeks to the last day of 36: when a health visitor visits before the birth (R251). */
  readonly visitWindow: { readonly from: Day; readonly until: Day } | undefined;
  readonly bookings: readonly Booking[];
  /** Antenatal appointments on record, kept or not, oldest first. */
  readonly appointments: readonly Entry[];
  /** Samples and tests of the pregnancy. */
  readonly samples: readonly Entry[];
}

/** Pregnancies in the family that have not ended by the day shown. None once the child of this picture has died (rule 15). */
export const pregnanciesNow = onceFor((p: Picture): readonly PregnancyNow[] =>
  deathOf(p, p.child) === undefined
    ? pregnanciesOf(p)
        .filter((one) => isGoingOn(p, one))
        .map((one) => nowOf(p, one))
    : [],
);

/** Weeks of pregnancy between which the visit before the birth is made (requirements, R251). */
const visitWeeks = { from: 28, until: 36 };

/** `until` is the last day of the thirty-sixth completed week. */
export const antenatalWindow = (due: Day): { readonly from: Day; readonly until: Day } => ({
  from: addDays(pregnancyStart(due), visitWeeks.from * 7),
  until: addDays(pregnancyStart(due), visitWeeks.until * 7 + 6),
});

function nowOf(p: Picture, pregnancy: Pregnancy): PregnancyNow {
  const { woman, due, first } = pregnancy;
  const within = p.entries
    .filter((entry) => entry.about.includes(woman) && entry.when.latest >= first.when.earliest && happenedBy(entry) <= p.today)
    .toSorted(earlierEntry);
  return {
    woman,
    due,
    weeks: due === undefined ? undefined : weeksOn(due, p.today),
    toBirth: due === undefined ? undefined : Math.max(0, Math.ceil(daysBetween(p.today, due) / 7)),
    visitWindow: due === undefined ? undefined : antenatalWindow(due),
    bookings: bookingsOf(p, pregnancy),
    appointments: within.filter(
      (entry) =>
        entry.kind === 'contact' &&
        isAgencyOfKind(p, entry.by, 'midwifery', 'hospital') &&
        ['appointment', 'clinic', 'home-visit', 'attendance'].includes(entry.facts.mode ?? ''),
    ),
    samples: within.filter((entry) => entry.kind === 'health' && entry.facts.type === 'routine-sample'),
  };
}
