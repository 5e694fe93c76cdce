import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { formatDay } from '../../time/day.ts';
import { daysNamedIn, mayBeOf, placesIn, sharePlace } from './places.ts';

describe('the places that a text names', () => {
  it.each([
    ['§4.1.3-4.1.5; §5.1', ['4.1.3', '4.1.4', '4.1.5', '5.1']],
    ['3.24-3.25', ['3.24', '3.25']],
    ['4.1.9-4.2.1', ['4.1.9', '4.2.1']],
    ['7.4.3 (second of that number)', ['7.4.3']],
    ['Finding 2, evidence, 20 October 2017', ['finding 2']],
    ['Overview ¶16; Finding 1', ['overview', 'finding 1']],
    ['Learning Point 1, before 3.2', ['learning point 1']],
    ['Appendix B, National Probation Service 2', ['appendix b']],
  ])('%s', (where, places) => {
    expect([...placesIn(where)].toSorted()).toEqual(places.toSorted());
  });

  it('are the same place when one is a paragraph of the range of the other', () => {
    expect([sharePlace('6.68-6.71', '§6.69; §6.77'), sharePlace('6.6', '§6.69'), sharePlace('Finding 1', 'Finding 10')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the days that a place names', () => {
  const said = (where: string): readonly string[] | undefined => {
    const days = daysNamedIn(where);
    return days && [formatDay(days.first), formatDay(days.last)];
  };
  it.each([
    ['Finding 2, evidence, 20 October 2017', ['2017-10-20', '2017-10-20']],
    ['Overview, 12-13 June 2018', ['2018-06-12', '2018-06-13']],
    ['Overview, 28 May and 7 June 2018', ['2018-05-28', '2018-06-07']],
    ['Overview, August to November 2017', ['2017-08-01', '2017-11-30']],
    ['after 31 June 2018', undefined],
    ['6.29-6.35', undefined],
  ])('%s', (where, days) => {
    expect(said(where)).toEqual(days);
  });

  it('leave out what began before them or long after', () => {
    const where = 'Finding 2, 20 October 2017';
    expect(['2017-10-19', '2017-10-20', '2017-11-03', '2017-11-04'].map((on) => mayBeOf(where, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(mayBeOf('Finding 2', day('2001-01-01'))).toBe(true);
  });
});
