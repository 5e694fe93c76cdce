import { readdirSync, readFileSync } from 'node:fs';
import type { AnyCheck } from '../core/check/check.ts';
import { checkFromRule } from '../core/check/rule/check-from-rule.ts';
import { catalogue as inTypeScript } from '../core/checks/catalogue.ts';
import { catalogueRule, parseRuleFile } from '../parse/rule-file.ts';
import { showProblem } from '../parse/yaml/problem.ts';

const folder = 'rules/catalogue/';

/** The files of the catalogue's rules. Worked examples of a rule stand beside it. */
const ruleFiles = (): readonly string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((name) => name.endsWith('.yaml') && !name.endsWith('.examples.yaml'));

/** Reads one of them: its text, and the check, named after its file. A problem in it is a fault. */
function ruleIn(name: string): { readonly check: AnyCheck; readonly text: string } {
  const file = `${folder}${name}`;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const parsed = parseRuleFile(file, text, catalogueRule);
  if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
  const check = checkFromRule(parsed.rule);
  if (name !== `${check.id}.yaml`) throw new Error(`${file} holds the rule ${check.id}`);
  return { check, text };
}

const rules = ruleFiles().map(ruleIn);

/** The text of a check of the catalogue that is written as a rule. */
export const ruleText = (check: string): string | undefined => rules.find((rule) => rule.check.id === check)?.text;

/** The file or folder that holds a check of the catalogue. */
export const whereWritten = ({ id, isRule }: AnyCheck): string => (isRule === true ? `${folder}${id}.yaml` : `src/core/checks/${id}/`);

/** Every check that comes with Heed, those in TypeScript and those that are rules alike, in the order of the catalogue's numbers. */
export const catalogue: readonly AnyCheck[] = [...inTypeScript, ...rules.map(({ check }) => check)].sort(
  (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity),
);
