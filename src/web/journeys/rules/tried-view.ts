import { isSwitchedOn, type Policy } from '../../../core/check/policy.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import { askedPerYear, loadOfTrial, type Tried, timesAsked } from '../../../core/replay/trial.ts';
import { type Day, showDay, yearMonthDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { adoptCheckAddress, checksAddress, chronologyAddress, publicId, writeCheckAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Trial, TriedCase } from '../../reading/trials.ts';
import { yearOf } from '../../reading/trials.ts';
import type { GivenCase } from '../../routing/route.ts';
import { readsInWords } from '../../words/reads-words.ts';
import { learntFromWords } from '../../words/review-names.ts';
import { counted, times, wouldHaveAsked } from '../../words/times-words.ts';
import type { DecisionErrors } from '../checks/decision-form.ts';
import type { GivenRule } from './rule-form.ts';
import { triedQuestion } from './tried-question.ts';

/** The most questions of one case that a page shows. */
const mostShown = 20;

/** What a rule would have asked, and the form that adopts it. */
export function triedView({ check, text }: GivenRule, trial: Trial, { open }: GivenCase, problems?: DecisionErrors): object {
  const { partnership, days, policy } = open;
  const before = open.own.checks.find(({ id }) => id === check.id);
  const { since, until } = yearOf(open);
  const [reviewed, invented] = [ofKind(trial, 'reviewed'), ofKind(trial, 'invented')];
  return {
    title: check.title,
    form: true,
    back: { href: checksAddress(partnership), text: 'All checks' },
    rule: text,
    asks: check.asks.replaceAll('{', '[').replaceAll('}', ']'),
    because: check.because,
    learntFrom: learntFromWords(check.learntFrom),
    impact: check.impact,
    reads: readsInWords(check),
    from: showDay(since),
    until: showDay(until),
    own:
      trial.own === undefined
        ? undefined
        : { says: wouldHaveAsked(timesAsked([trial.own])), ...questionsView(trial.own, inChronology(open)) },
    reviewed: reviewed.length === 0 ? undefined : { ...casesView(reviewed), ...reviewsView(reviewed) },
    invented: invented.length === 0 ? undefined : casesView(invented),
    untried: trial.untried === 0 ? undefined : counted(trial.untried, 'case'),
    load: { here: trial.own === undefined ? undefined : loadInWords([trial.own]), inCases: loadInWords(trial.cases) },
    again: writeCheckAddress(partnership),
    adopt: adoptCheckAddress(partnership),
    /** The check that this would be a new wording of. */
    rewords: before && {
      title: before.title,
      on: isSwitchedOn(policy, check.id, endOf(days.usual)),
      since: showDay(lastAdopted(policy, check.id) ?? days.first),
    },
    // A new wording is never meant to hold for all of the past without being asked to.
    start: before === undefined ? yearMonthDay(days.first) : {},
    given: problems?.given ?? {},
    errors: (problems?.errors ?? []).map((one) => ({ ...one, href: one.field })),
    errorOn: Object.fromEntries((problems?.errors ?? []).map(({ field, text: says }) => [field, says])),
  };
}

const lastAdopted = ({ statements }: Policy, check: string): Day | undefined =>
  statements
    .filter((one) => one.check === check && one.what === 'adopted')
    .reduce<Day | undefined>((last, { from }) => (last === undefined || from >= last ? from : last), undefined);

const ofKind = ({ cases }: Trial, kind: TriedCase['kind']): readonly TriedCase[] => cases.filter((one) => one.kind === kind);

function casesView(tried: readonly Tried[]): object {
  return {
    says: wouldHaveAsked(timesAsked(tried)),
    count: tried.length,
    perYear: perYearInWords(tried),
    cases: tried.map((one) => ({
      name: one.of.name,
      title: one.of.title,
      asked: one.prompts.length,
      says: `asked ${times(one.prompts.length)}`,
      surfaced: one.met?.surfaced.length ?? 0,
      questioned: practicesOf(one).length,
      ...questionsView(one),
    })),
  };
}

/** Where a record of the partnership's own stands in the chronology of its first child. */
const inChronology =
  (open: OpenCase) =>
  (entry: EntryId): string | undefined => {
    const [child] = open.partnership.children;
    return child === undefined ? undefined : `${chronologyAddress(open, child)}#${publicId(open.publicIds.entries, entry)}`;
  };

const questionsView = (tried: Tried, hrefOf: (entry: EntryId) => string | undefined = () => undefined) => ({
  questions: tried.prompts.slice(0, mostShown).map((prompt) => triedQuestion(prompt, tried, hrefOf)),
  more: Math.max(0, tried.prompts.length - mostShown),
});

/** Findings of the reviews that it asks about in time, and good practice that it would have questioned. */
const reviewsView = (tried: readonly Tried[]) => ({
  surfaced: tried.flatMap(({ of, met }) => (met?.surfaced ?? []).map(({ says, where }) => ({ case: of.title, says, where }))),
  questioned: tried.flatMap((one) => practicesOf(one).map(({ says, where }) => ({ case: one.of.title, says, where }))),
});

const practicesOf = ({ met }: Tried) => [...new Set((met?.questioned ?? []).map(({ practice }) => practice))];

/** "about once in 9 years of records", "about 3 times a year". */
function perYearInWords(tried: readonly Tried[]): string {
  const perYear = askedPerYear(tried);
  if (perYear === 0) return '';
  return perYear >= 1
    ? `about ${times(Math.round(perYear))} in a year of records`
    : `about once in ${counted(Math.round(1 / perYear), 'year')} of records`;
}

/** What it brings to a desk that it asks, by the week. */
function loadInWords(tried: readonly Tried[]): string | undefined {
  const { weeks, withNew, most } = loadOfTrial(tried);
  if (withNew === 0) return undefined;
  const eachOne = most === 1 ? 'never more than one in a week' : `at most ${most} in one week`;
  return `A team that it asks would have had a new question from it in ${withNew} of ${counted(weeks, 'week')} of work with the family, ${eachOne}.`;
}
