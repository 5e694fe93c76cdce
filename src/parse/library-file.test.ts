import { describe, expect, it } from 'vitest';
import { parseLibraryFile } from './library-file.ts';
import { showProblem } from './yaml/problem.ts';

const header = `review:
  board: Anytown Safeguarding Children Partnership
  title: Local review, Child M
  kind: local child safeguarding practice review
  published: 3 May 2027
  lead: Who led it
  children: [Child M]
  scope: January 2025 to June 2026
items:
`;
const finding = `  - id: f1
    kind: finding
    says: Nothing was written down.
    where: "4.12"
    themes: [records]
    checks: [minutes-missing]
`;

const problemsIn = (text: string): readonly string[] => {
  const read = parseLibraryFile('m.yaml', text);
  return 'problems' in read ? read.problems.map(showProblem) : [];
};

describe('a review that a partnership adds to the library', () => {
  it('is read as the README says it', () => {
    const read = parseLibraryFile('m.yaml', header + finding);
    expect(read).toMatchObject({
      review: {
        key: 'anytown-safeguarding-children-partnership-child-m-2027',
        year: 2027,
        cases: [],
        items: [{ id: 'f1', where: '4.12' }],
      },
    });
  });

  it.each([
    [
      'a key that there is none of',
      header + finding.replace('where:', 'place:'),
      /m\.yaml:\d+: items\.f1.*There is no field "place" here\..*Take it out/,
    ],
    [
      'a kind that there is none of',
      header + finding.replace('kind: finding', 'kind: lesson'),
      /items\.f1\.kind: "lesson" is not one of the words.*learning-point/,
    ],
    ['an id twice', header + finding + finding, /The id "f1" is taken\. Give each item an id of its own\./],
    [
      'a check that is not written as one',
      header + finding.replace('minutes-missing', 'Minutes missing'),
      /"Minutes missing" is not written as a key/,
    ],
    [
      'a name where an alias is meant',
      header.replace('Child M]', 'Martha Jones]') + finding,
      /children: "Martha Jones" may be somebody's name\. Write the alias/,
    ],
    ['no year', header.replace('3 May 2027', 'last spring') + finding, /published: It does not say in which year\./],
    [
      'an earlier review of what is no earlier finding',
      `${header}${finding}    earlier: A review of 2009\n`,
      /Only an earlier finding names an earlier review/,
    ],
    [
      'a reason why no check carries what one carries',
      `${header}${finding}    no-check: Cannot be seen\n`,
      /A check carries it, and here is why none does/,
    ],
    ['what worked of nothing that was done', `${header}${finding}    worked: An audit\n`, /It says what worked, and not what was done/],
    [
      'a number that no check uses',
      header.replace('\nitems', '\n  number: 7\nitems') + finding,
      /No check that comes with Heed names a review by this number/,
    ],
    ['nothing', header, /items/],
  ])('is refused for %s, and says where and what to do', (_, text, says) => {
    expect(problemsIn(text).join('\n')).toMatch(says);
  });
});
