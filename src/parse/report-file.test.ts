import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportSections } from '../core/learning/review/report/report-section.ts';
import { parseReportFile } from './report-file.ts';
import { showProblem } from './yaml/problem.ts';

const ours = readFileSync('reports/local-review.yaml', 'utf8');
const problemsIn = (text: string): readonly string[] => {
  const read = parseReportFile('own.yaml', text);
  return 'problems' in read ? read.problems.map(showProblem) : [];
};

describe('a template of reports', () => {
  it('that comes with Heed is read, with each section once and in order', () => {
    const read = parseReportFile('local-review.yaml', ours);
    expect(read).toMatchObject({ template: { id: 'local-review', version: 1, mark: 'DRAFT – confidential', colour: '1d4f7a' } });
    if ('template' in read) expect(read.template.sections.map(({ section }) => section)).toEqual(reportSections);
  });

  it.each([
    ['a colour that is none', ours.replace('"1d4f7a"', '"blue"'), /^own\.yaml:7: .*This is no colour\./],
    ['a section that no report has', ours.replace('- section: child', '- section: childhood'), /^own\.yaml:\d+: .*childhood/],
    [
      'a section twice',
      ours.replace('- section: child', '- section: family'),
      /Its sections are not those of a report\. .*introduction, method/,
    ],
    ['no title', ours.replace(/^title: .*\n/m, ''), /^own\.yaml.*title/],
    ['a version that is no number', ours.replace('version: 1', 'version: soon'), /^own\.yaml:2: .*version/],
    ['a field that nobody reads', ours.replace('version: 1', 'version: 1\nlogo: crest.png'), /^own\.yaml:3: .*logo/],
    ['what is no YAML', 'report: [local', /^own\.yaml:\d+/],
    ['too much', `${ours}# ${'x'.repeat(40_000)}`, /^own\.yaml.*more than 40000 characters/],
  ])('with %s is told in one clear line, at its place', (_, text, told) => {
    const problems = problemsIn(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(told);
  });
});
