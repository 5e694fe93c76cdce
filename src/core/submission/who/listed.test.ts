import { describe, expect, it } from 'vitest';
import { rowsOfTexts } from '../../../../test/builders/sent-rows.ts';
import { agencyId, personId } from '../../../../test/builders/terse.ts';
import { dayOf, formatDay } from '../../time/day.ts';
import { listAbove } from '../columns.ts';
import { readRows } from '../read-rows.ts';
import { agencyLabelsIn, agencyMeant } from './agency-labels.ts';
import { labelsIn } from './labels.ts';
import { namesWithin } from './names-within.ts';
import { readPeople } from './people-table.ts';
import { proposeWho } from './propose-who.ts';
import { tiesListed } from './ties-listed.ts';

const today = dayOf(2024, 6, 1);
const listed = readPeople(
  rowsOfTexts([
    ['Kim', 'Subject child', '2020', ''],
    ['Amy (AH)', 'Mother', '3 May 1999', '4 Mill Lane'],
    ['Leo', "Mother's partner", '', ''],
    ['Sam', 'Brother', '', ''],
    ['Pat', 'Neighbour', '', ''],
  ]),
  ['name', 'relation', 'born', 'address'],
  { today },
);
const all = listed.map((one) => ({ person: personId(one.name.split(' ')[0] ?? ''), listed: one }));
const rows = [
  ...readRows(
    rowsOfTexts([
      ['4 June 2023', 'Leo answered the door. Police called.', '6 June 2023', 'Health visitor, 7 June 2023'],
      ['1 May 2023', 'Home visit. Leo out.', '2 May 2023', ''],
    ]),
    { columns: ['when', 'event', 'recorded', 'known-to'], order: 'day-first', runs: 'up' },
    { today },
  ),
].map(({ read }) => read);

describe('the list of people of a file', () => {
  it('says what each is to the child or to a parent, and where they live, and nothing of whom it says no more than a name', () => {
    const said = all.flatMap((one) => tiesListed(one, all).map(({ who, is, whom, what, basis }) => [who, is, whom ?? what, basis]));
    expect(said).toEqual([
      ['Amy', 'parent-of', 'Kim', 'documented'],
      ['Amy', 'lives-at', '4 Mill Lane', 'documented'],
      ['Leo', 'partner-of', 'Amy', 'documented'],
      ['Sam', 'sibling-of', 'Kim', 'documented'],
    ]);
  });

  it('is found above the headings of a chronology in one table with it', () => {
    const table = rowsOfTexts([['Family'], ['Name', 'Relationship'], ['Amy', 'Mother'], ['Date', 'Event'], ['4 June 2023', 'Home visit']]);
    expect(listAbove(table, 3, today)).toMatchObject({
      columns: ['name', 'relation'],
      rows: [{ cells: [{ text: 'Amy' }, { text: 'Mother' }] }],
    });
    expect(listAbove(table.slice(3), 0, today)).toBeUndefined();
  });

  it('has somebody named from the first row that was written down of them, not from the first that happened', () => {
    const [leo] = labelsIn(rows.slice(0, 1), listed).filter(({ key }) => key === 'leo');
    expect(leo?.first === undefined ? '' : formatDay(leo.first)).toBe('2023-06-06');
    const [again] = labelsIn(rows, listed).filter(({ key }) => key === 'leo');
    expect(again?.first === undefined ? '' : formatDay(again.first)).toBe('2023-05-02');
  });

  it('proposes nobody who merely has a name near to one of its own', () => {
    const labels = labelsIn([], listed).filter(({ key }) => key === 'leo');
    expect(proposeWho(labels, [{ person: personId('x'), names: ['Earlier child of Leo'] }])[0]?.people).toEqual([]);
    expect(proposeWho(labels, [{ person: personId('x'), names: ['Leo'] }])[0]?.people).toEqual(['x']);
  });

  it('knows a name in brackets as a name of its own', () => {
    expect(namesWithin('Amy (AH)')).toEqual(['Amy (AH)', 'Amy', 'AH']);
    expect(namesWithin('Amy')).toEqual(['Amy']);
  });
});

describe('the agencies that a file names', () => {
  const agency = (id: string, kind: 'police' | 'health-visiting') => ({ id: agencyId(id), name: `${id} of the county`, kind });

  it('are told by its columns, and by the words for each kind in its texts', () => {
    expect(agencyLabelsIn(rows).map(({ written, rows: times }) => [written, times])).toEqual([
      ['Health visitor', 1],
      ['police', 1],
    ]);
  });

  it('are proposed where a word can mean no other', () => {
    expect(agencyMeant('police', [agency('ps', 'police'), agency('hv', 'health-visiting')])).toBe('ps');
    expect(agencyMeant('police', [agency('ps', 'police'), agency('ps2', 'police')])).toBeUndefined();
  });
});
