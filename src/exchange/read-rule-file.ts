import { anyRule, type ParsedRule, parseRuleFile } from '../parse/rule-file.ts';
import { readFileText } from './read-file-text.ts';

/** Reads a rule from disk: the rule, or everything that is wrong with the file. A partnership's own may not go by an id that is taken. */
export async function readRuleFile(file: string, taken: readonly string[]): Promise<ParsedRule> {
  const text = await readFileText(file);
  return typeof text === 'string' ? parseRuleFile(file, text, anyRule(taken)) : { problems: [text] };
}
