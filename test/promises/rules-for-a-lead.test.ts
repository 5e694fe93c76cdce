import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { withWords } from '../../src/app/rule-words.ts';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { bannedIn } from '../../src/core/check/banned-words.ts';
import type { AnyCheck } from '../../src/core/check/check.ts';
import { checkFromRule } from '../../src/core/check/rule/check-from-rule.ts';
import { lastDayOf, openCase } from '../../src/core/replay/open-case.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { ruleFieldNames } from '../../src/parse/rule-file/field-names.ts';
import { ownRule, parseRuleFile } from '../../src/parse/rule-file.ts';
import { showProblem } from '../../src/parse/yaml/problem.ts';
import { raisedOn } from '../builders/concerns.ts';
import { familyWithPlan } from '../builders/family.ts';
import type { Story } from '../builders/ledger.ts';
import { formProblems } from './question-form.ts';

const folder = new URL('../../rules/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');

describe('what a quality lead is told of rules', () => {
  it('has every word as it now is: after changing one, run npm run docs', () => {
    expect(withWords(readme)).toBe(readme);
  });

  it('has every field that a rule may have', () => {
    expect(ruleFieldNames.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });
});

const examples = readdirSync(new URL('examples/', folder)).map((name): readonly [string, AnyCheck] => {
  const parsed = parseRuleFile(name, readFileSync(new URL(`examples/${name}`, folder), 'utf8'), ownRule(catalogue.map(({ id }) => id)));
  if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
  return [parsed.rule.about.id, checkFromRule(parsed.rule)];
});
const example = (id: string): AnyCheck => new Map(examples).get(id)!;

describe('the example rules', () => {
  it('are one of each of three forms, under their own names', () => {
    expect(examples.map(([id]) => id).sort()).toEqual(['challenge-unanswered', 'home-from-hospital-unseen', 'missed-by-one-parent']);
  });

  it.each(examples)('%s asks plainly wherever it asks in the shipped cases', (_id, check) => {
    for (const shipped of shippedCases()) {
      const asked = replay(openCase(shipped), { children: shipped.children, checks: [check], until: endOf(lastDayOf(shipped)) });
      for (const { question } of asked) {
        expect(formProblems(question, shipped.directory)).toEqual([]);
        expect(bannedIn(question)).toEqual([]);
      }
    }
  });

  const days = (id: string, told: Story) => raisedOn(example(id), told, 'ada', '2024-12-31').map(({ on, ended }) => [on, ended]);

  it('count: three missed appointments of a parent in a month', () => {
    const missed = (when: string, by: string) =>
      ({ by, when, kind: 'contact', about: ['bea'], facts: { outcome: 'did-not-attend' } }) as const;
    const two = familyWithPlan.entry(missed('2024-06-03', 'gp')).entry(missed('2024-06-17', 'mind'));
    expect(days('missed-by-one-parent', two.entry(missed('2024-06-30', 'drugs')))).toEqual([['2024-06-30', undefined]]);
    expect(days('missed-by-one-parent', two.entry(missed('2024-07-01', 'drugs')))).toEqual([]);
  });

  it('absence: nobody has seen a child who came home from hospital', () => {
    const home = familyWithPlan.entry({
      by: 'hosp',
      when: '2024-06-03',
      kind: 'health',
      about: ['ada', 'bea'],
      facts: { type: 'discharge' },
    });
    expect(days('home-from-hospital-unseen', home)).toEqual([['2024-06-11', undefined]]);
    const seen = home.entry({ by: 'hv', when: '2024-06-20', kind: 'contact', about: ['ada'], facts: { outcome: 'seen', seen: ['ada'] } });
    expect(days('home-from-hospital-unseen', seen)).toEqual([['2024-06-11', '2024-06-20']]);
  });

  it('thread: a challenge that waits, by a clock of the catalogue', () => {
    const step = (when: string, status: string) =>
      ({ by: 'school', when, kind: 'challenge', about: ['ada'], facts: { status }, thread: 'c' }) as const;
    const raised = familyWithPlan.entry(step('2024-06-03', 'raised'));
    expect(days('challenge-unanswered', raised)).toEqual([['2024-06-06', undefined]]);
    expect(days('challenge-unanswered', raised.entry(step('2024-06-05', 'answered')))).toEqual([['2024-06-20', undefined]]);
    expect(days('challenge-unanswered', raised.entry(step('2024-06-10', 'resolved')))).toEqual([['2024-06-06', '2024-06-10']]);
  });
});
