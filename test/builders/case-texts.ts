import { parseCaseFile } from '../../src/parse/case-file.ts';
import { showProblem } from '../../src/parse/yaml/problem.ts';

/** Every problem of a case file, as a person is told it. */
export const problemsOf = (text: string, file = 'family.yaml') => {
  const parsed = parseCaseFile(file, text);
  return 'problems' in parsed ? parsed.problems.map(showProblem) : [];
};

/** A case file about a small family, with these entries and further lines of its head. */
export const family = (entries: string, more = ''): string => `case: family
title: A family
scope: 2024-01/2024-12
children: [ada]
agencies:
  csc: {name: Children's Social Care, kind: social-care}
  hv: {name: Health visiting, kind: health-visiting}
people:
  ada: {called: Ada, born: 2024-02-01, sex: f}
  bea: {called: Bea}
${more}entries:
${entries}`;

/** The same with one entry of a kind contact, and further fields in it. */
export const entry = (fields: string): string =>
  family(`  - {id: e1, by: hv, when: 2024-03-01, kind: contact, about: [ada], text: Seen at home.${fields === '' ? '' : `, ${fields}`}}\n`);

/** The case that a text holds; a problem in it is a fault of the test. */
export const caseOf = (text: string) => {
  const parsed = parseCaseFile('family.yaml', text);
  if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
  return parsed.case;
};

/** The facts of the first entry. */
export const factsOf = (text: string): unknown => caseOf(text).entries[0]?.facts;
