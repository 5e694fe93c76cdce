import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../core/time/day.ts';
import { parseCaseFile } from './case-file.ts';
import { parseExpectedFile } from './expected-file.ts';
import { showProblem } from './yaml/problem.ts';

const shipped = ['cases', 'cases/controls'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.expected.yaml'))
    .map((name) => `${folder}/${name}`),
);

const caseBeside = (file: string) => {
  const parsed = parseCaseFile(file, readFileSync(file.replace('.expected', ''), 'utf8'));
  return 'case' in parsed ? [parsed.case] : [];
};

const controls = caseBeside('cases/controls/control-03.expected.yaml');
const read = (text: string) => {
  const parsed = parseExpectedFile('x.expected.yaml', text, controls);
  return 'problems' in parsed ? parsed.problems.map(showProblem) : parsed.expected;
};

describe('reading what a review expects', () => {
  it.each(shipped)('reads %s without a problem', (file) => {
    const parsed = parseExpectedFile(file, readFileSync(file, 'utf8'), caseBeside(file));
    expect('problems' in parsed ? parsed.problems.map(showProblem) : []).toEqual([]);
  });

  it('keeps the place in the review, who held the record and what was allowed', () => {
    const file = 'cases/controls/control-03.expected.yaml';
    const parsed = parseExpectedFile(file, readFileSync(file, 'utf8'), controls);
    const expected = 'expected' in parsed ? parsed.expected : undefined;
    expect(expected?.failings[0]).toMatchObject({ id: 'f01', where: 'invented', holder: 'hv', evidence: ['e007', 'e008', 'e013', 'e031'] });
    expect(expected?.failings.map(({ from, by }) => [formatDay(from), formatDay(by)])).toEqual([['2025-05-19', '2025-11-19']]);
    expect(expected?.allowed[0]).toMatchObject({ check: 'safe-sleep-needs-more', about: ['e036'], answeredBy: ['e037'] });
    expect(expected?.goodPractice).toHaveLength(9);
  });

  it('reports everything that is wrong at once', () => {
    expect(
      read(`case: control-03
failings:
  - {id: f01, says: A., where: p. 1, checks: [history-not-read], from: 2025-05-19, by: 2025-05-01, evidence: [e001]}
  - {id: f01, says: B., where: p. 1, checks: [history-not-read], from: 2025-05, by: 2025-06-01, evidence: [e999], holder: council, people: [zoe], weight: 3}
  - {says: C., where: p. 1, checks: [], from: 2025-05-01, by: 2025-06-01, evidence: [e001]}
`),
    ).toEqual([
      'x.expected.yaml:3: failings.f01.by: The last day comes before the first. Put from or by right.',
      'x.expected.yaml:4: failings.f01: There is no field "weight" here. Take it out, or use one of: id, says, where, checks, from, by, evidence, people, holder.',
      'x.expected.yaml:4: failings.f01.from: "2025-05" is not a day of the calendar. Write year, month and day: 2025-03-12.',
      'x.expected.yaml:4: failings.f01.evidence: No entry of this file has the id "e999". Write the id of an entry that is in the file.',
      'x.expected.yaml:4: failings.f01.people: No person has the key "zoe". Add them under people, or write the key of someone who is there.',
      'x.expected.yaml:4: failings.f01.holder: No agency has the key "council". Add it under agencies, or write the key of one that is there.',
      'x.expected.yaml:4: failings.f01: The id "f01" is taken. Give each item an id of its own.',
      'x.expected.yaml:5: failings.id: This field is missing. Write id here.',
    ]);
  });

  it('refuses a file that belongs to none of the cases given', () => {
    expect(read('case: child-z\nfailings: []\n')).toEqual([
      'x.expected.yaml:1: case: None of the case files given is of the case "child-z". Give the case file too, or put the name right.',
    ]);
  });
});
