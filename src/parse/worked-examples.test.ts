import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../core/time/day.ts';
import { parseExamples } from './worked-examples.ts';

const beginnings = {
  file: 'beginnings.yaml',
  text: readFileSync(new URL('../core/checks/beginnings.yaml', import.meta.url), 'utf8'),
};
const parsed = (text: string) => parseExamples({ file: 'examples.yaml', text }, beginnings);
const problems = (text: string): readonly string[] => {
  const read = parsed(text);
  return 'problems' in read ? read.problems.map(({ line, wrong }) => `${line}: ${wrong}`) : [];
};

const one = (more = '', entry = ''): string => `- says: Something is noted.
  shows: met
  until: 2024-05-01
${more}  entries:
    - {id: noted, by: hv, when: 2024-04-01, kind: note, about: [ada], text: Noted.${entry}}
`;

describe('worked examples', () => {
  it('begin with what their beginning says, and go on with their own entries', () => {
    const read = parsed(one('  raised: 2024-04-02\n  asked: [hv]\n'));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const [example] = read.examples;
    expect(example?.before.map(({ id }) => id)).toEqual(['birth', 'home']);
    expect(example?.entries.map(({ id }) => id)).toEqual(['noted']);
    expect(example?.child).toBe('ada');
    expect(example?.expected && formatDay(example.expected.raised)).toBe('2024-04-02');
  });

  it('go on from a beginning that goes on from another', () => {
    const read = parsed(one('  given: with-plan\n'));
    expect('examples' in read && read.examples[0]?.before.map(({ id }) => id)).toEqual(['birth', 'home', 'assessed', 'plan']);
  });

  it.each([
    ['a beginning that is not there', one('  given: somewhere\n'), ['4: "somewhere" is not one of the words for this.']],
    ['somebody who is not in the family', one('', ', present: [zoe]'), ['5: No person has the key "zoe".']],
    ['an id that the beginning has', one().replace('noted,', 'home,'), [expect.stringMatching(/^5: The id "home" is taken/)]],
    ['whom without when', one('  asked: [hv]\n'), ['1: It says whom is asked, or when, and not both.']],
    ['no entries', one().replace('entries:', 'entry:'), ['4: There is no field "entry" here.', '1: This field is missing.']],
  ])('tell of %s', (_, text, told) => {
    expect(problems(text)).toEqual(expect.arrayContaining(told));
  });
});
