import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anySpan } from '../../../test/builders/arbitrary-time.ts';
import { day, span } from '../../../test/builders/spans.ts';
import { ageOn } from './age.ts';
import { addDays } from './day.ts';
import { exactly } from './span.ts';

describe('the age of a child whose birthday is known', () => {
  it.each([
    ['2018-04-06', 'unborn'],
    ['2018-04-07', 'under 1 day'],
    ['2018-04-08', '1 day'],
    ['2018-04-10', '3 days'],
    ['2018-04-20', '13 days'],
    ['2018-04-21', '2 weeks'],
    ['2018-05-30', '7 weeks'],
    ['2018-07-06', '12 weeks'],
    ['2018-07-07', '3 months'],
    ['2020-04-06', '23 months'],
    ['2020-04-07', '2 years'],
    ['2020-05-07', '2 years 1 month'],
    ['2021-11-23', '3 years 7 months'],
    ['2036-04-06', '17 years 11 months'],
    ['2036-04-07', '18 years'],
    ['2040-11-07', '22 years'],
  ])('on %s is %s', (on, age) => {
    expect(ageOn(span('2018-04-07'), day(on))).toBe(age);
  });

  it('comes on the day itself, and on 1 March for who was born on 29 February', () => {
    expect(ageOn(span('2000-02-29'), day('2018-02-28'))).toBe('17 years 11 months');
    expect(ageOn(span('2000-02-29'), day('2018-03-01'))).toBe('18 years');
    expect(ageOn(span('2016-01-31'), day('2018-02-28'))).toBe('2 years');
  });

  it('is unborn before the birth and never after', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 20_000 }), (born, after) => {
        expect(ageOn(exactly(born), addDays(born, after)) === 'unborn').toBe(after < 0);
      }),
    );
  });
});

describe('the age of a child whose birth is known vaguely', () => {
  it.each([
    ['2018-04~', '2018-08-23', 'about 4 months'],
    ['2018-04', '2018-08-23', 'about 4 months'],
    ['2018-04', '2018-03-31', 'unborn'],
    ['2018-04', '2018-04-10', 'unborn or under 1 month'],
    ['2018-04', '2018-05-10', 'under 2 months'],
    ['2018-04-07~', '2018-04-10', 'about 3 days'],
    ['2018-04-05/2018-04-08', '2018-05-30', 'about 7 weeks'],
    ['2014-11~', '2018-06-16', 'about 3 years 7 months'],
    ['2018', '2018-06-01', 'unborn or under 6 months'],
    ['2017', '2018-06-01', 'under 2 years'],
    ['2012', '2018-06-01', '5 or 6 years'],
    ['2015-22', '2018-12-07', 'about 3 years'],
    ['1990~', '2018-06-07', '27 or 28 years'],
    ['198X', '2018-06-07', 'between 28 and 38 years'],
    ['../2010-01-01', '2018-06-07', '8 years 5 months or more'],
    ['../2019', '2018-06-07', 'not known'],
    ['2010/..', '2018-06-07', 'unborn or under 9 years'],
  ])('born %s, on %s is %s', (born, on, age) => {
    expect(ageOn(span(born), day(on))).toBe(age);
  });

  it('is told for any birth on any day', () => {
    fc.assert(
      fc.property(anySpan, anyDay, (born, on) => {
        expect(ageOn(born, on)).toMatch(/^(unborn|not known|(unborn or )?(about|under|between|\d))/);
      }),
    );
  });
});
