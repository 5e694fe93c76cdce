import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anySpan } from '../../../test/builders/arbitrary-time.ts';
import { day, span } from '../../../test/builders/spans.ts';
import { addDays, dayOfNumber, noEarliest, noLatest } from './day.ts';
import { between, compareSpans, exactly, isBefore, overlaps, showSpan } from './span.ts';

describe('one thing before another', () => {
  it('is met only where the latest day of the one precedes the earliest of the other', () => {
    expect(isBefore(span('2018-05'), span('2018-06'))).toBe('met');
    expect(isBefore(span('2018-05-31'), span('2018-06~'))).toBe('met');
  });

  it('cannot be told where the days overlap', () => {
    expect(isBefore(span('2018-06'), span('2018-06-07'))).toBe('cannot-tell');
    expect(isBefore(span('2018-06'), span('2018-06'))).toBe('cannot-tell');
    expect(isBefore(span('../2018-06-07'), span('2018-06-01'))).toBe('cannot-tell');
  });

  it('is not met where it came later, or on the same day', () => {
    expect(isBefore(span('2018-07'), span('2018-06'))).toBe('not-met');
    expect(isBefore(span('2018-06-07'), span('2018-06-07'))).toBe('not-met');
  });

  it('is never met both ways round, and met one way is not met the other', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        if (isBefore(a, b) === 'met') expect(isBefore(b, a)).toBe('not-met');
      }),
    );
  });

  it('is settled exactly where every pair of days within the two spans agrees', () => {
    const short = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }))
      .map(([from, length]) => [from, from + length] as const);
    fc.assert(
      fc.property(short, short, ([a1, a2], [b1, b2]) => {
        const answers = new Set(days(a1, a2).flatMap((a) => days(b1, b2).map((b) => a < b)));
        const answer = isBefore(between(dayOfNumber(a1), dayOfNumber(a2)), between(dayOfNumber(b1), dayOfNumber(b2)));
        expect(answer).toBe(answers.size === 2 ? 'cannot-tell' : answers.has(true) ? 'met' : 'not-met');
      }),
    );
  });

  it('is carried on from one to the next', () => {
    fc.assert(
      fc.property(anySpan, anySpan, anySpan, (a, b, c) => {
        if (isBefore(a, b) === 'met' && isBefore(b, c) === 'met') expect(isBefore(a, c)).toBe('met');
      }),
    );
  });
});

describe('a window', () => {
  it('counts what may have happened in it, its first and last day included', () => {
    expect(overlaps(span('2018-06'), day('2018-06-30'), day('2018-07-31'))).toBe(true);
    expect(overlaps(span('2018-06'), day('2018-05-01'), day('2018-06-01'))).toBe(true);
    expect(overlaps(span('2018'), day('2018-06-01'), day('2018-06-02'))).toBe(true);
    expect(overlaps(span('2018-06-02~/..'), day('2020-01-01'), day('2020-01-02'))).toBe(true);
  });

  it('leaves out what can only have happened outside it', () => {
    expect(overlaps(span('2018-06~'), day('2018-07-01'), day('2018-07-31'))).toBe(false);
    expect(overlaps(span('../2018-05-05'), day('2018-05-06'), day('2018-07-31'))).toBe(false);
  });
});

describe('the order of display', () => {
  it('is by earliest day, then by latest', () => {
    const texts = ['2018-06', '2018-06-07', '../2018-09', '2018', '2018-06-01', '2018-06-02~/..', '2018-06-02'];
    const ordered = texts.map(span).toSorted(compareSpans);
    expect(ordered.map(({ edtf }) => edtf)).toEqual([
      '../2018-09',
      '2018',
      '2018-06-01',
      '2018-06',
      '2018-06-02',
      '2018-06-02~/..',
      '2018-06-07',
    ]);
  });

  it('is one order, whatever is compared first', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(compareSpans(a, b) + compareSpans(b, a)).toBe(0);
      }),
    );
  });
});

