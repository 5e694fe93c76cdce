import { actOnBooking } from '../../check/acts.ts';
import { agencyAsked } from '../../check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Booking, bookingsOf, leastWeeksTold } from '../../picture/family/bookings.ts';
import { isUnborn, parentsOf, partnersOf } from '../../picture/family/family.ts';
import { type Pregnancy, pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { isAgencyOfKind, type Picture, personName } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { saysBookedElsewhere, saysJustDiscovered } from '../../picture/words/booking-words.ts';
import { isLatenessAnswered } from './answered.ts';

export const lateBooking = defineCheck({
  id: 'late-booking',
  number: 20,
  title: 'Booked late for maternity care',
  priority: 3,
  asks: 'Maternity care for {woman} was booked at {n} weeks. What made it late, who else knew of the pregnancy, and what is known of both parents?',
  because:
    'In two reviews a first baby was booked for maternity care past the middle of the pregnancy. What had made it late was not found out, nor who else had known of the pregnancy.',
  learntFrom: [
    { review: 2, where: '§4.1.7' },
    { review: 2, where: '§5.1' },
    { review: 4, where: '§2.3' },
    { review: 4, where: '§6.3' },
    { review: 4, where: 'Footnote 3' },
  ],
  parameters: {
    usual: {
      value: 10,
      unit: 'weeks',
      source: 'review 4 footnote 3',
      means: 'By when maternity care is usually booked: a booking after it is late, and nothing is asked on that alone.',
    },
    weeks: { value: 20, unit: 'weeks', source: 'ours', means: 'Weeks of pregnancy past which a first booking is asked about.' },
    just: {
      value: 21,
      unit: 'days',
      source: 'ours',
      means: 'How long before the booking a pregnancy may have come to light and count as only just known.',
    },
  },
  reads: { kinds: anyRecord, claims: ['pregnant', 'expecting-on', 'parent-of', 'partner-of'] },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'What made it late, and who says so.',
    'The background form is done for both parents.',
    'A referral was made, or weighed and not made, with the reason. Lateness alone is no ground for one.',
  ],
  notWhen: [
    'Care had been booked in time elsewhere, and the woman has moved.',
    'The pregnancy had only just come to light, and the record says so.',
    'The record does not tell how far on the pregnancy was.',
    'The baby is born, or the pregnancy has ended.',
  ],
  safeToAsk: false,
  evaluate(p, { usual, weeks, just }) {
    const parents = parentsOf(p, p.child);
    const near = new Set([...parents, ...parents.flatMap((parent) => partnersOf(p, parent))]);
    const concerns = pregnanciesOf(p)
      .filter((one) => !one.lost && one.birth === undefined && (near.has(one.woman) || isOfChild(p, one)))
      .flatMap((one): readonly Concern[] => {
        const late = lateBookingIn(p, one, { weeks, just });
        return late === undefined || isLatenessAnswered(p, one, late) ? [] : [concernFrom(p, one, late, usual)];
      });
    return { concerns };
  },
});

/** Told of with the unborn child by name, though no record ties the two yet. */
const isOfChild = (p: Picture, pregnancy: Pregnancy): boolean =>
  pregnancy.entries.some(({ about }) => about.includes(p.child)) && isUnborn(p, p.child);

/** The first booking, where it was past the weeks, none was earlier, and the record does not itself say that it could not have been sooner. */
function lateBookingIn(p: Picture, pregnancy: Pregnancy, { weeks, just }: { weeks: number; just: number }): Booking | undefined {
  const bookings = bookingsOf(p, pregnancy);
  const isLate = ({ weeks: at, farOn }: Booking): boolean => (at === undefined ? farOn : at > weeks);
  const [first] = bookings;
  if (first === undefined || !bookings.every(isLate)) return undefined;
  const moved = bookings.some(({ entry }) => saysBookedElsewhere(entry.text) || saysBookedElsewhere(entry.facts.reason));
  return moved || leastWeeksTold(p, pregnancy) <= weeks || hadJustComeToLight(pregnancy, first, just) ? undefined : first;
}

/** Said at the booking or in the days before it, and no record shows that the pregnancy was surely known for longer. */
function hadJustComeToLight(pregnancy: Pregnancy, { entry: booking }: Booking, just: number): boolean {
  const since = booking.when.earliest - just;
  const known = pregnancy.entries.filter((entry) => entry.when.latest >= since);
  return (
    known.length === pregnancy.entries.length &&
    [booking, ...known].some(({ text, facts }) => saysJustDiscovered(text) || saysJustDiscovered(facts.reason))
  );
}

function concernFrom(p: Picture, pregnancy: Pregnancy, { entry, weeks }: Booking, usual: number): Concern {
  const known = pregnancy.entries.filter((other) => other.recorded <= entry.recorded);
  const at = weeks === undefined ? 'late in the pregnancy' : `at ${Math.floor(weeks)} weeks of pregnancy`;
  return {
    anchor: pregnancy.first.id,
    about: [...new Set([p.child, pregnancy.woman, ...(pregnancy.baby === undefined ? [] : [pregnancy.baby])])],
    evidence: [...new Set([...known, entry])].sort(byRecording).map(({ id }) => id),
    question: `Maternity care for ${personName(p, pregnancy.woman)} was booked ${at} ${dated(entry.when)}; ${usual} weeks is usual. There is no record here of what made it late: is that known, who else knew of the pregnancy, and what is known of both parents?`,
    ask: [midwifeAsked(p, entry)],
    ...actOnBooking(pregnancy.first),
  };
}

/** The midwives who booked; where another agency tells of the booking, the midwives who have recorded anything of this family. */
function midwifeAsked(p: Picture, booking: Booking['entry']): Ask {
  const midwives = p.entries.find(({ by }) => isAgencyOfKind(p, by, 'midwifery'))?.by;
  return agencyAsked(isAgencyOfKind(p, booking.by, 'midwifery', 'hospital') ? booking.by : (midwives ?? booking.by));
}
