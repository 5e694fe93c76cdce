import { describe, expect, it } from 'vitest';
import { parseDayAsWritten } from './day-as-written.ts';

describe('a date of birth as people write it', () => {
  it.each([
    ['7 4 2018', '2018-04-07'],
    ['07/04/2018', '2018-04-07'],
    ['7.4.2018', '2018-04-07'],
    ['7 April 2018', '2018-04-07'],
    ['7th Apr 2018', '2018-04-07'],
    ['2018-04-07', '2018-04-07'],
    ['April 2018', '2018-04'],
    ['2018', '2018'],
  ])('is read from %s', (text, edtf) => {
    expect(parseDayAsWritten(text)?.edtf).toBe(edtf);
  });
  it.each(['31 2 2018', '4/7', '18', 'spring', '7 Brumaire 2018', '2018-13', 'x'.repeat(10_000), ''])('is not read from %s', (text) => {
    expect(parseDayAsWritten(text)).toBeUndefined();
  });
});
