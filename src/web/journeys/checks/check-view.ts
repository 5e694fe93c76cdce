import type { AnyCheck, Parameter } from '../../../core/check/check.ts';
import { impactFields } from '../../../core/check/impact.ts';
import { isSwitchedOn, type PolicyStatement, settingsInForce } from '../../../core/check/policy.ts';
import { showDay, yearMonthDay } from '../../../core/time/day.ts';
import { endOf, showInstant } from '../../../core/time/instant.ts';
import { checksAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { learntFromWords } from '../../words/review-names.ts';
import type { DecisionErrors } from './decision-form.ts';

/** A value of a setting in words: "10 working days". */
export const valueInWords = ({ value, unit }: Pick<Parameter, 'value' | 'unit'>): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? `${value} ${inPlainWords(unit)}` : value.map(inPlainWords).join(', ');
};

export function checkView(check: AnyCheck, open: OpenCase, problems?: DecisionErrors): object {
  const { partnership, policy, days, vantage } = open;
  const at = endOf(days.usual);
  const own = settingsInForce(policy, check.id, at);
  const on = isSwitchedOn(policy, check.id, at);
  const { year, month, day } = yearMonthDay(days.first);
  const decided = policy.statements.filter((one) => one.check === check.id).toReversed();
  return {
    title: check.title,
    form: vantage.kind === 'whole',
    on,
    shown: showDay(days.usual),
    asks: check.asks.replaceAll('{', '[').replaceAll('}', ']'),
    because: check.because,
    learntFrom: learntFromWords(check.learntFrom),
    notWhen: check.notWhen,
    closesWith: check.closesWith,
    answerWithin: `${check.answerWithin.amount} ${inPlainWords(check.answerWithin.unit)}`,
    settings: Object.entries(check.parameters).map(([name, parameter]) => {
      const stated = own.get(name);
      return {
        name,
        means: withCapital(parameter.means),
        value: valueInWords({ ...parameter, ...(stated === undefined ? {} : { value: stated.value }) }),
        source: stated === undefined ? parameter.source : `${stated.source}, from ${showDay(stated.from)}`,
        usual: stated === undefined ? undefined : `${valueInWords(parameter)} (${parameter.source})`,
      };
    }),
    history: decided.map(statementView),
    mayDecide: vantage.kind === 'whole',
    impactFields,
    from: { day, month, year },
    back: { href: checksAddress(partnership), text: 'All checks' },
    given: problems?.given ?? {},
    errors: (problems?.errors ?? []).map((one) => ({ ...one, href: hrefOf(one.field, problems?.given.what) })),
    errorOn: Object.fromEntries((problems?.errors ?? []).map(({ field, text }) => [field, text])),
  };
}

/** The two forms of the page have some fields by the same names: those of the second are called otherwise on the page. */
const hrefOf = (field: string, what: string | undefined): string =>
  what === 'setting' && ['decidedBy', 'reason', 'from-day'].includes(field) ? `setting-${field}` : field;

function statementView(one: PolicyStatement): object {
  return {
    what: whatWords(one),
    from: showDay(one.from),
    decidedBy: one.decidedBy,
    reason: one.reason,
    made: showInstant(one.landed),
    impact: one.what === 'switched-on' ? one.impact : undefined,
  };
}

function whatWords(one: PolicyStatement): string {
  switch (one.what) {
    case 'switched-on':
      return 'Switched on';
    case 'switched-off':
      return 'Switched off';
    case 'adopted':
      return 'Its rule was adopted';
    case 'setting':
      return `${withCapital(inPlainWords(one.parameter.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)))} set to ${Array.isArray(one.value) ? one.value.join(', ') : String(one.value)}${one.source === '' ? '' : ` (${one.source})`}`;
  }
}
