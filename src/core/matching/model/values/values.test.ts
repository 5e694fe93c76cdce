import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween, jaroWinkler as plainJaroWinkler } from '../../names/edits.ts';
import { compareValues } from './compare-values.ts';
import { orderOfDates, readDate } from './dates.ts';
import { partsOfName } from './name-parts.ts';
import { editsWithin, isOneSlip, jaroWinkler } from './near-letters.ts';
import { readValue } from './read-value.ts';

describe('a date', () => {
  it.each([
    '1971-06-24',
    '24/06/1971',
    '24.6.1971',
    '24 June 1971',
    '24th Jun 1971',
    'June 24, 1971',
    '19710624',
    '24061971',
    '1971-06-24T00:00:00',
    '26108',
  ])('is read as it was meant: %s', (text) => expect(readDate(text, 'day-first')).toBe('19710624'));

  it.each(['', '1900-01-01', '01/01/1900', '00000000', '11111111', '9999-12-31', 'unknown', '12'])(
    'that stands for none is none: %s',
    (text) => expect(readDate(text, 'day-first')).toBe(''),
  );

  it('with the month first is told from the rest of its column', () => {
    expect(orderOfDates(['01/02/2015', '06/24/1971'])).toBe('month-first');
    expect(orderOfDates(['01/02/2015', '24/06/1971'])).toBe('day-first');
    expect(readDate('06/24/1971', 'month-first')).toBe('19710624');
  });

  it('that the calendar does not have is kept, since one digit of it may be wrong', () => {
    expect(readDate('1856-86-18', 'day-first')).toBe('18568618');
    expect(compareValues('date', '18568618', '18560618')).toBe(2);
  });
});

describe('a name', () => {
  it.each([
    ['Ada Mary Smith', 'ada', 'mary', 'smith'],
    ['Smith, Ada Mary', 'ada', 'mary', 'smith'],
    ['Dr Ada van der Berg', 'ada', '', 'van der berg'],
    ['O’Brien, Niamh', 'niamh', '', 'obrien'],
    ['Ada', 'ada', '', ''],
  ])('is taken apart: %s', (text, given, middle, surname) => expect(partsOfName(text)).toEqual({ given, middle, surname }));
});

it.each([
  ['telephone', '+44 7700 900123', '07700 900123'],
  ['postcode', 'hd1 2ab', 'HD12AB'],
  ['identifier', '943 476 5919', '943-476-5919'],
  ['sex', 'Female', 'F'],
  ['address', '12 Mill Ln.', '12 mill lane'],
] as const)('%s is the same however it is written', (kind, one, other) => {
  expect(readValue(kind, one, 'day-first')).toBe(readValue(kind, other, 'day-first'));
  expect(readValue(kind, one, 'day-first')).not.toBe('');
});

describe('letters', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });

  it('are compared as they are elsewhere', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaroWinkler(a, b)).toBeCloseTo(plainJaroWinkler(a, b), 10);
        expect(editsWithin(a, b, 2)).toBe(editsBetween(a, b, 2));
        expect(isOneSlip(a, b)).toBe(editsBetween(a, b, 1) <= 1);
      }),
    );
  });

  it('compare the same whichever is given first', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('given', 'surname', 'middle', 'town', 'email', 'postcode', 'address', 'identifier'),
        (a, b, kind) => {
          expect(compareValues(kind, a, b)).toBe(compareValues(kind, b, a));
        },
      ),
    );
  });
});
