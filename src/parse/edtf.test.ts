import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders/arbitrary-time.ts';
import vectors from '../../test/fixtures/edtf-vectors.json' with { type: 'json' };
import { daysInMonth, formatDay } from '../core/time/day.ts';
import { parseEdtf } from './edtf.ts';

function boundsOf(text: string) {
  const read = parseEdtf(text);
  return 'problem' in read ? read.problem : [formatDay(read.earliest), formatDay(read.latest)];
}

describe('the standard vectors', () => {
  it.each(vectors.cases.filter(({ type }) => type !== 'Season'))('$edtf is "$text"', ({ edtf, earliest, latest }) => {
    const open = (bound: string | null) => (bound === null || bound.endsWith('Infinity') ? '..' : bound);
    expect(boundsOf(edtf)).toEqual([open(earliest), open(latest)]);
  });

  it.each(vectors.not_edtf)('%j is refused in one sentence', (text) => {
    const read = parseEdtf(text);
    expect(read).toEqual({ problem: expect.stringMatching(/^[A-Z][^.]*\.$/) });
  });
});

describe('a season', () => {
  it.each([
    ['2015-21', '2015-03-01', '2015-05-31'],
    ['2015-22', '2015-06-01', '2015-08-31'],
    ['2015-23', '2015-09-01', '2015-11-30'],
    ['2014-24', '2014-12-01', '2015-02-28'],
    ['2015-24', '2015-12-01', '2016-02-29'],
  ])('%s is that of the calendar: %s to %s', (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual([earliest, latest]);
  });
});

describe('a doubtful date', () => {
  it.each(['2018-06-07', '2018-06', '2018'])('%s is as wide as a certain one', (text) => {
    for (const doubt of ['~', '?', '%']) {
      expect(boundsOf(text + doubt)).toEqual(boundsOf(text));
      expect(parseEdtf(text + doubt)).toMatchObject({ edtf: text + doubt, approximate: true });
    }
    expect(parseEdtf(text)).toMatchObject({ edtf: text, approximate: false });
  });
});

describe('an interval', () => {
  it.each([
    ['2018-07-15/2018-07-26', '2018-07-15', '2018-07-26'],
    ['2018-06~/2018-09', '2018-06-01', '2018-09-30'],
    ['2018-07-20/2018-07', '2018-07-20', '2018-07-31'],
    ['2018-06/2018-06', '2018-06-01', '2018-06-30'],
    ['../2018-05', '..', '2018-05-31'],
    ['2018-06-02~/..', '2018-06-02', '..'],
  ])('%s runs from %s to %s', (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual([earliest, latest]);
  });

  it.each(['2018-07-20/2018-07-19', '2019/2018', '2018-08-01/2018-07', '[2019..2018]'])(
    '%s is refused: it starts after it ends',
    (text) => {
      expect(boundsOf(text)).toBe('This interval starts after it ends.');
    },
  );

  it.each(['/', '../..', '../', '/..'])('%s is refused: it has neither end', (text) => {
    expect(boundsOf(text)).toBe('This interval has neither a start nor an end.');
  });
});

describe('a set', () => {
  it.each([
    ['[2018-05-03,2018-05-05]', '2018-05-03', '2018-05-05'],
    ['[2018-05-05,2018-05-03]', '2018-05-03', '2018-05-05'],
    ['[2018..2019]', '2018-01-01', '2019-12-31'],
    ['{2018-01,2019..2020}', '2018-01-01', '2020-12-31'],
    ['[..2018-05-05]', '..', '2018-05-05'],
    ['[2018-05-05..]', '2018-05-05', '..'],
  ])('%s lies from %s to %s', (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual([earliest, latest]);
  });
});

describe('unspecified digits', () => {
  it.each([
    ['2018-1X', '2018-10-01', '2018-12-31'],
    ['2018-XX-31', '2018-01-31', '2018-12-31'],
    ['2018-02-3X', 'The calendar has no such day or month.', ''],
    ['199X', '1990-01-01', '1999-12-31'],
    ['201X-02-29', '2012-02-29', '2016-02-29'],
  ])('of %s stand for the days that there are', (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual(latest === '' ? earliest : [earliest, latest]);
  });
});

