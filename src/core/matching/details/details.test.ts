import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../../../../test/builders/terse.ts';
import { type Day, dayOf, dayOfNumber } from '../../time/day.ts';
import { exactly } from '../../time/span.ts';
import { addressKeys, askedAddress, postcodeIn } from './address.ts';
import { birthKey, birthKeys, compareBirthDates, type DateLevel } from './birth-dates.ts';
import { readNhsNumber } from './nhs-number.ts';
import { readTelephone } from './telephone.ts';

const first: number = dayOf(1930, 1, 1);
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: first, max: dayOf(2026, 12, 31) }).map(dayOfNumber);

describe('comparing dates of birth', () => {
  it.each<readonly [a: string, b: string, level: DateLevel]>([
    ['2018-04-07', '2018-04-07', 'exact'],
    ['2018-04-07', '2018-04', 'within'],
    ['2018-04-07', '2018', 'within'],
    ['2018-04-07', '2018-01-01', 'default'],
    ['2018-04-07', '2018-04-09', 'slip'],
    ['2018-12-07', '2018-07-12', 'swapped'],
    ['2018-04-07', '2018-11-07', 'near'],
    ['2018-04-07', '2009-10-22', 'different'],
    ['2018-04', '2018-05', 'different'],
  ])('finds of %s and %s: %s', (a, b, level) => {
    expect(compareBirthDates(span(a), span(b)).level).toBe(level);
    expect(compareBirthDates(span(b), span(a)).level).toBe(level);
  });
  it('says why', () => {
    expect(compareBirthDates(span('2018-12-07'), span('2018-07-12')).words).toBe(
      'date of birth 7 December 2018 / 12 July 2018: day and month changed places',
    );
  });
  it('can be looked up wherever it is alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
        const other = exactly(dayOfNumber(day + n));
        fc.pre(compareBirthDates(exactly(day), other).level !== 'different');
        expect(birthKeys(day)).toContain(birthKey(other));
      }),
      { numRuns: 500 },
    );
    expect(birthKeys(dayOf(2018, 4, 7))).toEqual(expect.arrayContaining(['2018-04-07', '2018-04', '2018', '2018-07-04', '2018-01-01']));
  });
});

describe('an NHS number', () => {
  it.each(['943 476 5919', '943-476-5919', '9434765919', ' 943 4765919 '])('is read from %s', (text) => {
    expect(readNhsNumber(text)).toEqual({ value: '9434765919' });
  });
  it('is refused with what is wrong with it', () => {
    const problem = (text: string): string => {
      const read = readNhsNumber(text);
      return 'problem' in read ? read.problem : '';
    };
    expect(problem('943 476 5918')).toContain('last digit');
    expect(problem('943 476 591')).toContain('this has 9');
    expect(problem('943 476 591O')).toContain('digits alone');
    expect(problem('0000000000')).toContain('one digit');
  });
  it('never fits its check digit with one digit wrong, or two neighbours changed round', () => {
    const digits = '9434765919';
    for (let i = 0; i < 10; i += 1) {
      for (const digit of '0123456789')
        if (digit !== digits[i]) expect(readNhsNumber(digits.slice(0, i) + digit + digits.slice(i + 1))).toHaveProperty('problem');
      const swapped = digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2);
      if (swapped !== digits && swapped.length === 10) expect(readNhsNumber(swapped)).toHaveProperty('problem');
    }
  });
});

describe('a telephone number', () => {
  it.each(['07700 900123', '+44 7700 900123', '+44 (0)7700 900 123', '0044 7700-900123', '(07700) 900123'])('is read from %s', (text) => {
    expect(readTelephone(text)).toEqual({ value: '07700900123' });
  });
  it('from abroad keeps its country, and what is none is refused', () => {
    expect(readTelephone('0048 22 555 01 23')).toEqual({ value: '+48225550123' });
    for (const text of ['7700 900123', '0770', '07700 9001234567', 'ring her sister'])
      expect(readTelephone(text)).toHaveProperty('problem');
  });
});

describe('an address', () => {
  it('gives its postcode in any form', () => {
    for (const text of ['HD1 2AB', 'hd12ab', '14 Mill Lane, Huddersfield hd1  2ab']) expect(postcodeIn(text)).toBe('HD1 2AB');
    expect(postcodeIn('14 Mill Lane')).toBeUndefined();
    expect(postcodeIn('hd1')).toBe('HD1');
  });
  it('is found by its postcode, by the first half of it, or by its words in full or shortened', () => {
    const kept = addressKeys('Flat 2, 14 Mill Ln., Huddersfield HD1 2AB');
    for (const asked of ['hd12ab', 'HD1', '14 mill lane', 'Apt 2 14 Mill Lane HD1 2AB'])
      expect(
        askedAddress(asked).filter((key) => !kept.includes(key)),
        asked,
      ).toEqual([]);
    expect(askedAddress('15 mill lane').every((key) => kept.includes(key))).toBe(false);
  });
});
