import { describe, expect, it } from 'vitest';
import { dayOf } from '../time/day.ts';
import { spanOf } from '../time/said/said.ts';
import { orderOf, readDateText, readSentDate, runsOf } from './sent-date.ts';

const today = dayOf(2018, 8, 23);
const edtf = (text: string, more: object = {}): string => {
  const read = readDateText(text, { today, ...more });
  return read.kind === 'read' ? read.when.edtf : read.kind;
};

describe('a date of an agency’s table', () => {
  it.each([
    ['?22 May 2016', '2016-05-22?'],
    ['w/c 4 June 2018', '2018-06-04/2018-06-10'],
    ['early June 2016', '2016-06-01~/2016-06-10~'],
    ['15-26 July 2018', '2018-07-15/2018-07-26'],
    ['22-May-16', '2016-05-22'],
    ['4 & 5 June 2018', '2018-06-04/2018-06-05'],
    ['c. May 2016', '2016-05~'],
    ['22 May 2016 (approx)', '2016-05-22~'],
    ['overnight 4/5 June 2018', '2018-06-04/2018-06-05'],
    ['Dec 2017 – Jan 2018', '2017-12/2018-01'],
    ['43210', '2018-04-20'],
    ['Summer 2015', '2015-22'],
  ])('"%s" is as vague as it was written', (text, expected) => {
    expect(edtf(text)).toBe(expected);
  });

  it.each(['', '-', 'n/k', 'not known', 'undated', 'Unknown'])('"%s" is no date, and no fault', (text) => {
    expect(edtf(text)).toBe('none');
  });

  it.each([
    ['15-26 July', '2016-07-15/2016-07-26'],
    ['4th', '2016-06-04'],
    ['w/c 4th', '2016-06-04/2016-06-10'],
    ['January', '2017-01'],
  ])('"%s" under a row of 6 June 2016 follows it', (text, expected) => {
    expect(edtf(text, { before: spanOf('2016-06-06') })).toBe(expected);
  });

  it('goes back where the file runs from the newest to the oldest', () => {
    expect(edtf('20 December', { before: spanOf('2017-01-10'), runs: 'down' })).toBe('2016-12-20');
  });

  it('says how a part that was left out was taken', () => {
    expect(readDateText('15 July', { today, before: spanOf('2016-06-06') })).toMatchObject({ notes: [{ about: 'year-taken' }] });
  });

  it('never guesses an order of day and month: what can only be month first is offered, not taken', () => {
    expect(readDateText('05/23/2016', { today })).toMatchObject({ kind: 'not-read', could: [{ edtf: '2016-05-23' }] });
    expect(orderOf(['05/23/2016', '05/06/2016'])).toBe('unsure');
    expect(readDateText('05/06/2016', { today, order: 'unsure' })).toMatchObject({
      kind: 'not-read',
      could: [{ edtf: '2016-06-05' }, { edtf: '2016-05-06' }],
    });
    expect(edtf('05/06/2016', { order: 'month-first' })).toBe('2016-05-06');
    expect(edtf('05/06/2016', { order: 'day-first' })).toBe('2016-06-05');
  });

  it('keeps the time of day that a cell holds with its date', () => {
    expect(readDateText('07 April 2018 at about 11pm', { today })).toMatchObject({ at: 23 * 60 });
    expect(readSentDate({ kind: 'day', text: '4/6/18 10:15', day: dayOf(2018, 6, 4), at: 615 }, { today })).toMatchObject({ at: 615 });
    expect(readSentDate({ kind: 'number', text: '43210.5', number: 43210.5 }, { today })).toMatchObject({
      at: 720,
      notes: [{ about: 'serial' }],
    });
  });

  it('takes a number that is a year for a year', () => {
    expect(readSentDate({ kind: 'number', text: '2016', number: 2016 }, { today })).toMatchObject({ when: { edtf: '2016' } });
  });

  it('tells which way a file runs by its whole dates', () => {
    expect(runsOf(['2018-01-01', '2017-05-05', '2016-02-02'].map(spanOf))).toBe('down');
    expect(runsOf(['2016-01-01', '2017-05-05', '2016-12-02'].map(spanOf))).toBe('up');
  });
});
