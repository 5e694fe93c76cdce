import { describe, expect, it } from 'vitest';
import { blanksIn } from '../core/form/filled.ts';
import { parseFormFile } from './form-file.ts';
import { showProblem } from './yaml/problem.ts';

const good = `form: visit
version: 2
title: Visit
type: visit
purpose: To see.
weighs: matter
finish: { working-days: 5 }
sections:
  - section: all
    title: All
    of: family
    questions:
      - ask: seen
        asks: Was it seen?
        kind: yes-no
        needed: true
      - ask: what
        asks: What was seen?
        kind: text
        needed: true
        when: { ask: seen, is: 'yes' }
        carries: [R074]
      - ask: how
        asks: How is it?
        kind: grade
        scale: Ours
        choices: [Good, Bad]
`;
const problemsOf = (text: string): readonly string[] => {
  const parsed = parseFormFile('own/visit.yaml', text);
  return 'problems' in parsed ? parsed.problems.map(showProblem) : [];
};
const with_ = (from: string, to: string): readonly string[] => problemsOf(good.replace(from, to));

describe('a form of a partnership’s own', () => {
  it('is read whole', () => {
    const parsed = parseFormFile('own/visit.yaml', good);
    expect('form' in parsed && parsed.form).toMatchObject({
      id: 'visit',
      version: 2,
      finish: { kind: 'working-days', amount: 5 },
      sections: [{ questions: [{ id: 'seen' }, { when: { ask: 'seen', is: 'yes' }, carries: ['R074'] }, { scale: 'Ours' }] }],
    });
  });

  it.each([
    ['version: 2', 'version: 0', 'own/visit.yaml:2: version: This is no whole number above nought. Write 1, 2, 3 and so on.'],
    ['title: Visit\n', '', 'own/visit.yaml:1: title: This field is missing. Write title here.'],
    [
      'form: visit',
      'form: A visit',
      'own/visit.yaml:1: form: "A visit" is not written as a key. Write lower-case letters and digits, with hyphens between words.',
    ],
    ['weighs: matter', 'weighs: all', 'own/visit.yaml:6: weighs: "all" is not one of the words for this. Write one of: family, matter.'],
    [
      '{ working-days: 5 }',
      '{ clock: sundial }',
      'own/visit.yaml:7: finish.clock: There is no clock "sundial". Write assessment-complete, or working-days.',
    ],
    [
      '{ working-days: 5 }',
      '{ working-days: 5, days-before-birth: 3 }',
      'own/visit.yaml:7: finish: It does not say by when in one way. Write one of: clock, working-days, days-before-birth.',
    ],
    [
      'of: family',
      'of: parents',
      'own/visit.yaml:11: sections.of: "parents" is not one of the words for this. Write one of: family, child.',
    ],
    [
      'kind: text',
      'kind: score',
      'own/visit.yaml:19: sections.questions.kind: "score" is not one of the words for this. Write one of: text, choice, yes-no, date, number, people, agencies, entries, grade.',
    ],
    [
      '        scale: Ours\n',
      '',
      'own/visit.yaml:23: sections.questions.scale: A grade is on a scale that has a name. Write whose scale it is: a grade is the professional’s, and Heed works out none.',
    ],
    [
      'choices: [Good, Bad]',
      'choices: [Good]',
      'own/visit.yaml:27: sections.questions.choices: There is nothing to choose from. Write two answers or more under choices.',
    ],
    [
      'choices: [Good, Bad]',
      'choices: [Good, Good]',
      'own/visit.yaml:27: sections.questions.choices: An answer stands twice here. Write each once.',
    ],
    ['ask: how', 'ask: what', 'own/visit.yaml:9: sections: The question "what" stands twice. Give each a name of its own.'],
    [
      "ask: seen, is: 'yes'",
      "ask: smelt, is: 'yes'",
      'own/visit.yaml:9: sections.when: "what" waits for "smelt", which its part does not ask. Name a question of the same part.',
    ],
    [
      "ask: seen, is: 'yes'",
      'ask: seen, is: often',
      'own/visit.yaml:9: sections.when: "seen" cannot be answered with "often". Write one of: yes, no, not-asked.',
    ],
    [
      '[R074]',
      '[74]',
      'own/visit.yaml:22: sections.questions.carries: "74" is no row of the requirements. Write R and three figures, such as R078.',
    ],
    [
      '        when: {',
      '        sealed: true\n        when: {',
      'own/visit.yaml:21: sections.questions.sealed: What is kept sealed is text, and nobody has to answer it. Make the kind text, and leave needed out.',
    ],
    [
      '        kind: yes-no\n',
      '        kind: yes-no\n        stays-open: true\n',
      'own/visit.yaml:16: sections.questions.stays-open: What stays open until something came of it is text that can be read. Make the kind text, and leave sealed out.',
    ],
    [
      '        when: {',
      '        counted: true\n        when: {',
      'own/visit.yaml:21: sections.questions.counted: Only answers that are chosen are counted. Make the kind choice, grade or yes-no.',
    ],
    [
      '        carries',
      '        weight: 3\n        carries',
      'own/visit.yaml:22: sections.questions: There is no field "weight" here. Take it out, or use one of: ask, asks, kind, hint, needed, when, choices, scale, a-no-shows-as, sealed, stays-open, counted, carries.',
    ],
  ])('in which %j is %j is refused in one sentence that says where and what to do', (from, to, says) => {
    expect(with_(from, to)).toEqual([says]);
  });

  it('that is far too long is refused before it is read', () => {
    expect(problemsOf(`${good}#${'x'.repeat(60_000)}`)[0]).toContain('more than 60000 characters');
  });
});

describe('a blank of a form', () => {
  it('is a needed question that is asked and has neither an answer nor a reason', () => {
    const parsed = parseFormFile('own/visit.yaml', good);
    if ('problems' in parsed) throw new Error('the form does not read');
    const blanks = (answers: Record<string, string>, reasons: Record<string, string> = {}): readonly string[] =>
      blanksIn(parsed.form.sections, {
        answers: new Map(Object.entries(answers)),
        evidence: new Map(),
        reasons: new Map(Object.entries(reasons)),
      }).map(({ id }) => id);
    expect(blanks({})).toEqual(['seen']);
    expect(blanks({ seen: 'no' })).toEqual([]);
    expect(blanks({ seen: 'yes' })).toEqual(['what']);
    expect(blanks({ seen: 'yes' }, { what: 'It was dark.' })).toEqual([]);
    expect(blanks({ seen: 'yes', what: 'A cot' })).toEqual([]);
  });
});
