import type { Limb } from '../../../core/check/rule/rule.ts';
import { ownRule, parseRuleFile } from '../../../parse/rule-file.ts';
import type { Sources } from '../../reading/sources.ts';

/** A rule to begin one's own from. */
export interface StartingPoint {
  readonly id: string;
  readonly text: string;
  /** What kind of finding it is for. */
  readonly finding: string;
  readonly title: string;
  readonly form: Limb['form'];
}

const findings: Readonly<Record<Limb['form'], string>> = {
  absence: 'Something happened, and what should have followed did not',
  count: 'Something happened too often in a time',
  contradiction: 'Two records do not fit together',
  thread: 'A piece of work began and did not go on',
};

const forms = Object.keys(findings);

/** The examples that come with Heed. One with a problem in it is a fault. */
export const startingPoints = ({ examples }: Sources): readonly StartingPoint[] =>
  examples
    .map((text) => {
      const parsed = parseRuleFile('example', text, ownRule([]));
      const [limb] = 'rule' in parsed ? parsed.rule.limbs : [];
      if ('problems' in parsed || limb === undefined) throw new Error('an example of a rule cannot be read');
      const { id, title } = parsed.rule.about;
      return { id, text, finding: findings[limb.form], title, form: limb.form };
    })
    .sort((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form));
