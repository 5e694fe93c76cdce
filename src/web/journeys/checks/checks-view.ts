import type { AnyCheck, Parameter } from '../../../core/check/check.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { learntFromWords } from '../../words/review-names.ts';

export const checksView = (checks: readonly AnyCheck[]): object => ({
  title: 'The checks that are switched on',
  checks: checks.map((check) => ({
    id: check.id,
    title: check.title,
    // Where people and dates go, the general form of a question has a word in braces.
    asks: check.asks.replaceAll('{', '[').replaceAll('}', ']'),
    because: check.because,
    learntFrom: learntFromWords(check.learntFrom),
    notWhen: check.notWhen,
    parameters: Object.entries(check.parameters).map(([name, parameter]) => parameterView(name, parameter)),
  })),
});

const parameterView = (name: string, { value, unit, source, means }: Parameter): object => ({
  name: withCapital(means === '' ? inPlainWords(name) : means),
  value:
    typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : typeof value === 'number'
        ? `${value} ${inPlainWords(unit)}`
        : value.map(inPlainWords).join(', '),
  source,
});
