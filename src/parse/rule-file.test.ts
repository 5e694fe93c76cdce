import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainRule, problemsOf, ruleText } from '../../test/builders/rule-texts.ts';
import { anyRule, catalogueRule, parseRuleFile } from './rule-file.ts';

/** The plain rule with one thing in it otherwise. */
const changed = (from: string, to: string): readonly string[] => {
  const text = ruleText(plainRule);
  if (!text.includes(from)) throw new Error(`the rule has no "${from}"`);
  return problemsOf(text.replace(from, to));
};
const one = (from: string, to: string): string => {
  const found = changed(from, to);
  return found.length === 1 ? (found[0] ?? '') : found.join('\n');
};

describe('a rule file', () => {
  it('has a name that can stand in an address', () => {
    expect(one('check: made-up', `check: ${'a'.repeat(81)}`)).toContain('This name has more than 80 letters.');
    expect(changed('check: made-up', `check: ${'a'.repeat(80)}`)).toEqual([]);
  });

  it('is read where all is well', () => {
    expect(problemsOf(ruleText(plainRule))).toEqual([]);
  });

  it('tells every problem at once, each with its line and what to do', () => {
    const text = ruleText(
      plainRule.replace('did-not-attend', 'did-not-atend').replace('kind: contact, where: {outcome: seen}', 'kind: contcat'),
    );
    expect(problemsOf(text)).toEqual([
      'rule.yaml:20: rule.absence.when.where.outcome: "did-not-atend" is no value of this fact. Did you mean did-not-attend? The values are: seen, spoken-to, no-access, did-not-attend, was-not-brought, refused, not-reached, cancelled-by-family, cancelled-by-service, awaiting-reply.',
      expect.stringMatching(
        /^rule\.yaml:21: rule\.absence\.expected\.kind: "contcat" is no kind of record\. Did you mean contact\? The words are: /,
      ),
    ]);
  });

  it.each([
    [
      'a fact',
      'where: {outcome: did-not-attend}',
      'where: {outcom: did-not-attend}',
      'contact has no fact "outcom". Did you mean outcome?',
    ],
    ['a theme', 'where: {outcome: did-not-attend}', 'themes: domestic-abus', '"domestic-abus" is no theme. Did you mean domestic-abuse?'],
    ['a claim', 'where: {outcome: did-not-attend}', 'claims: drink', '"drink" is no claim. Did you mean drinks?'],
    ['a person', 'where: {outcome: did-not-attend}', 'about: a-parnet', '"a-parnet" is no place in the family. Did you mean a-parent?'],
    [
      'an agency',
      'where: {outcome: did-not-attend}',
      'by: midwifry',
      '"midwifry" is no kind of agency and no part in the matter. Did you mean midwifery?',
    ],
    ['somebody asked', 'asked-of: recorders', 'asked-of: recorder', '"recorder" is no word for who is asked. Did you mean recorders?'],
    ['a reading', 'where: {outcome: did-not-attend}', 'says: distres', '"distres" is no reading of words. Did you mean distress?'],
    ['a setting', 'within: limit', 'within: limits', 'There is no setting "limits", and no clock of that name. Did you mean limit?'],
    ['a form', '- absence:', '- absense:', '"absense" is no form of rule. Did you mean absence?'],
    ['a field', 'expected:', 'expect:', 'There is no field "expect" here.'],
    ['a place', '{agency} recorded', '{agncy} recorded', 'There is no place {agncy}. Did you mean {agency}?'],
  ])('an unknown word for %s is told of with the known one', (_what, from, to, says) => {
    expect(changed(from, to).join('\n')).toContain(says);
  });

  it('names a value that nobody has thought of where the list is open, but not one that is nearly one of the list', () => {
    expect(changed('outcome: did-not-attend', 'outcome: left-at-half-time')).toEqual([]);
    expect(
      changed('kind: contact, where: {outcome: did-not-attend}', 'kind: referral-decision, where: {decision: wait-and-see}').join(),
    ).toContain('is no value of this fact');
  });

  it('knows which shape a fact has', () => {
    expect(one('outcome: did-not-attend', 'planned: maybe')).toContain('This fact is yes or no.');
    expect(one('outcome: did-not-attend', 'count: 3')).toContain('rule.absence.when.where.count');
    expect(changed('outcome: did-not-attend', 'count: {at-least: 3}')).toEqual([]);
    expect(changed('outcome: did-not-attend', 'to: midwifery, planned: true, due: given')).toEqual([]);
    expect(one('outcome: did-not-attend', 'place: the flat')).toContain('This fact can only be there or not.');
    expect(one('kind: contact, where: {outcome: did-not-attend}', 'where: {outcome: did-not-attend}')).toContain(
      'Not every kind has a fact "outcome". Name the kind',
    );
  });

  it.each([
    ['language', 'where: {outcome: did-not-attend}', 'where: {interpreter: true}'],
    ['time in care', 'where: {outcome: did-not-attend}', 'claims: was-looked-after'],
    ['poverty', 'where: {outcome: did-not-attend}', 'claims: receives-benefit'],
    ['disability', 'where: {outcome: did-not-attend}', 'themes: disability'],
    ['faith', 'where: {outcome: did-not-attend}', 'words: [prayer, mosque]'],
    ['heritage, where it would leave somebody out', 'where: {outcome: did-not-attend}', 'except: [{words: traveller}]'],
  ])('may not read %s', (_what, from, to) => {
    expect(changed(from, to).join()).toContain('No rule may read this');
  });

  it.each([
    ['a banned word', 'has there been one?', 'why was there none, and who failed?', 'It says "fail'],
    ['no question', 'has there been one?', 'one is needed.', 'It asks nothing.'],
    ['a place with nothing to stand in it', '{agency} recorded', '{receiver} recorded', 'The place {receiver} has nothing to stand in it'],
    ['a brace that does not close', '{agency} recorded', '{agency recorded', 'A brace of a place is missing.'],
  ])('refuses a question with %s', (_what, from, to, says) => {
    expect(changed(from, to).join('\n')).toContain(says);
  });

  it('refuses banned words in everything that it says of itself', () => {
    expect(one('title: A made-up check', 'title: Nobody went')).toContain('rule.yaml:2: title: It says "Nobody".');
    expect(one('closes-with: [Done.]', 'closes-with: [The blame is clear.]')).toContain('closes-with');
  });

  it('wants its line of the impact assessment, a source and a free name of its own', () => {
    expect(problemsOf(ruleText(plainRule).replace(/impact:\n(?: {2}.*\n){4}/, ''))).toEqual([
      'rule.yaml:1: impact: Its line of the impact assessment is missing. Write whose-records, purpose, lawful-basis and who-sees: no check is switched on without them.',
    ]);
    expect(one('  purpose: To ask whether something was done.\n', '')).toContain('impact.purpose: This field is missing.');
    expect(one('learnt-from:\n  - {finding: A local review of 2024, where: p. 3}', 'learnt-from: []')).toContain(
      'It is learnt from nothing.',
    );
    expect(one('check: made-up', 'check: child-not-seen')).toContain('There is a check "child-not-seen" already.');
    expect(one('check: made-up', 'check: made-up\nnumber: 3')).toContain('A number is for the checks of the catalogue.');
  });

  it('wants a number of a rule of the catalogue, and tells which is which by it', () => {
    const text = ruleText(plainRule);
    expect(parseRuleFile('rule.yaml', text, catalogueRule)).toHaveProperty('problems');
    expect(parseRuleFile('rule.yaml', text.replace('check: made-up', 'check: made-up\nnumber: 80'), anyRule([]))).toHaveProperty('rule');
    expect(parseRuleFile('rule.yaml', text, anyRule([]))).toHaveProperty('rule');
  });

  it('knows a setting that is not used, has the wrong unit or the name of a clock', () => {
    expect(problemsOf(ruleText(plainRule, { settings: '  spare: {value: 1, unit: days, source: ours, means: Nothing.}\n' }))).toEqual([
      'rule.yaml:18: settings.spare: The rule does not use this setting. Name it in the rule, or take it out.',
    ]);
    expect(one('unit: days', 'unit: count')).toContain('has not the unit or the value that is needed here');
    expect(changed('  limit: {', '  minutes-out: {').join()).toContain('This is the name of a clock.');
    expect(
      problemsOf(
        ruleText(plainRule.replace('within: limit', 'within: minutes-out'))
          .replace(/ {2}limit: .*\n/, '  {}\n')
          .replace('settings:\n  {}', 'settings: {}'),
      ),
    ).toEqual([]);
  });

  it('a selection that names nothing, a count of single records, and a step that waits for none before it are told of', () => {
    expect(one('{kind: contact, where: {outcome: seen}}', '{}')).toContain('This selection names nothing');
    const count = `  - count:
      of: {kind: contact}
      enough: {at-least: 2, within: limit}
      question: "What is known of {n} contacts?"
      asked-of: lead
`;
    expect(problemsOf(ruleText(count)).join()).toContain('It counts records, and takes each for itself.');
    const thread = `  - thread:
      begins: {kind: challenge}
      each: thread
      steps:
        - {awaits: answer, within: limit, from: receipt, met-by: {kind: challenge, on: the-same-thread}, question: "Is there an answer?"}
      asked-of: recorders
`;
    expect(problemsOf(ruleText(thread)).join()).toContain('No earlier step is called receipt.');
  });

  it('a person who is not named, and a way that a form cannot take, are told of', () => {
    expect(one('      within: limit', '      within: limit\n      each: person')).toContain(
      'It does not say whom the records may be about.',
    );
    expect(one('      within: limit', '      within: limit\n      each: receiver')).toContain('This form cannot take them by receiver.');
  });

  it('a contradiction has the fields of its way', () => {
    const of = (fields: string): string =>
      ruleText(`  - contradiction:\n      as: records\n${fields}      question: "Which is it?"\n      asked-of: lead\n`, { settings: '' })
        .replace(/ {2}limit: .*\n/, '')
        .replace('settings:\n', 'settings: {}\n');
    expect(problemsOf(of('      one: {claims: separated-from}\n      other: {claims: partner-of}\n'))).toEqual([]);
    expect(
      problemsOf(of('      one: {claims: separated-from}\n      other: {claims: partner-of}\n      topics: [alcohol]\n')).join(),
    ).toContain('There is no field "topics" here.');
    expect(
      problemsOf(
        of('      one: {claims: separated-from}\n      other: {claims: partner-of}\n').replace('as: records', 'as: record'),
      ).join(),
    ).toContain('Did you mean records?');
  });
});

