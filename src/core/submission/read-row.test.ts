import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfTexts } from '../../../test/builders/sent-rows.ts';
import { partsOfText, textOfParts, textParts } from '../entry/text-parts.ts';
import { dayOf } from '../time/day.ts';
import type { Meaning } from './meaning.ts';
import { readRows } from './read-rows.ts';
import { readSeen } from './seen-cell.ts';
import { readSentTime } from './sent-time.ts';

const today = dayOf(2018, 8, 23);
const readAll = (columns: readonly Meaning[], ...rows: string[][]) =>
  [...readRows(rowsOfTexts(rows), { columns, order: 'day-first', runs: 'up' }, { today })].map(({ read }) => read);
const edtfs = (reads: ReturnType<typeof readAll>): readonly string[] =>
  reads.map(({ when }) => (when.kind === 'read' ? when.when.edtf : when.kind));

describe('a row of a chronology', () => {
  it('joins a first and a last day, and refuses a last before a first', () => {
    const columns: Meaning[] = ['when', 'until', 'event'];
    expect(edtfs(readAll(columns, ['4/6/18', '6/6/18', 'Ward'], ['June 2018', 'July 2018', 'Ward'], ['6/6/18', '4/6/18', 'Ward']))).toEqual(
      ['2018-06-04/2018-06-06', '2018-06/2018-07', 'not-read'],
    );
  });

  it('goes by the row before, and by a year that heads the rows under it', () => {
    expect(
      edtfs(readAll(['when', 'event'], ['2016', ''], ['4 June', 'Call'], ['5th', 'Visit'], ['2017', ''], ['3 January', 'Call'])),
    ).toEqual(['2016-06-04', '2016-06-05', '2017-01-03']);
  });

  it('takes a date at the head of a paragraph, and leaves the rest as it stands', () => {
    const [one, other] = readAll(['event'], ['12 May 2016 – Home visit. Mother seen.'], ['Mid July 2017: rang, no answer']);
    expect(one).toMatchObject({ when: { when: { edtf: '2016-05-12' } }, event: 'Home visit. Mother seen.' });
    expect(other?.event).toBe('rang, no answer');
  });

  it('keeps a time of day with one day only', () => {
    const [one, other] = readAll(['when', 'at', 'event'], ['4/6/18', '22:30', 'Call'], ['June 2018', '22:30', 'Call']);
    expect(one?.at).toBe(22 * 60 + 30);
    expect(other?.at).toBeUndefined();
  });

  it('takes apart who was told, when and how', () => {
    const [one] = readAll(
      ['when', 'event', 'known-to'],
      ['4/6/18', 'Call', 'GP, 5 June 2018, by letter; Health visiting (7/6/18)\nSchool'],
    );
    expect(one?.told).toEqual([
      expect.objectContaining({ agency: 'GP', when: expect.objectContaining({ edtf: '2018-06-05' }), how: 'by letter' }),
      expect.objectContaining({ agency: 'Health visiting', when: expect.objectContaining({ edtf: '2018-06-07' }) }),
      { agency: 'School', how: '' },
    ]);
  });

  it.each([
    ['Yes', 'yes', false, ''],
    ['Y - alone', 'yes', true, ''],
    ['No', 'no', false, ''],
    ['Not seen: asleep upstairs', 'no', false, 'asleep upstairs'],
    ['N/A', 'not-asked', false, ''],
    ['Seen alone. Said he was hungry', 'yes', true, 'Said he was hungry'],
    ['Nodded and smiled', 'yes', false, 'Nodded and smiled'],
  ] as const)('reads "%s" of whether the child was seen', (text, seen, alone, rest) => {
    expect(readSeen(text)).toMatchObject({ seen, alone, rest });
  });

  it('reads the names of children who were seen', () => {
    expect(readSeen('Ada and Ben seen. Both quiet.')).toMatchObject({ seen: 'yes', names: ['Ada', 'Ben'], rest: 'Both quiet.' });
  });

  it.each([
    ['14:30', 870],
    ['1430hrs', 870],
    ['2.15pm', 855],
    ['0.5', 720],
    ['noon', 720],
    ['', undefined],
    ['evening', undefined],
  ])('reads "%s" as a time of day', (text, at) => {
    expect(readSentTime(text)).toBe(at);
  });
});

describe('a text that holds columns of its own', () => {
  it('comes apart into what it was made of', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), minLength: 1, maxLength: 8 });
    const parts = fc.record({ event: words, ...Object.fromEntries(textParts.map((part) => [part, words])) }, { requiredKeys: ['event'] });
    fc.assert(
      fc.property(parts, (given) => {
        expect(partsOfText(textOfParts(given))).toEqual(given);
      }),
    );
  });
});
