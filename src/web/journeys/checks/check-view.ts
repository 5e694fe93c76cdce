import type { AnyCheck, Parameter } from '../../../core/check/check.ts';
import { isSwitchedOn, type PolicyStatement, ruleInForce, settingsInForce } from '../../../core/check/policy.ts';
import { showDay, yearMonthDay } from '../../../core/time/day.ts';
import { laterOf } from '../../../core/time/extremes.ts';
import { endOf, showInstant } from '../../../core/time/instant.ts';
import { checksAddress, holdsCheckAddress, writeCheckAddress } from '../../addresses.ts';
import { shownExamples } from '../../reading/shown-examples.ts';
import type { GivenCase } from '../../routing/route.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { readsInWords } from '../../words/reads-words.ts';
import { learntFromWords } from '../../words/review-names.ts';
import { counted } from '../../words/times-words.ts';
import { carriedView } from '../library/carried-view.ts';
import type { DecisionErrors } from './decision-form.ts';

/** A value of a setting in words: "10 working days", and of a number of things the number alone. */
export const valueInWords = ({ value, unit }: Pick<Parameter, 'value' | 'unit'>): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return value.map(inPlainWords).join(', ');
  if (unit === 'count') return String(value);
  const words = inPlainWords(unit);
  return words.endsWith('s') ? counted(value, words.slice(0, -1)) : `${value} ${words}`;
};

/** Where a setting comes from. What no statute, guidance or review gives is said to be Heed's own. */
const sourceInWords = ({ source }: Parameter): string => (source === 'ours' ? "Heed's own" : source);

export function checkView(check: AnyCheck, { open, sources, checks, visitor }: GivenCase, problems?: DecisionErrors): object {
  const { partnership, policy, days, vantage } = open;
  const at = endOf(days.usual);
  const own = settingsInForce(policy, check.id, at);
  const on = isSwitchedOn(policy, check.id, at);
  const decided = policy.statements.filter((one) => one.check === check.id);
  const isOwn = open.own.checks.includes(check);
  const [adopted] = decided.filter(({ what }) => what === 'adopted');
  // The check itself, since one that is switched off asks nothing.
  const itself = checks.find(({ id }) => id === check.id);
  return {
    title: check.title,
    form: vantage.kind === 'whole',
    on,
    isOwn,
    isUnread: open.own.unread.includes(check.id),
    reword: isOwn && vantage.kind === 'whole' ? writeCheckAddress(partnership, { check: check.id }) : undefined,
    rule: isOwn ? (ruleInForce(policy, check.id, at) ?? textOf(adopted)) : sources.ruleText(check.id),
    reads: readsInWords(check),
    examples: itself === undefined ? [] : shownExamples(itself, sources.workedExamples(itself)),
    shown: showDay(days.usual),
    asks: check.asks.replaceAll('{', '[').replaceAll('}', ']'),
    because: check.because,
    learntFrom: learntFromWords(check.learntFrom),
    carries: carriedView(check.id, open, sources.library),
    holds: visitor.may('see-figures') ? holdsCheckAddress(partnership, check.id) : undefined,
    notWhen: check.notWhen,
    closesWith: check.closesWith,
    answerWithin: counted(check.answerWithin.amount, inPlainWords(check.answerWithin.unit).replace(/s$/, '')),
    settings: Object.entries(check.parameters).map(([name, parameter]) => {
      const stated = own.get(name);
      return {
        name,
        means: withCapital(parameter.means),
        value: valueInWords({ ...parameter, ...(stated === undefined ? {} : { value: stated.value }) }),
        source: stated === undefined ? sourceInWords(parameter) : `${stated.source}, from ${showDay(stated.from)}`,
        usual: stated === undefined ? undefined : `${valueInWords(parameter)} (${sourceInWords(parameter)})`,
      };
    }),
    history: decided.toReversed().map((one) => statementView(one, one === adopted)),
    mayDecide: vantage.kind === 'whole',
    fromHint: adopted === undefined ? undefined : `It was adopted from ${showDay(adopted.from)}`,
    from: yearMonthDay(adopted === undefined ? days.first : laterOf(adopted.from, days.first)),
    back: { href: checksAddress(partnership), text: 'All checks' },
    given: problems?.given ?? { ...check.impact },
    errors: (problems?.errors ?? []).map((one) => ({ ...one, href: hrefOf(one.field, problems?.given.what) })),
    errorOn: Object.fromEntries((problems?.errors ?? []).map(({ field, text }) => [field, text])),
  };
}

/** The two forms of the page have some fields by the same names: those of the second are called otherwise on the page. */
const hrefOf = (field: string, what: string | undefined): string =>
  what === 'setting' && ['decidedBy', 'reason', 'from-day'].includes(field) ? `setting-${field}` : field;

const textOf = (one: PolicyStatement | undefined): string | undefined => (one?.what === 'adopted' ? one.rule : undefined);

function statementView(one: PolicyStatement, isFirstWording: boolean): object {
  return {
    what: whatWords(one, isFirstWording),
    rule: textOf(one),
    from: showDay(one.from),
    decidedBy: one.decidedBy,
    reason: one.reason,
    made: showInstant(one.landed),
    impact: one.what === 'switched-on' ? one.impact : undefined,
  };
}

function whatWords(one: PolicyStatement, isFirstWording: boolean): string {
  switch (one.what) {
    case 'switched-on':
      return 'Switched on';
    case 'switched-off':
      return 'Switched off';
    case 'adopted':
      return isFirstWording ? 'Adopted' : 'Worded anew';
    case 'setting':
      return `${withCapital(inPlainWords(one.parameter.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)))} set to ${Array.isArray(one.value) ? one.value.join(', ') : String(one.value)}${one.source === '' ? '' : ` (${one.source})`}`;
  }
}