describe('a refusal', () => {
  it.each([
    ['', 'There is no date here.'],
    ['7/6/2018', 'Write the year first, then the month and the day: 2025-03-12.'],
    ['2018-6-7', 'Write the month and the day with two digits each: 2025-03-12.'],
    ['2018-06-07T22:30', 'Write the day here, and the time of day apart from it.'],
    ['2018-02-29', 'The calendar has no such day or month.'],
    ['2018-13', 'The calendar has no such day or month.'],
    ['2018-06-24/2018-06-23', 'This interval starts after it ends.'],
    ['2018-06-31/2018-07', 'The calendar has no such day or month.'],
    ['18', 'Write the year with four digits: 2025.'],
    ['-0500', 'Write the year with four digits: 2025.'],
    ['Y17000', 'Write the year with four digits: 2025.'],
    ['2015-22~', 'A season stands alone: for more, write its months, such as 2015-06~/2015-08~.'],
    ['2015-22/2016', 'A season stands alone: for more, write its months, such as 2015-06~/2015-08~.'],
    ['2015-33', 'Of the seasons, write only 21 to 24; for a quarter or a half year, write its months: 2025-01/2025-03.'],
    [
      '2018-06-07/2018-06-09/2018-06-10',
      'Write a date as 2025-03-12, 2025-03 or 2025, with ~ after it for about, or two dates with / between them.',
    ],
    ['2018-06-07 ', 'Write a date as 2025-03-12, 2025-03 or 2025, with ~ after it for about, or two dates with / between them.'],
    [`[${'2018,'.repeat(50)}2019]`, 'This is too long to be a date.'],
  ])('of %j says what to write', (text, problem) => {
    expect(boundsOf(text)).toBe(problem);
  });

  it('never repeats what was written, which may name somebody', () => {
    expect(boundsOf('when Rowena came home')).not.toContain('Rowena');
  });
});

describe('whatever is read', () => {
  const component = fc.constantFrom(
    '2018',
    '201X',
    '2018-06',
    '2018-06-07',
    '2018-02-29',
    '2018-22',
    '2018-XX',
    '2018-06-1X',
    '1900',
    '..',
    '',
    '2018-13',
  );
  const text = fc.oneof(
    fc.string(),
    fc
      .tuple(component, fc.constantFrom('', '~', '?', '%', 'x'), fc.constantFrom('', '/', ',', '..'), component)
      .map((parts) => parts.join('')),
    fc.tuple(component, fc.constantFrom(',', '..'), component).map((parts) => `[${parts.join('')}]`),
  );

  it('is EDTF, keeps its text and starts no later than it ends', () => {
    fc.assert(
      fc.property(text, (any) => {
        const read = parseEdtf(any);
        if ('problem' in read) return;
        expect(() => parse(any)).not.toThrow();
        expect(read.edtf).toBe(any);
        expect(read.earliest).toBeLessThanOrEqual(read.latest);
      }),
      { numRuns: 500 },
    );
  });

  it('is, for a day and for its month, the days that the calendar has', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const date = formatDay(any);
        const month = date.slice(0, 7);
        const last = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
        expect(boundsOf(date)).toEqual([date, date]);
        expect(boundsOf(month)).toEqual([`${month}-01`, `${month}-${last}`]);
      }),
    );
  });
});

describe('the case files', () => {
  const folder = new URL('../../cases/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

  it.each(files)('every date of %s is read', (file) => {
    const dates = readFileSync(new URL(file, folder), 'utf8').matchAll(/\b(?:when|born|recorded|scope|until|due): "?([\d.][^\s,}"]*)/g);
    const refused = [...dates].map(([, date = '']) => date).filter((date) => 'problem' in parseEdtf(date));
    expect(refused).toEqual([]);
  });
});
