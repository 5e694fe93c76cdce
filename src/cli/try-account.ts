import type { AnyCheck } from '../core/check/check.ts';
import { askedPerYear, loadOfTrial, type Tried, timesAsked } from '../core/replay/trial.ts';
import { showDay } from '../core/time/day.ts';
import { plural, promptAccount } from './replay-account.ts';
import { concernRecord } from './replay-record.ts';

/** A trial as a person reads it: case by case what it would have asked, and a closing line that says how often. */
export const tryAccount = (check: AnyCheck, tried: readonly Tried[]): string =>
  [
    `${check.title} (${check.id})\n${check.asks}`,
    ...tried.map(caseAccount),
    [closing(tried), load(tried), ...reviewLines(tried)].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');

const caseAccount = (one: Tried): string =>
  [
    `${one.of.title} (${one.of.name}), up to ${showDay(one.until)}: ${one.prompts.length === 0 ? 'it would have asked nothing.' : `it would have asked ${times(one.prompts.length)}.`}`,
    ...one.prompts.map((prompt) => promptAccount(prompt, one)),
  ].join('\n\n');

function closing(tried: readonly Tried[]): string {
  const perCase = tried.map(({ of, prompts }) => `${prompts.length} in ${of.name}`).join(', ');
  return `It would have asked ${times(timesAsked(tried))}: ${perCase}; ${askedPerYear(tried).toFixed(1)} times a year of records.`;
}

function load(tried: readonly Tried[]): string {
  const { weeks, withNew, most } = loadOfTrial(tried);
  return `New to a desk that it asks: something in ${withNew} of ${plural(weeks, 'week')}, ${most} at most in one.`;
}

const times = (count: number): string => (count === 1 ? 'once' : plural(count, 'time'));

/** Findings and good practice of the reviews that are at hand. */
function reviewLines(tried: readonly Tried[]): readonly string[] {
  const met = tried.flatMap((one) => (one.met === undefined ? [] : [{ name: one.of.name, ...one.met }]));
  if (met.length === 0) return [];
  const surfaced = met.flatMap(({ name, surfaced: failings }) => failings.map((failing) => ({ name, ...failing })));
  const questioned = met.flatMap(({ name, questioned: practices }) => practices.map((one) => ({ name, ...one })));
  return [
    `Findings of the reviews that it asks about in time: ${surfaced.length === 0 ? 'none' : ''}`.trimEnd(),
    ...surfaced.map(({ name, id, where, says }) => `  ${name} ${id} (${where}): ${says}`),
    `Good practice that it asks about: ${questioned.length === 0 ? 'none' : ''}`.trimEnd(),
    ...questioned.map(({ name, practice, by }) => `  ${name} ${practice.id} (${practice.where}), by ${by.key}: ${practice.says}`),
  ];
}

/** A trial as programs read it. */
export const tryRecord = (check: AnyCheck, tried: readonly Tried[]): object => ({
  check: check.id,
  reads: check.reads,
  asked: timesAsked(tried),
  askedPerYear: Number(askedPerYear(tried).toFixed(3)),
  load: loadOfTrial(tried),
  cases: tried.map(({ of, replayed, met }) => ({
    case: of.name,
    questions: replayed.map(concernRecord),
    ...(met === undefined
      ? {}
      : {
          surfaced: met.surfaced.map(({ id }) => id),
          goodPracticeBroken: [...new Set(met.questioned.map(({ practice }) => practice.id))],
        }),
  })),
});
