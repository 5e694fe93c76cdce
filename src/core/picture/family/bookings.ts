import type { Entry } from '../../entry/entry.ts';
import { weeksOn } from '../../time/weeks.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { leastWeeksBooked, saysBooking, saysFarOn, weeksAtBooking } from '../words/booking-words.ts';
import { dueDaysIn } from './due-days.ts';
import type { Pregnancy } from './pregnancies.ts';

/** A woman's booking for maternity care. */
export interface Booking {
  readonly entry: Entry;
  /** The weeks of pregnancy at it: as given, else the least that its date and the due date allow. Undefined where nothing tells. */
  readonly weeks: number | undefined;
  /** True where no number is known and words say that the pregnancy was far on. */
  readonly farOn: boolean;
}

/** Weeks at which words of those who look after her say that she was booked, here or elsewhere: the least of them. */
export const leastWeeksTold = (p: Picture, pregnancy: Pregnancy): number =>
  Math.min(
    ...p.entries
      .filter(
        (entry) =>
          entry.about.includes(pregnancy.woman) &&
          isAgencyOfKind(p, entry.by, 'midwifery', 'hospital', 'gp', 'health-visiting') &&
          isWithin(pregnancy, entry) &&
          tellsOfHealth.has(entry.kind),
      )
      .flatMap((entry) => leastWeeksBooked(entry.text) ?? []),
  );
const tellsOfHealth: ReadonlySet<string> = new Set(['health', 'contact', 'note', 'service', 'information-reply', 'referral']);

/** Bookings of one pregnancy, in the order in which they were recorded. One that was missed or put off is none. */
export const bookingsOf = (p: Picture, pregnancy: Pregnancy): readonly Booking[] =>
  p.entries
    .filter((entry) => isBooking(p, entry) && entry.about.includes(pregnancy.woman) && isWithin(pregnancy, entry))
    .map((entry) => ({ entry, weeks: weeksAt(pregnancy, entry), farOn: saysFarOn(entry.text) }));

function isBooking(p: Picture, entry: Entry): boolean {
  if (entry.kind === 'health')
    return /\bbook/i.test(entry.facts.type ?? '') && !['missed', 'deferred', 'none'].includes(entry.facts.status ?? '');
  if (entry.kind === 'contact')
    return (
      isAgencyOfKind(p, entry.by, 'midwifery', 'hospital') &&
      (entry.facts.outcome === undefined || entry.facts.outcome === 'seen') &&
      (/\bbooking\b/i.test(entry.facts.purpose ?? '') || saysBooking(entry.text))
    );
  if (entry.kind === 'service')
    return (
      isAgencyOfKind(p, entry.by, 'midwifery', 'hospital') &&
      /\bmaternity\b|\bmidwi|\bantenatal\b/i.test(entry.facts.service ?? '') &&
      begun.has(entry.facts.status ?? '')
    );
  return entry.kind === 'note' && isAgencyOfKind(p, entry.by, 'midwifery') && saysBooking(entry.text);
}

const begun: ReadonlySet<string> = new Set(['accepted', 'started', 'engaging']);

/** Longer than any pregnancy. */
const longest = 310;

const isWithin = ({ first, birth }: Pregnancy, entry: Entry): boolean =>
  entry.when.latest >= first.when.earliest - longest &&
  entry.when.earliest <= first.when.latest + longest &&
  (birth === undefined || entry.when.earliest <= birth.when.latest);

function weeksAt({ due }: Pregnancy, entry: Entry): number | undefined {
  const given = entry.kind === 'health' || entry.kind === 'contact' ? entry.facts.weeks : undefined;
  const said = given ?? weeksAtBooking(entry.text);
  if (said !== undefined) return said;
  const known = due ?? dueDaysIn(entry)[0];
  return known === undefined || !Number.isFinite(entry.when.earliest) ? undefined : weeksOn(known, entry.when.earliest);
}
