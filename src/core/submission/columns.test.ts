import { describe, expect, it } from 'vitest';
import { rowsOfTexts } from '../../../test/builders/sent-rows.ts';
import { dayOf } from '../time/day.ts';
import { proposeTable } from './columns.ts';
import { headingKey } from './meaning.ts';

const today = dayOf(2018, 8, 23);
const meaningsOf = (...rows: string[][]): readonly string[] => proposeTable(rowsOfTexts(rows), today).columns.map(({ meaning }) => meaning);
const said = 'Mother attended clinic with baby. Weight on the 25th centile, no concerns were raised by her.';

describe('what columns hold', () => {
  it('is proposed from headings, however they are written', () => {
    expect(
      meaningsOf(
        [
          'Date / Time of Event',
          'Source',
          'DETAILS OF EVENT',
          'Who was present?',
          'Child seen (Y/N)',
          "Child's Voice",
          'Action taken / outcome',
          'Date recorded',
        ],
        ['4/6/18', 'GP', said, 'Mum', 'Y', '', 'Review in 4/52', '5/6/18'],
      ),
    ).toEqual(['when', 'agency', 'event', 'present', 'seen', 'said', 'action', 'recorded']);
  });

  it('is read under titles and addresses that stand above the head', () => {
    const { head, is, columns } = proposeTable(
      rowsOfTexts([
        ['CHRONOLOGY', '', ''],
        ['Prepared for the panel', '', ''],
        ['Date', 'Event', 'Comments'],
        ['4 June 2018', said, ''],
      ]),
      today,
    );
    expect(head).toBe(2);
    expect(is).toBe('chronology');
    expect(columns[0]?.sample).toEqual(['4 June 2018']);
  });

  it('follows from what stands in them where there is no head', () => {
    expect(meaningsOf(['4 June 2018', '10:15', said], ['w/c 11 June 2018', '14:00', said], ['July 2018', '', said])).toEqual([
      'when',
      'at',
      'event',
    ]);
  });

  it('tells a list of people from a chronology', () => {
    expect(
      proposeTable(
        rowsOfTexts([
          ['Name', 'Relationship to child', 'DOB'],
          ['Ada', 'Mother', '1990'],
        ]),
        today,
      ).is,
    ).toBe('people');
  });

  it('gives one column to a meaning, the one whose heading says it most surely', () => {
    expect(meaningsOf(['Date', 'Event date', 'Event'], ['1/6/18', '4/6/18', said]).filter((one) => one === 'when')).toHaveLength(1);
  });

  it('takes what an agency settled for a heading before its own reading', () => {
    const rows = rowsOfTexts([
      ['Date', 'Notes', 'Remarks'],
      ['4/6/18', said, 'x'],
    ]);
    const { columns } = proposeTable(rows, today, new Map([[headingKey('Remarks'), 'action' as const]]));
    expect(columns[2]).toMatchObject({ meaning: 'action', because: 'remembered' });
  });

  it('takes a document without a table for words', () => {
    expect(proposeTable(rowsOfTexts([['4 June 2018: home visit.'], ['5 June 2018: call.']]), today).is).toBe('words');
  });

  it('does not take titles and letters for events', () => {
    expect(
      proposeTable(rowsOfTexts([['Family'], ['Chronology of contact with the family'], ['Prepared by the named nurse.']]), today).is,
    ).toBe('unclear');
  });
});
