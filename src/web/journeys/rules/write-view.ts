import { ruleInForce } from '../../../core/check/policy.ts';
import { noLatest } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import type { Problem } from '../../../parse/yaml/problem.ts';
import { checksAddress, rulesManualAddress, writeCheckAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import type { RuleProblems } from './rule-form.ts';
import { startingPoints } from './starting-points.ts';

/** What is on the page: a choice of where to begin, or a rule to write. */
export type Writing = { readonly step: 'choose' } | { readonly step: 'write'; readonly text: string };

/** The text that an address asks to begin with: of an example, of a check that was adopted, or none. Undefined for what is not there. */
export function parseWriting(query: Readonly<Record<string, string>>, { open, sources }: GivenCase): Writing | undefined {
  if (query.check !== undefined) {
    const text = lastWording(query.check, open);
    return text === undefined ? undefined : { step: 'write', text };
  }
  if (query.begin === undefined) return { step: 'choose' };
  if (query.begin === 'nothing') return { step: 'write', text: '' };
  const text = startingPoints(sources).find(({ id }) => id === query.begin)?.text;
  return text === undefined ? undefined : { step: 'write', text };
}

const lastWording = (check: string, { policy }: OpenCase): string | undefined => ruleInForce(policy, check, endOf(noLatest));

/** The most problems that are listed: the first mend many of the others. */
const mostShown = 20;

export function writeView(writing: Writing, { open, sources }: GivenCase, problems: readonly Problem[] = []): object {
  const { partnership } = open;
  const lines = writing.step === 'write' ? writing.text.split('\n') : [];
  const shown = problems.slice(0, mostShown);
  return {
    title: 'Write a check of your own',
    form: true,
    back: { href: checksAddress(partnership), text: 'All checks' },
    choices: startingPoints(sources).map(({ id, finding, title }) => ({
      finding,
      title,
      href: writeCheckAddress(partnership, { begin: id }),
    })),
    empty: writeCheckAddress(partnership, { begin: 'nothing' }),
    choosing: writing.step === 'choose',
    again: writeCheckAddress(partnership),
    action: writeCheckAddress(partnership),
    text: writing.step === 'write' ? writing.text : '',
    rows: Math.min(40, Math.max(18, lines.length + 2)),
    manual: rulesManualAddress(partnership),
    errors: shown.map((one) => ({ text: inShort(problemInWords(one)), line: one.line })),
    more: problems.length - shown.length,
    lines: [...new Set(shown.flatMap(({ line }) => line ?? []))].map((line) => {
      const text = lines[line - 1]?.trim() ?? '';
      return {
        line,
        text: text.length > 200 ? `${text.slice(0, 200)}…` : text,
        says: shown.filter((one) => one.line === line).map(({ line: _line, ...rest }) => problemInWords(rest)),
      };
    }),
  };
}

/** Adopting can find more problems than the rule's own; all of them are told in the same way. */
export const problemsView = ({ text, problems }: RuleProblems, given: GivenCase): object =>
  writeView({ step: 'write', text }, given, problems);

/** Without the list of words that could stand there: that is beside the line. */
const inShort = (says: string): string => says.replace(/ The (?:words|values|places here) are: .*$/s, '');

/** "Line 31, kind: "helth" is no kind of record. Did you mean health?" */
function problemInWords({ line, field, wrong, remedy }: Problem): string {
  const last = field?.split('.').at(-1);
  const place = [...(line === undefined ? [] : [`Line ${line}`]), ...(last === undefined ? [] : [last])].join(', ');
  const says = `${wrong} ${remedy}`.replaceAll('cases/README.md or rules/README.md', '“How a rule is written”');
  return `${place === '' ? '' : `${place}: `}${says.replaceAll('rules/README.md', '“How a rule is written”')}`;
}
