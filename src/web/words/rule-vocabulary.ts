import { anyRecord } from '../../core/check/reads.ts';
import { protectedClaims, protectedFacts, protectedThemes } from '../../core/check/rule/protected-grounds.ts';
import { clocks } from '../../core/clock/clocks.ts';
import { states, ties } from '../../core/entry/claim.ts';
import type { FactShape } from '../../core/entry/fact.ts';
import { themes } from '../../core/entry/themes.ts';
import { type Kind, kinds, vocabulary } from '../../core/entry/vocabulary.ts';
import { inPlainWords } from './plain-words.ts';

/** The words of the records that a rule may use, beside those of rules themselves. */
export interface RuleVocabulary {
  readonly kinds: readonly {
    readonly name: string;
    readonly means: string;
    readonly facts: readonly { readonly name: string; readonly says: string }[];
  }[];
  readonly claims: readonly string[];
  readonly themes: readonly string[];
  readonly clocks: readonly { readonly name: string; readonly says: string }[];
}

export const ruleVocabulary = (): RuleVocabulary => ({
  kinds: kinds.filter((kind) => anyRecord.includes(kind) && kind !== 'share').map(kindInWords),
  claims: [...ties, ...states].filter((claim) => !protectedClaims.has(claim)),
  themes: themes.filter((theme) => !protectedThemes.has(theme)),
  clocks: Object.entries(clocks).flatMap(([name, versions]) => {
    const last = versions.at(-1);
    return last === undefined
      ? []
      : [{ name, says: `${last.title}, ${last.limit.amount} ${inPlainWords(last.limit.unit)} from ${last.starts}` }];
  }),
});

function kindInWords(kind: Kind): RuleVocabulary['kinds'][number] {
  const facts: Readonly<Record<string, FactShape>> = vocabulary[kind].facts;
  return {
    name: kind,
    means: vocabulary[kind].means,
    facts: Object.entries(facts)
      .filter(([name]) => !protectedFacts.has(name))
      .map(([name, shape]) => ({ name, says: valuesInWords(shape) })),
  };
}

/** What `where` may say of a fact. */
function valuesInWords(shape: FactShape): string {
  switch (shape.shape) {
    case 'choice':
      return shape.values.join(', ');
    case 'flag':
      return 'true or false';
    case 'date':
      return 'come, for a date that has come';
    case 'dateOrFlag':
      return 'true, false or come';
    case 'number':
      return '{at-least: a number}';
    case 'texts':
      return 'a word or words of it';
    case 'agency':
    case 'agencies':
    case 'party':
    case 'parties':
      return 'a kind of agency, or a part in the matter';
    default:
      return 'given or not-given';
  }
}