describe('a hostile rule file', () => {
  it.each([
    [
      'aliases that unfold without end',
      `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n${Array.from({ length: 20 }, (_, i) => `k${i}: &k${i} [*${i === 0 ? 'c' : `k${i - 1}`}, *${i === 0 ? 'c' : `k${i - 1}`}]`).join('\n')}`,
    ],
    ['lists in lists', '['.repeat(5000)],
    ['a tag', 'check: !!js/function "x"'],
    ['much text', `check: ${'x'.repeat(70_000)}`],
    ['nothing', ''],
    ['a list', '- a\n- b'],
    [
      'selections in selections',
      ruleText(`  - absence:\n      when: ${'{any: [{kind: contact, except: ['.repeat(30)}${']}]}'.repeat(30)}\n`),
    ],
  ])('of %s is refused with problems', (_what, text) => {
    const found = problemsOf(text);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect(problem).toMatch(/\w+.*\./);
  });

  it('that was spoilt on its way is read or refused, and never brings anything down', () => {
    const folder = new URL('../../rules/catalogue/', import.meta.url);
    const texts = readdirSync(folder)
      .filter((name) => !name.endsWith('.examples.yaml'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const spoilt = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      by: fc.constantFrom('{', '}', ':', '- ', '*a', 'x', '', '\n', '[', '~'),
    });
    fc.assert(
      fc.property(spoilt, ({ text, at, by }) => {
        const i = Math.floor(at * text.length);
        const parsed = parseRuleFile('spoilt.yaml', text.slice(0, i) + by + text.slice(i + 1), anyRule([]));
        if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
