import { reviewKey } from '../../../core/learning/library/library.ts';
import { earliestWithdrawal } from '../../../core/learning/review/report/keeping-days.ts';
import {
  type EarlyGround,
  earlyGrounds,
  type PublishedOn,
  type Told,
  type WithdrawnOn,
} from '../../../core/learning/review/report/report-kept.ts';
import { type Day, showDay, yearMonthDay } from '../../../core/time/day.ts';
import { parseOneDay } from '../../../parse/day-as-written.ts';
import type { Problem } from './report-frame.ts';

type Texts = Readonly<Record<string, string>>;
export type Parsed<T> = { readonly ok: T } | { readonly errors: readonly Problem[] };

const textOf = (body: Texts, field: string): string => (body[field] ?? '').trim().slice(0, 2000);

/** One day, as people write it. */
const dayIn = (body: Texts, field: string): Day | undefined => parseOneDay(textOf(body, field));

const dayProblem = (href: string): Problem => ({ href, text: 'Enter the day, such as 7 4 2027' });

/** Who was told of the results before anything was published, and when. */
export function parseTold(body: Texts, today: Day): Parsed<Told> {
  const whom = (['family', 'practitioners'] as const).find((one) => one === body.whom);
  const [words, on] = [textOf(body, 'told'), dayIn(body, 'told-on')];
  const errors = [
    ...(whom === undefined ? [{ href: 'whom', text: 'Choose who was told' }] : []),
    ...(words.length < 3 ? [{ href: 'told', text: 'Enter who was told and how, or why they could not be' }] : []),
    ...(on === undefined ? [dayProblem('told-on')] : on > today ? [{ href: 'told-on', text: 'Enter a day that has come' }] : []),
  ];
  return errors.length > 0 || whom === undefined || on === undefined ? { errors } : { ok: { whom, words, on } };
}

/** What the library is told of a report besides what stands in it. */
export interface Publishing extends PublishedOn {
  readonly board: string;
  readonly lead: string;
}

/** Where and when it is published, and until when it stays. */
export function parsePublishing(
  body: Texts,
  {
    aliases,
    told,
    today,
    taken,
  }: { readonly aliases: readonly string[]; readonly told: readonly Told[]; readonly today: Day; readonly taken: readonly string[] },
): Parsed<Publishing> {
  const [on, notBefore] = [dayIn(body, 'published-on'), dayIn(body, 'not-before')];
  const [where, board, lead] = [textOf(body, 'where'), textOf(body, 'board'), textOf(body, 'lead')];
  const key = on === undefined ? '' : reviewKey({ board, aliases, year: yearMonthDay(on).year });
  const late = told.filter((one) => on !== undefined && one.on > on);
  const errors: readonly Problem[] = [
    ...(on === undefined ? [dayProblem('published-on')] : on > today ? [{ href: 'published-on', text: 'Enter a day that has come' }] : []),
    ...(late.length > 0 && told.every((one) => one.whom !== 'family' || late.includes(one))
      ? [{ href: 'published-on', text: 'The family is offered it first: enter a day on or after that' }]
      : []),
    ...(where.length < 3 ? [{ href: 'where', text: 'Enter where it is published' }] : []),
    ...(notBefore === undefined
      ? [dayProblem('not-before')]
      : on !== undefined && notBefore < earliestWithdrawal(on)
        ? [{ href: 'not-before', text: `It stays for a year at least: enter ${showDay(earliestWithdrawal(on))} or later` }]
        : []),
    ...(board.length < 3 ? [{ href: 'board', text: 'Enter the board or partnership that publishes it' }] : []),
    ...(lead.length < 3 ? [{ href: 'lead', text: 'Enter who led the review, as the report says it' }] : []),
    ...(taken.includes(key) ? [{ href: 'board', text: 'The library has a review of this board, alias and year' }] : []),
  ];
  return errors.length > 0 || on === undefined || notBefore === undefined ? { errors } : { ok: { on, where, notBefore, key, board, lead } };
}

/** Taking it down: on or after its day; before, only on one of two grounds. */
export function parseWithdrawing(body: Texts, published: PublishedOn, today: Day): Parsed<WithdrawnOn> {
  const [on, why] = [dayIn(body, 'withdrawn-on'), textOf(body, 'withdrawn-why')];
  const early: EarlyGround | undefined = earlyGrounds.find((one) => one === body.early);
  const isEarly = on !== undefined && on < published.notBefore;
  const errors = [
    ...(on === undefined
      ? [dayProblem('withdrawn-on')]
      : on > today || on < published.on
        ? [{ href: 'withdrawn-on', text: 'Enter a day since it was published that has come' }]
        : []),
    ...(why.length < 3 ? [{ href: 'withdrawn-why', text: 'Enter why it is withdrawn' }] : []),
    ...(isEarly && early === undefined
      ? [{ href: 'early', text: `It stays until ${showDay(published.notBefore)}: before that day, choose why it cannot` }]
      : []),
  ];
  return errors.length > 0 || on === undefined ? { errors } : { ok: { on, why, ...(isEarly && early !== undefined ? { early } : {}) } };
}
