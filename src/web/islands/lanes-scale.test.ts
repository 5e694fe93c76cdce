import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber, endsOf, isoDay, placeOf, readScale } from './lanes-scale.js';

const scale = readScale('2018-07-01 10 16 100;2018-07-11 90 116 12;2018-10-09 2 128 20');

describe('days and places on the drawing', () => {
  it('are found from each other, also where time is folded', () => {
    for (const day of ['2018-07-01', '2018-07-10', '2018-08-20', '2018-10-09', '2018-10-10']) {
      for (const hour of [0.01, 0.5, 0.9]) {
        const at = dayNumber(day) + hour;
        expect(dayAt(scale, placeOf(scale, at))).toBeCloseTo(at, 6);
        expect(isoDay(dayAt(scale, placeOf(scale, at)))).toBe(day);
      }
    }
  });
  it('before the first and after the last stand at the nearer end', () => {
    expect([placeOf(scale, dayNumber('2001-01-01')), placeOf(scale, dayNumber('2030-01-01'))]).toEqual([16, 148]);
    expect([isoDay(dayAt(scale, -50)), isoDay(dayAt(scale, 5000))]).toEqual(['2018-07-01', '2018-10-10']);
  });
  it('end with the first and the last day', () => {
    expect(endsOf(scale)).toEqual({ first: dayNumber('2018-07-01'), last: dayNumber('2018-10-10') });
    expect(endsOf(readScale(''))).toBeUndefined();
  });
});
