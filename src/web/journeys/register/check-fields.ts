import { actionWithoutEffect } from '../../../core/learning/checks/action-without-effect.ts';
import type { OpenCase } from '../../reading/open-case.ts';

type Sent = Readonly<Record<string, string>>;
const most = 20;

/** The checks that were chosen, each once. */
export const checksIn = (sent: Sent): readonly string[] => [
  ...new Set(Array.from({ length: most }, (_, n) => sent[`check-${n + 1}`] ?? '').filter((check) => /^[a-z0-9-]{1,80}$/.test(check))),
];

export const checkFields = (checks: readonly string[]): Sent => Object.fromEntries(checks.map((check, n) => [`check-${n + 1}`, check]));

/** One box more than there are checks, and three at least; with those that are named and are not there. */
export const checkBoxes = (checks: readonly string[], open: OpenCase): object => {
  const here = [...open.checks, actionWithoutEffect].map(({ id, title }) => ({ value: id, text: title }));
  const others = checks
    .filter((check) => !here.some(({ value }) => value === check))
    .map((check) => ({ value: check, text: `${check} (not there yet)` }));
  return {
    fields: Array.from({ length: Math.min(most, Math.max(3, checks.length + 1)) }, (_, n) => `check-${n + 1}`),
    choices: [...here.toSorted((a, b) => a.text.localeCompare(b.text, 'en')), ...others],
  };
};

/** What a list says of checks that are named: their titles, where they are there. */
export const checkTitles = (checks: readonly string[], open: OpenCase): readonly string[] =>
  checks.map(
    (id) => [...open.checks, actionWithoutEffect].find((check) => check.id === id)?.title ?? `${id.replaceAll('-', ' ')} (not there yet)`,
  );
