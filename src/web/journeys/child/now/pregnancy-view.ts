import { type PregnancyNow, pregnanciesNow } from '../../../../core/child-now/pregnancy-now.ts';
import { showDay } from '../../../../core/time/day.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { counted } from '../../../words/times-words.ts';
import { type Line, lineOf, type Shown } from './sourced.ts';

/** Pregnancies that go on in the family: weeks to the birth, booking, appointments and samples. */
export const pregnancyView = (shown: Shown): readonly object[] => pregnanciesNow(shown.p).map((one) => onePregnancy(shown, one));

function onePregnancy(shown: Shown, { woman, due, weeks, toBirth, bookings, appointments, samples }: PregnancyNow): object {
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
  };
}
