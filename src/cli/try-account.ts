import type { AnyCheck } from '../core/check/check.ts';
import { daysBetween, showDay } from '../core/time/day.ts';
import { plural, promptAccount } from './replay-account.ts';
import type { ReplayedCase } from './replay-case.ts';
import { concernRecord } from './replay-record.ts';

/** A rule tried over one case. */
export type Tried = ReplayedCase;

/** A trial as a person reads it: case by case what it would have asked, and a closing line that says how often. */
export const tryAccount = (check: AnyCheck, tried: readonly Tried[]): string =>
  [`${check.title} (${check.id})\n${check.asks}`, ...tried.map(caseAccount), [closing(tried), ...reviewLines(tried)].join('\n')]
    .join('\n\n')
    .concat('\n');

const caseAccount = (one: Tried): string =>
  [
    `${one.of.title} (${one.of.name}), up to ${showDay(one.until)}: ${one.prompts.length === 0 ? 'it would have asked nothing.' : `it would have asked ${times(one.prompts.length)}.`}`,
    ...one.prompts.map((prompt) => promptAccount(prompt, one)),
  ].join('\n\n');

function closing(tried: readonly Tried[]): string {
  const asked = tried.reduce((sum, { prompts }) => sum + prompts.length, 0);
  const perCase = tried.map(({ of, prompts }) => `${prompts.length} in ${of.name}`).join(', ');
  return `It would have asked ${times(asked)}: ${perCase}; ${perYear(tried).toFixed(1)} times a year of records.`;
}

/** How often a year of records brings the question, over all the cases. */
function perYear(tried: readonly Tried[]): number {
  const days = tried.reduce((sum, { of, until }) => sum + Math.max(1, daysBetween(of.scope.earliest, until) + 1), 0);
  return tried.reduce((sum, { prompts }) => sum + prompts.length, 0) / (days / 365.25);
}

const times = (count: number): string => (count === 1 ? 'once' : plural(count, 'time'));

/** Findings and good practice of the reviews that are at hand. */
function reviewLines(tried: readonly Tried[]): readonly string[] {
  const compared = tried.flatMap((one) => (one.compared === undefined ? [] : [{ name: one.of.name, ...one.compared }]));
  if (compared.length === 0) return [];
  const surfaced = compared.flatMap(({ name, all }) =>
    [...new Set(all.surfaced.map(({ failing }) => failing))].map((failing) => ({ name, ...failing })),
  );
  const broken = compared.flatMap(({ name, all }) => all.broken.map(({ practice, by }) => ({ name, practice, by })));
  return [
    `Findings of the reviews that it asks about in time: ${surfaced.length === 0 ? 'none' : ''}`.trimEnd(),
    ...surfaced.map(({ name, id, where, says }) => `  ${name} ${id} (${where}): ${says}`),
    `Good practice that it asks about: ${broken.length === 0 ? 'none' : ''}`.trimEnd(),
    ...broken.map(({ name, practice, by }) => `  ${name} ${practice.id} (${practice.where}), by ${by.key}: ${practice.says}`),
  ];
}

/** A trial as programs read it. */
export const tryRecord = (check: AnyCheck, tried: readonly Tried[]): object => ({
  check: check.id,
  reads: check.reads,
  asked: tried.reduce((sum, { prompts }) => sum + prompts.length, 0),
  askedPerYear: Number(perYear(tried).toFixed(3)),
  cases: tried.map(({ of, replayed, compared }) => ({
    case: of.name,
    questions: replayed.map(concernRecord),
    ...(compared === undefined
      ? {}
      : {
          surfaced: [...new Set(compared.all.surfaced.map(({ failing }) => failing.id))],
          goodPracticeBroken: [...new Set(compared.all.broken.map(({ practice }) => practice.id))],
        }),
  })),
});
