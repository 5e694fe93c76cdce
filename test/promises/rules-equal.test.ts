import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { checkFromRule } from '../../src/core/check/rule/check-from-rule.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import { lastDayOf, openCase } from '../../src/core/replay/open-case.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { parseCaseFile } from '../../src/parse/case-file.ts';
import { catalogueRule, parseRuleFile } from '../../src/parse/rule-file.ts';
import { child, generatedScenes, lastDay, opened } from '../builders/generated-ledger.ts';
import { ruled } from '../builders/ruled.ts';
import { referenceChecks } from '../reference-checks/reference-checks.ts';
import { askedBy, itAsksTheSame } from './rules-equal.ts';

const strangers = new URL('../stories/strangers/', import.meta.url);
const families: readonly CaseFile[] = readdirSync(strangers)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expected.yaml'))
  .map((name) => {
    const parsed = parseCaseFile(name, readFileSync(new URL(name, strangers), 'utf8'));
    if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    return parsed.case;
  });

describe('a check that became a rule asks the same, over generated ledgers', () => itAsksTheSame(100, 6));

describe.each([...shippedCases(), ...families].map((told) => [told.name, told] as const))(
  'a check that became a rule asks the same, over %s',
  (_name, told) => {
    const ledger = openCase(told);
    const until = endOf(lastDayOf(told));

    it('through the eyes of all and of each agency', () => {
      const vantages = [whole, ...[...told.directory.agencies.keys()].map(asAgency)];
      for (const reference of referenceChecks)
        for (const vantage of vantages)
          expect(askedBy(ruled(reference.id), ledger, told.children, until, vantage)).toEqual(
            askedBy(reference, ledger, told.children, until, vantage),
          );
    });
  },
);

describe('what a check says of itself', () => {
  it.each(referenceChecks)('$id says the same as a rule', (reference) => {
    const { reads: _, parameters, evaluate: __, ...about } = reference;
    const { reads: ___, parameters: ruledParameters, evaluate: ____, isRule, ...ruledAbout } = ruled(reference.id);
    expect(isRule).toBe(true);
    expect(ruledAbout).toEqual(about);
    expect(Object.values(ruledParameters)).toEqual(Object.values(parameters));
  });
});

describe('the comparison', () => {
  const text = readFileSync(new URL('../../rules/catalogue/out-of-contact.yaml', import.meta.url), 'utf8');
  const changed = (from: string, to: string): ReturnType<typeof checkFromRule> => {
    const parsed = parseRuleFile('changed.yaml', text.replace(from, to), catalogueRule);
    if ('problems' in parsed || !text.includes(from)) throw new Error(JSON.stringify(parsed));
    return checkFromRule(parsed.rule);
  };
  const drawn = fc.sample(generatedScenes, { numRuns: 60, seed: 7 });

  it.each([
    ['a word left out of a list', 'no-access, not-reached, did-not-attend, was-not-brought', 'no-access, not-reached, did-not-attend'],
    ['a day more', 'silence: {value: 10,', 'silence: {value: 11,'],
    ['an exception dropped', ', {says: a-wrong-number}', ''],
    ['a word of the question', 'the first {day}', 'first {day}'],
    ['somebody asked less', 'asked-of: [lead, recorders, all-involved]', 'asked-of: [lead, recorders]'],
  ])('finds out a rule that differs by %s', (_what, from, to) => {
    const rule = changed(from, to);
    const differs = drawn.some((entries) => {
      const ledger = opened(entries);
      const [one, other] = [ruled('out-of-contact'), rule].map((check) =>
        JSON.stringify(askedBy(check, ledger, [child], endOf(lastDay), whole)),
      );
      return one !== other;
    });
    expect(differs).toBe(true);
  });
});
