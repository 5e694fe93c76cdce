import type { Rule } from '../core/check/rule/check-from-rule.ts';
import { type Owner, readHeader, ruleFields } from './rule-file/header.ts';
import { readLimbs } from './rule-file/limbs.ts';
import { type NamedSettings, readSettings } from './rule-file/settings.ts';
import { readFields } from './yaml/fields.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Place, within, wrong } from './yaml/place.ts';
import type { Problem } from './yaml/problem.ts';
import type { Tree } from './yaml/tree.ts';

/** A rule, or everything that is wrong with its file. */
export type ParsedRule = { readonly rule: Rule } | { readonly problems: readonly Problem[] };

/** The most characters that a rule may have: what is longer is no rule. */
const longest = 60_000;

/** A partnership's own rule, beside which the checks of the catalogue stand. */
export const ownRule = (taken: Iterable<string>): Owner => ({ of: 'partnership', taken: new Set(taken) });
/** Either of these, as its number tells. */
export const anyRule = (taken: Iterable<string>): Owner => ({ of: 'either', taken: new Set(taken) });
/** A rule of the catalogue. */
export const catalogueRule: Owner = { of: 'catalogue', taken: new Set() };

/** Reads a rule (`rules/README.md`), strictly: every word in it is of the vocabulary or of the lists of the form, and every problem is told at once. */
export function parseRuleFile(file: string, text: string, owner: Owner): ParsedRule {
  if (text.length > longest)
    return {
      problems: [{ file, wrong: `This has more than ${longest} characters.`, remedy: 'Write it as several rules, each for one finding.' }],
    };
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const rule = readRule(read, { file, report: (problem) => problems.push(problem) }, owner);
  if (rule === undefined || problems.length > 0) return { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return { rule };
}

function readRule(tree: Tree, place: Place, owner: Owner): Rule | undefined {
  const fields = readFields(tree, place, ruleFields);
  if (fields === undefined) return undefined;
  const parameters = fields.read('settings', readSettings) ?? {};
  const header = readHeader(fields, tree, place, owner);
  const settings: NamedSettings = { parameters, used: new Set() };
  const limbs = fields.read('rule', readLimbs(settings));
  if (limbs !== undefined) reportUnused(settings, fields.find('settings'), place);
  return header === undefined || limbs === undefined ? undefined : { about: { ...header, parameters }, limbs };
}

function reportUnused({ parameters, used }: NamedSettings, tree: Tree | undefined, place: Place): void {
  for (const name of Object.keys(parameters)) {
    const at = tree?.kind === 'map' ? tree.members.find(({ key }) => key === name) : undefined;
    if (!used.has(name) && at !== undefined)
      wrong(within(within(place, 'settings'), name), at, 'The rule does not use this setting.', 'Name it in the rule, or take it out.');
  }
}