describe('a span of our own making', () => {
  it('is what reading its EDTF gives', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(span(exactly(any).edtf)).toEqual(exactly(any));
      }),
    );
    fc.assert(
      fc.property(anySpan, (any) => {
        fc.pre(any.earliest !== noEarliest || any.latest !== noLatest);
        expect(span(any.edtf)).toEqual(any);
      }),
    );
  });

  it('that starts after it ends is a fault', () => {
    expect(() => between(day('2018-06-08'), day('2018-06-07'))).toThrow(RangeError);
    expect(between(day('2018-06-07'), addDays(day('2018-06-07'), 0))).toEqual(exactly(day('2018-06-07')));
  });
});

describe('a span in words', () => {
  it.each([
    ['2018-06-07', '7 June 2018'],
    ['2018-06-07~', 'about 7 June 2018'],
    ['2018-06-07?', 'possibly 7 June 2018'],
    ['2018-06', 'June 2018'],
    ['2018-06~', 'about June 2018'],
    ['2018-06%', 'possibly about June 2018'],
    ['2016', '2016'],
    ['2016~', 'about 2016'],
    ['201X', 'the 2010s'],
    ['20XX', 'some time from 2000 to 2099'],
    ['2018-06-XX', 'a day in June 2018'],
    ['2018-XX', 'a month in 2018'],
    ['2018-XX-XX', 'a day in 2018'],
    ['2018-1X', 'some time from October 2018 to December 2018'],
    ['2018-06-1X', 'some time from 10 June 2018 to 19 June 2018'],
    ['2015-21', 'spring 2015'],
    ['2015-22', 'summer 2015'],
    ['2015-23', 'autumn 2015'],
    ['2015-24', 'winter 2015-16'],
    ['1999-24', 'winter 1999-00'],
  ])('%s is %s', (edtf, words) => {
    expect(showSpan(span(edtf))).toBe(words);
  });

  it.each([
    ['2018-07-15/2018-07-26', 'between 15 July and 26 July 2018'],
    ['2018-07-15~/2018-07-26~', 'between about 15 July and about 26 July 2018'],
    ['2017-12-15/2018-01-26', 'between 15 December 2017 and 26 January 2018'],
    ['2018-06~/2018-09-02', 'between about June and 2 September 2018'],
    ['2015/2016', 'between 2015 and 2016'],
    ['2018/2018-06', 'between 2018 and June 2018'],
    ['2018-06-07/2018-06-07', '7 June 2018'],
    ['../2018-05-05', 'by 5 May 2018'],
    ['../2018-06', 'by the end of June 2018'],
    ['../2018~', 'by about 2018'],
    ['2018-06-02~/..', 'from about 2 June 2018 on'],
    ['2018-06/..', 'from June 2018 on'],
    ['/2018-05-05', 'by 5 May 2018, start not known'],
    ['2018-05-05/', 'from 5 May 2018, end not known'],
    ['[2018-05-03,2018-05-05]', '3 May 2018 or 5 May 2018'],
    ['{2018-05-03,2018-05-05}', '3 May 2018 and 5 May 2018'],
    ['[2018-05,2018-07,2018-09]', 'May 2018, July 2018 or September 2018'],
    ['[2018-05-03..2018-05-05]', 'between 3 May and 5 May 2018'],
    ['{2018-05-03..2018-05-05}', 'from 3 May to 5 May 2018'],
    ['[..2018-05-05]', 'by 5 May 2018'],
  ])('%s is %s', (edtf, words) => {
    expect(showSpan(span(edtf))).toBe(words);
  });

  it('never name a day where none was entered', () => {
    const monthOrYear = fc
      .tuple(
        fc.integer({ min: 1950, max: 2049 }),
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        fc.constantFrom('', '~', '?'),
      )
      .map(([year, month, doubt]) => `${year}${month === undefined ? '' : `-${String(month).padStart(2, '0')}`}${doubt}`);
    const dayOfMonth = /\b\d{1,2} [A-Z]/;
    fc.assert(
      fc.property(monthOrYear, monthOrYear, (a, b) => {
        expect(showSpan(span(a))).not.toMatch(dayOfMonth);
        expect(showSpan(span(`../${b}`))).not.toMatch(dayOfMonth);
        if (span(a).earliest <= span(b).latest) expect(showSpan(span(`${a}/${b}`))).not.toMatch(dayOfMonth);
      }),
    );
  });
});

function days(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}
