import type { Action } from '../../core/entry/fact.ts';
import type { Day } from '../../core/time/day.ts';
import { showSpan } from '../../core/time/span.ts';
import type { OpenCase } from '../reading/open-case.ts';
import { namesIn, partyName } from '../words/names.ts';
import { dayAhead } from './day-ahead.ts';
import { partyCalled } from './party-called.ts';
import { type Returned, textIn } from './returned.ts';

type Form = Returned['sent'];

/** As many rows of a sort as a form may have. */
export const mostRows = 40;
const numbered = Array.from({ length: mostRows }, (_, n) => n + 1);

/** The numbers of the rows of which any of these fields is filled in. */
export const filledRows = (form: Form, ...fields: readonly string[]): readonly number[] =>
  numbered.filter((n) => fields.some((field) => textIn(form, `${field}-${n}`) !== ''));

/** The numbers of the rows that a form shows: those filled in and two more, never fewer than `least`. */
export function rowsShown(form: Form, least: number, ...fields: readonly string[]): readonly number[] {
  const last = filledRows(form, ...fields).at(-1) ?? 0;
  return numbered.slice(0, Math.max(least, last === 0 ? least : last + 2));
}

const parts = ['what', 'who', 'by', 'how'] as const;

/** The rows in which somebody wrote what is to be done. */
export const actionRows = (form: Form): readonly number[] => filledRows(form, ...parts);

/** One row: what is to be done, by whom, by when, and how anybody will know. */
export function actionIn(form: Form, n: number, open: OpenCase, today: Day): Action {
  const by = dayAhead(textIn(form, `by-${n}`), today);
  const [who, how] = [textIn(form, `who-${n}`), textIn(form, `how-${n}`)];
  return {
    what: textIn(form, `what-${n}`),
    ...(who === '' ? {} : { who: partyCalled(who, open) }),
    ...(by === undefined ? {} : { by }),
    ...(how === '' ? {} : { how }),
  };
}

/** What is still to be put right in the rows that somebody began, whatever they are rows of. */
export const problemsOfRows = (form: Form, today: Day): Returned['problems'] =>
  actionRows(form).flatMap((n) => [
    ...(textIn(form, `what-${n}`) === '' ? [{ field: `what-${n}`, text: 'Write what is to be done' }] : []),
    ...(textIn(form, `by-${n}`) !== '' && dayAhead(textIn(form, `by-${n}`), today) === undefined
      ? [{ field: `by-${n}`, text: 'Write a day, such as 14 May or next Tuesday' }]
      : []),
  ]);

/** That each row says who does it and by when. */
export const whoAndWhen = (form: Form): Returned['problems'] =>
  actionRows(form).flatMap((n) => [
    ...(textIn(form, `who-${n}`) === '' ? [{ field: `who-${n}`, text: 'Write who does it' }] : []),
    ...(textIn(form, `by-${n}`) === '' ? [{ field: `by-${n}`, text: 'Write by when' }] : []),
  ]);

/** Rows as a page shows them. */
export const actionRowsShown = (form: Form, least: number): readonly object[] =>
  rowsShown(form, least, ...parts).map((n) => ({
    n,
    ...Object.fromEntries(parts.map((part) => [part, form[`${part}-${n}`] ?? ''])),
  }));

/** Actions as the fields of a form that begins with them. */
export function actionFields(actions: readonly Action[], open: OpenCase): readonly (readonly [string, string])[] {
  const names = namesIn(open.directory);
  return actions.flatMap(({ what, who, by, how }, n): readonly (readonly [string, string])[] => [
    [`what-${n + 1}`, what],
    [`who-${n + 1}`, who === undefined ? '' : partyName(who, names)],
    [`by-${n + 1}`, by === undefined ? '' : showSpan(by)],
    [`how-${n + 1}`, how ?? ''],
  ]);
}
