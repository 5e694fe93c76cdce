import type { Entry } from '../../entry/entry.ts';
import type { Booking } from '../../picture/family/bookings.ts';
import { parentsOf, partnersOf } from '../../picture/family/family.ts';
import type { Pregnancy } from '../../picture/family/pregnancies.ts';
import { happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { saysLate, saysReferralWeighed, saysWhyLate } from '../../picture/words/booking-words.ts';
import { hasWords } from '../../picture/words/outcome-words.ts';
import { isSocialCare } from '../../picture/work/plans.ts';

/** True where the records say what made a booking late, hold a background form of both parents made since, or tell of a referral made or weighed. */
export function isLatenessAnswered(p: Picture, pregnancy: Pregnancy, booking: Booking): boolean {
  const people = new Set([pregnancy.woman, ...(pregnancy.baby === undefined ? [] : [pregnancy.baby])]);
  return (
    hasWords(booking.entry.facts.reason) ||
    p.entries.some(
      (entry) =>
        entry.about.some((person) => people.has(person)) &&
        // What was done before the booking was done without knowing that it would be late.
        entry.when.latest >= booking.entry.when.earliest &&
        (tellsWhy(p, booking, entry) || isReferral(p, booking, entry) || isBackgroundOfBoth(p, pregnancy, booking, entry)),
    )
  );
}

const tellsWhy = (p: Picture, booking: Booking, entry: Entry): boolean =>
  recordedDay(entry) >= recordedDay(booking.entry) &&
  [entry.text, entry.facts.reason].some(
    (words) => saysWhyLate(words) || (saysReferralWeighed(words) && isAgencyOfKind(p, entry.by, 'midwifery', 'hospital', 'gp')),
  );

/** Made since, or with the lateness named: one made on the day for another reason leaves it as it was. A pre-birth assessment answers once it is finished. */
const isReferral = (p: Picture, booking: Booking, entry: Entry): boolean =>
  (entry.kind === 'referral' &&
    (entry.facts.to === undefined || entry.facts.to.some((agency) => isSocialCare(p, agency))) &&
    (entry.when.earliest > happenedBy(booking.entry) || saysLate(entry.text))) ||
  (entry.kind === 'assessment' && entry.facts.type === 'pre-birth' && entry.facts.status === 'completed');

/** The form that goes with every booking does not say what made this one late: one made or gone through again since does. */
function isBackgroundOfBoth(p: Picture, pregnancy: Pregnancy, booking: Booking, entry: Entry): boolean {
  if (entry.kind !== 'assessment' || entry.facts.status !== 'completed' || !forms.has(entry.facts.type ?? '')) return false;
  if (happenedBy(entry) <= happenedBy(booking.entry)) return false;
  const considered = new Set([...(entry.facts.adultsConsidered ?? []), ...entry.about]);
  const others = [...partnersOf(p, pregnancy.woman), ...(pregnancy.baby === undefined ? [] : parentsOf(p, pregnancy.baby))].filter(
    (person) => person !== pregnancy.woman,
  );
  return considered.has(pregnancy.woman) && others.some((person) => considered.has(person));
}

const forms: ReadonlySet<string> = new Set(['family-background', 'family-health-needs']);
