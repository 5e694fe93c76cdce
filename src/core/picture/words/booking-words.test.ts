import { describe, expect, it } from 'vitest';
import { saysBookedElsewhere, saysFarOn, saysJustDiscovered, saysWhyLate, weeksAtBooking } from './booking-words.ts';

describe('words of a booking', () => {
  it.each([
    ['Booked at 22 weeks, on her own.', 22],
    ['Booking visit. 24+3 weeks by dates.', 24],
    ['Seen first time today, twenty-six weeks.', 26],
    ['She moved here six weeks ago. Booked at 31 weeks.', 31],
    ['Booked thirty weeks gone.', 30],
    ['Booked. 28/40.', 28],
  ])('"%s" gives the weeks', (text, weeks) => {
    expect(weeksAtBooking(text)).toBe(weeks);
  });
  it.each(['Booked. Next seen in 4 weeks.', 'Booked, two weeks after finding out.', 'Booked today.', ''])('"%s" gives none', (text) => {
    expect(weeksAtBooking(text)).toBeUndefined();
  });
  it('tells far on from merely late', () => {
    expect(saysFarOn('First came late in her pregnancy.')).toBe(true);
    expect(saysFarOn('Late booker.')).toBe(false);
  });
  it('tells a pregnancy that had only just come to light', () => {
    for (const text of ['She did not know that she was pregnant.', 'Booked three days after finding out.', 'Only realised last week.'])
      expect(saysJustDiscovered(text)).toBe(true);
    for (const text of ['She found out in the winter and told her mother.', 'Did not know where the clinic was.'])
      expect(saysJustDiscovered(text)).toBe(false);
  });
  it('tells care begun elsewhere from none', () => {
    expect(saysBookedElsewhere('Moved from Leeds, where she was booked at nine weeks; notes asked for.')).toBe(true);
    expect(saysBookedElsewhere('Moved from Leeds and had not booked there.')).toBe(false);
    expect(saysBookedElsewhere('Booked with us today.')).toBe(false);
  });
  it('takes no question for an answer', () => {
    expect(saysWhyLate('Booked late because she was caring for her father.')).toBe(true);
    expect(saysWhyLate('Asked why she came to the midwife so late; no answer.')).toBe(false);
    expect(saysWhyLate('Booked late, reason not known.')).toBe(false);
  });
});
