import { describe, expect, it } from 'vitest';
import { parseTimeOfDay } from './time-of-day.ts';

describe('a time of day', () => {
  it.each([
    ['00:00', 0],
    ['09:05', 545],
    ['22:30', 1350],
    ['23:59', 1439],
  ])('%s is %d minutes into the day', (text, minutes) => {
    expect(parseTimeOfDay(text)).toBe(minutes);
  });

  it.each(['24:00', '9:05', '22.30', '22:60', '22:30:00', '10pm', ' 22:30', ''])('is not read from %j', (text) => {
    expect(parseTimeOfDay(text)).toBeUndefined();
  });
});
