import { describe, expect, it } from 'vitest';
import { day, span } from '../../../../test/builders/spans.ts';
import type { SaidOn } from './said.ts';
import { readSaidDate } from './said-date.ts';

const friday: SaidOn = { today: day('2026-11-27'), born: span('2026-04-07') };
const read = (text: string, on: SaidOn = friday): string => {
  const said = readSaidDate(text, on);
  return said.kind === 'read' ? `${said.when.edtf}${said.at === undefined ? '' : ` @${said.at}`}` : said.problem;
};

describe('a date as people say it', () => {
  it.each([
    ['today', '2026-11-27'],
    ['Yesterday', '2026-11-26'],
    ['yesterday at 2pm', '2026-11-26 @840'],
    ['2.30pm', '2026-11-27 @870'],
    ['this morning', '2026-11-27'],
    ['yesterday evening', '2026-11-26'],
    ['last night', '2026-11-26/2026-11-27'],
    ['the day before yesterday', '2026-11-25'],
    ['3 days ago', '2026-11-24'],
    ['two weeks ago', '2026-11-10~/2026-11-16~'],
    ['about a month ago', '2026-10-12~/2026-11-11~'],
    ['a few days ago', '2026-11-20~/2026-11-27~'],
    ['last week', '2026-11-16/2026-11-22'],
    ['this week', '2026-11-23/2026-11-29'],
    ['at the weekend', '2026-11-21/2026-11-22'],
    ['Tuesday', '2026-11-24'],
    ['on Tues', '2026-11-24'],
    ['last Tuesday', '[2026-11-17,2026-11-24]'],
    ['last Sunday', '2026-11-22'],
    ['Wed last week', '2026-11-18'],
    ['last month', '2026-10'],
    ['last year', '2025'],
    ['about mid July', '2026-07-11~/2026-07-20~'],
    ['mid-July', '2026-07-11~/2026-07-20~'],
    ['early June', '2026-06-01~/2026-06-10~'],
    ['the end of February 2024', '2024-02-21~/2024-02-29~'],
    ['early 2018', '2018-01~/2018-04~'],
    ['late summer 2018', '2018-08~'],
    ['w/c 4th', '2026-11-04/2026-11-10'],
    ['week commencing 2 July 2018', '2018-07-02/2018-07-08'],
    ['15-26 July', '2026-07-15/2026-07-26'],
    ['15 to 26 July 2018', '2018-07-15/2018-07-26'],
    ['15 July - 3 August 2018', '2018-07-15/2018-08-03'],
    ['between 28 Dec and 3 Jan', '2025-12-28/2026-01-03'],
    ['June to August 2018', '2018-06/2018-08'],
    ['May/June 2018', '2018-05/2018-06'],
    ['early June to mid July 2018', '2018-06-01~/2018-07-20~'],
    ['2016-2018', '2016/2018'],
    ['15 or 16 July 2018', '[2018-07-15,2018-07-16]'],
    ['?22 May 2016', '2016-05-22?'],
    ['22 May 2016?', '2016-05-22?'],
    ['possibly May 2016', '2016-05?'],
    ['summer', '2026-22'],
    ['about summer 2018', '2018-06~/2018-08~'],
    ['winter 2015-16', '2015-24'],
    ['winter 2016', '2015-12/2017-02'],
    ['before Christmas', '2025-12-03~/2025-12-23~'],
    ['Christmas 2017', '2017-12-24~/2017-12-26~'],
    ['Easter 2018', '2018-03-30~/2018-04-02~'],
    ['at 4 months', '2026-08-07/2026-09-06'],
    ['at about 6 weeks', '2026-05-19~/2026-05-25~'],
    ['at birth', '2026-04-07'],
    ['3/7/18', '2018-07-03'],
    ['26.7.2018', '2018-07-26'],
    ['26-07-18', '2018-07-26'],
    ['3/7', '2026-07-03'],
    ['7/2018', '2018-07'],
    ['July 2018', '2018-07'],
    ["July '18", '2018-07'],
    ['July', '2026-07'],
    ['December', '2025-12'],
    ['22nd of May, 2016', '2016-05-22'],
    ['Monday 22 May 2016', '2016-05-22'],
    ['May 22 2016', '2016-05-22'],
    ['the 4th', '2026-11-04'],
    ['about 12 July', '2026-07-12~'],
    ['2018-07-26 14:30', '2018-07-26 @870'],
    ['2018-07-26T14:30', '2018-07-26 @870'],
    ['26 July 2018 at 9am', '2018-07-26 @540'],
    ['26/7/18 1430hrs', '2018-07-26 @870'],
    ['by 5 May 2018', '../2018-05-05'],
    ['before 5 May 2018', '../2018-05-04'],
    ['since March 2018', '2018-03/..'],
    ['after 5 May 2018', '2018-05-06/..'],
    ['the 1990s', '199X'],
    ['in 2018', '2018'],
    ['2018-05', '2018-05'],
    ['2015-21', '2015-21'],
  ])('%s is %s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  it('of an age in years is the whole year of it, for whoever was born then', () => {
    expect(read('when she was 2', { today: day('2018-12-01'), born: span('2014-05-03') })).toBe('2016-05-03/2017-05-02');
    expect(read('aged 2', { today: day('2018-12-01'), born: span('2014-05') })).toBe('2016-05-01/2017-05-30');
    expect(read('2 years and 3 months old', { today: day('2018-12-01'), born: span('2014-05-03') })).toBe('2016-08-03/2016-09-02');
  });

  it.each([
    ['', /vague date is welcome/],
    ['7/13/18', /day first/],
    ['31 June 2018', /no such day/],
    ['half term', /differ from place to place/],
    ['recently', /first or the last day/],
    ['last week at 2pm', /goes with one day/],
    ['26 July to 15 July 2018', /start after it ends/],
    ['20 weeks pregnant', /Weeks of pregnancy/],
    ['when the cows came home', /could not be read/],
    ['<script>alert(1)</script>', /could not be read/],
    ['x'.repeat(101), /too long/],
  ])('%j is not read, and is answered with what to write', (text, problem) => {
    expect(read(text)).toMatch(problem);
  });

  it('of an age is not read without a birth', () => {
    expect(read('at 4 months', { today: friday.today })).toMatch(/birth is on record/);
  });

  it('is said back in a sentence', () => {
    const says = (text: string): string => {
      const said = readSaidDate(text, friday);
      return said.kind === 'read' ? said.says : '';
    };
    expect(says('about mid July')).toBe('between about 11 and 20 July 2026');
    expect(says('yesterday 14:30')).toBe('26 November 2026, 14:30');
    expect(says('last week')).toBe('between 16 and 22 November 2026 (a week)');
    expect(says('?22 May 2016')).toBe('possibly 22 May 2016');
    expect(says('last Tuesday')).toBe('17 November 2026 or 24 November 2026');
  });

  it('is pointed out where it lies after today or before the birth, and where something was taken', () => {
    const notes = (text: string): readonly string[] => {
      const said = readSaidDate(text, friday);
      return said.kind === 'read' ? said.notes.map(({ about }) => about) : [];
    };
    expect(notes('tomorrow')).toEqual(['after-today']);
    expect(notes('22 May 2016')).toEqual(['before-birth']);
    expect(notes('3/7/26')).toEqual(['day-first']);
    expect(notes('26/7/26')).toEqual([]);
    expect(notes('3 July')).toEqual(['year-taken']);
    expect(notes('yesterday evening')).toEqual(['part-of-day']);
    expect(notes('w/c 4 November 2026')).toEqual(['week-start']);
  });

  it('of what is planned is looked for ahead', () => {
    const ahead: SaidOn = { today: friday.today, looking: 'ahead' };
    expect(read('3 March', ahead)).toBe('2027-03-03');
    expect(read('Tuesday', ahead)).toBe('2026-12-01');
    expect(read('next week', ahead)).toBe('2026-11-30/2026-12-06');
  });
});
