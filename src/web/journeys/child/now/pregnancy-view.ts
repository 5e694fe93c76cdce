import { type PregnancyNow, pregnanciesNow } from '../../../../core/child-now/pregnancy-now.ts';
import { missedSamples } from '../../../../core/pathway/assessment/missed-samples.ts';
import { showDay } from '../../../../core/time/day.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { counted } from '../../../words/times-words.ts';
import { type Line, lineOf, type Shown } from './sourced.ts';

/** Pregnancies that go on in the family: weeks to the birth, booking, appointments and samples. */
export const pregnancyView = (shown: Shown): readonly object[] => pregnanciesNow(shown.p).map((one) => onePregnancy(shown, one));

function onePregnancy(shown: Shown, { woman, due, weeks, toBirth, visitWindow, bookings, appointments, samples }: PregnancyNow): object {
  const { names } = shown;
  const line = (entry: PregnancyNow['appointments'][number]): Line => lineOf(shown, entry, entryTitle(entry, names));
  return {
    woman: names.person(woman),
    due: due && showDay(due),
    weeks: weeks === undefined || weeks < 0 ? undefined : counted(weeks, 'week'),
    toBirth: toBirth === undefined ? undefined : counted(toBirth, 'week'),
    bookings: bookings.map(({ entry, weeks: at }) => ({ ...line(entry), at: at === undefined ? undefined : counted(at, 'week') })),
    appointments: appointments.map(line),
    samples: samples.map(line),
    window: visitWindow === undefined ? undefined : `${showDay(visitWindow.from)} to ${showDay(visitWindow.until)}`,
    missed: missedWords(shown, woman),
  };
}

/** Over every booking of hers on record here; what they are for stands beside it (R254). */
function missedWords({ p }: Shown, woman: PregnancyNow['woman']): string | undefined {
  const counted = missedSamples(p, woman);
  if (counted === undefined) return undefined;
  const { missed, bookings } = counted;
  return `${missed === 1 ? '1 was' : `${missed} were`} asked for and not given, over ${bookings === 1 ? '1 booking' : `${bookings} bookings`} on record here. They are for her health and the baby’s, and are no test for drugs`;
}
