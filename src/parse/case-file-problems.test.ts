import { describe, expect, it } from 'vitest';
import { entry, family, problemsOf } from '../../test/builders/case-texts.ts';

describe('what a case file may not say', () => {
  it.each([
    [
      'a date that is none',
      entry('recorded: 12/03/2024'),
      'entry e1, recorded: "12/03/2024" is not a date that can be read. Write the year first, then the month and the day: 2025-03-12.',
    ],
    [
      'a time that is none',
      entry('at: "25:00"'),
      'entry e1, at: "25:00" is not a time of day. Write hours and minutes of the 24-hour clock in quotes: "09:30".',
    ],
    [
      'a person who is not listed',
      entry('present: [zoe]'),
      'entry e1, present: No person has the key "zoe". Add them under people, or write the key of someone who is there.',
    ],
    [
      'a person in a fact',
      entry('facts: {seen: [zoe]}'),
      'entry e1, facts.seen: No person has the key "zoe". Add them under people, or write the key of someone who is there.',
    ],
    [
      'a person in a map of children',
      entry('facts: {children: {zoe: seen}}'),
      'entry e1, facts.children: No person has the key "zoe". Add them under people, or write the key of someone who is there.',
    ],
    [
      'a person in a claim',
      entry('claims: [{who: zoe, is: drinks, basis: seen}]'),
      'entry e1, claims.who: No person has the key "zoe". Add them under people, or write the key of someone who is there.',
    ],
    [
      'a speaker who is nobody',
      entry('claims: [{who: bea, is: drinks, basis: said, saidBy: zoe}]'),
      'entry e1, claims.saidBy: No person and no agency has the key "zoe". Write the key of the person who said so, or of the agency that passed it on.',
    ],
    [
      'an agency in a share',
      entry('shared: [{with: gp, when: 2024-03-02}]'),
      'entry e1, shared.with: No agency has the key "gp". Add it under agencies, or write the key of one that is there.',
    ],
    [
      'an agency in a fact',
      entry('facts: {from: gp}'),
      'entry e1, facts.from: No agency has the key "gp". Add it under agencies, or write the key of one that is there.',
    ],
    [
      'an unknown fact',
      entry('facts: {colour: red}'),
      'entry e1, facts.colour: The kind contact has no fact "colour". Put it in the text, or use one of: heardFrom, decidedBy, ',
    ],
    ['a fact that every object has', entry('facts: {toString: red}'), 'entry e1, facts.toString: The kind contact has no fact "toString".'],
    [
      'a value of the wrong shape',
      entry('facts: {planned: perhaps}'),
      'entry e1, facts.planned: This is neither true nor false. Write true or false, without quotes.',
    ],
    [
      'an unknown field',
      entry('colour: red'),
      'entry e1: There is no field "colour" here. Take it out, or use one of: id, by, kind, when, ',
    ],
    [
      'an entry recorded before it happened',
      entry('recorded: 2024-02-29'),
      'entry e1, recorded: This was recorded before it happened. Put when or recorded right; what was planned for a later day is a fact with that day in it.',
    ],
    [
      'a tie to nobody',
      entry('claims: [{who: bea, is: parent-of, basis: seen}]'),
      'entry e1, claims: A claim of parent-of ties a person to someone or something. Say to whom with whom, or to what with what.',
    ],
    [
      'a theme that is not written as a key',
      entry('themes: [Domestic Abuse]'),
      'entry e1, themes: "Domestic Abuse" is not written as a key. Write lower-case letters and digits, with hyphens between words.',
    ],
    [
      'characters that cannot be shown',
      entry('where: "a\\0b"'),
      'entry e1, where: This text has characters in it that cannot be shown. Take out whatever is not text, line break or tab.',
    ],
    ['nothing where text is meant', entry('where: ""'), 'entry e1, where: There is nothing here. Write the text, or take the field out.'],
  ])('refuses %s', (_, text, said) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`family.yaml:12: ${said}`);
  });

  it('refuses an unknown kind and lists the kinds that there are', () => {
    const problems = problemsOf(
      family('  - {id: e1, by: hv, when: 2024-03-01, kind: visit, about: [ada], text: Seen., facts: {planned: true}}\n'),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^family\.yaml:12: entry e1, kind: "visit" is not one of the words for this\. Write one of: contact, observation, /,
    );
  });

  it('refuses an id that is taken, and says by which line', () => {
    const line = (id: string, more = '') => `  - {id: ${id}, by: hv, when: 2024-03-01, kind: note, about: [ada], text: Seen.${more}}\n`;
    expect(problemsOf(family(line('e1') + line('e2') + line('e1')))).toEqual([
      'family.yaml:14: entry e1, id: The id "e1" is taken by the entry on line 12. Give each entry an id of its own.',
    ]);
    expect(problemsOf(family(line('e1', ', shared: [{with: csc, when: 2024-03-02}]') + line('e1/share-1')))).toEqual([
      'family.yaml:13: entry e1/share-1, id: The id "e1/share-1" is taken by the entry on line 12. Give each entry an id of its own.',
    ]);
  });

  it('asks for the day of recording of what ended on no known day', () => {
    expect(problemsOf(family('  - {id: e1, by: hv, when: 2024-04-01~/.., kind: note, about: [ada], text: Seen.}\n'))).toEqual([
      'family.yaml:12: entry e1, recorded: It ended on no known day, so it cannot be told when it was recorded. Give recorded: the last day on which it can have been written down.',
    ]);
  });

  it('refuses what points at an entry or a thread that is not there', () => {
    const problems = problemsOf(
      family(`  - {id: e1, by: hv, when: 2024-03-01, kind: account, text: No., facts: {of: e9}}
  - {id: e2, by: hv, when: 2024-03-01, kind: incident, about: [ada], text: Breach., facts: {breachOf: bail}}
`),
    );
    expect(problems).toEqual([
      'family.yaml:12: entry e1, facts.of: No entry of this file has the id "e9". Write the id of an entry that is in the file.',
      'family.yaml:13: entry e2, facts.breachOf: No entry of this file belongs to a thread "bail". Write the thread of an entry that is in the file.',
    ]);
  });

  it('refuses a correction inside a correction, and one that neither corrects nor withdraws', () => {
    const problems = problemsOf(
      family(`  - {id: e1, by: hv, when: 2024-03-01, kind: note, about: [ada], text: Seen.}
  - {id: c1, by: hv, when: 2024-03-02, kind: correction, facts: {corrects: e1, replacement: {when: 2024-03-01, kind: correction, facts: {withdraws: e1}}}}
  - {id: c2, by: hv, when: 2024-03-02, kind: correction, facts: {reason: A slip.}}
  - {id: c3, by: hv, when: 2024-03-02, kind: correction, facts: {corrects: e1}}
  - {id: c4, by: hv, when: 2024-03-02, kind: correction, facts: {withdraws: c4}}
`),
    );
    expect(problems).toEqual([
      'family.yaml:13: entry c1, facts.replacement.kind: A correction cannot be replaced by a correction. Write what should have been recorded, or withdraw the earlier correction.',
      'family.yaml:14: entry c2, facts: A correction names one entry, which it either corrects or withdraws. Write corrects or withdraws, and not both.',
      'family.yaml:15: entry c3, facts: What should have been recorded is missing. Write the whole of it under replacement.',
      'family.yaml:16: entry c4, facts: A correction cannot correct itself. Name the entry that it puts right.',
    ]);
  });

  it('reports everything that is wrong with a file at once, in the order of its lines', () => {
    const problems = problemsOf(`case: family
title: A family
scope: 2024-01/..
children: [zoe]
agencies:
  csc: {name: Children's Social Care, kind: council, parent: county}
people:
  ada: {called: Ada, born: spring}
entries:
  - {id: e1, by: gp, when: 2024-13-01, kind: contact, about: [ada], text: Seen.}
  - {by: csc, when: 2024-03-01, kind: contact, about: [ada]}
`);
    expect(problems).toEqual([
      'family.yaml:3: scope: The scope of a case has a first and a last day. Write both ends: 2017-02/2018-08-23.',
      'family.yaml:4: children: No person has the key "zoe". Add them under people, or write the key of someone who is there.',
      expect.stringMatching(
        /^family\.yaml:6: agencies\.csc\.kind: "council" is not one of the words for this\. Write one of: social-care, /,
      ),
      expect.stringMatching(/^family\.yaml:8: people\.ada\.born: "spring" is not a date that can be read\. /),
      'family.yaml:10: entry e1, by: No agency has the key "gp". Add it under agencies, or write the key of one that is there.',
      'family.yaml:10: entry e1, when: "2024-13-01" is not a date that can be read. The calendar has no such day or month.',
      'family.yaml:11: entries.id: This field is missing. Write id here.',
      'family.yaml:11: entries.text: This field is missing. Write what was recorded.',
    ]);
  });

  it('refuses a file that is not a case at all', () => {
    expect(problemsOf('- one\n- two\n')).toEqual([
      'family.yaml:1: This is a list, where fields with names are meant. Write it as key: value, one a line, or in braces.',
    ]);
    expect(problemsOf('')).toHaveLength(1);
    expect(problemsOf('case: family\nfailings: []\n')).toEqual([
      'family.yaml:1: This is what a review expects of a case, not a case. Give the case file, and this one with --expected.',
    ]);
  });

  it('refuses a team that is a team of itself', () => {
    const problems = problemsOf(
      entry('')
        .replace('kind: social-care', 'kind: social-care, parent: hv')
        .replace('kind: health-visiting', 'kind: health-visiting, parent: csc'),
    );
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('agencies.csc.parent: This agency is a team of itself.');
  });
});
