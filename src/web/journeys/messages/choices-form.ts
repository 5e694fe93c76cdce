import { type MessageChoices, type MessageTerms, paces } from '../../../core/message/choices.ts';
import type { Day } from '../../../core/time/day.ts';
import { parseOneDay } from '../../../parse/day-as-written.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

type Texts = Readonly<Record<string, string>>;
type Parsed<T> = { readonly ok: T } | { readonly errors: readonly FormError[] };

/** Minutes since 00:00 of a time such as 7:30, 07.30 or 730. */
function minutesIn(text: string): number | undefined {
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:[:.]?(\d\d))?\s*$/.exec(text) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return Number(hours) < 24 && Number(minutes) < 60 ? all : undefined;
}

/** When somebody wants to be written to. Both hours left empty: nothing is quiet. */
export function parseChoices(body: Texts): Parsed<MessageChoices> {
  const pace = paces.find((one) => one === body.pace);
  const none = [body['quiet-from'], body['quiet-until']].every((text) => (text ?? '').trim() === '');
  const [from, until] = none ? [0, 0] : [minutesIn(body['quiet-from'] ?? ''), minutesIn(body['quiet-until'] ?? '')];
  const errors = [
    ...(pace === undefined ? [{ href: 'pace', text: 'Choose how soon you want to be written to' }] : []),
    ...(from === undefined ? [{ href: 'quiet-from', text: 'Enter a time, such as 19:00, or leave both empty' }] : []),
    ...(until === undefined ? [{ href: 'quiet-until', text: 'Enter a time, such as 07:00, or leave both empty' }] : []),
  ];
  if (pace === undefined || from === undefined || until === undefined) return { errors };
  return { ok: { pace, quiet: { from, until }, onOffDays: body['off-days'] === 'yes' } };
}

const dayIn = (text = ''): Day | undefined => parseOneDay(text);

/** What an agency settles for everybody there. */
export function parseTerms(body: Texts): Parsed<MessageTerms> {
  const dailyAt = minutesIn(body['daily-at'] ?? '');
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => body[`works-${day}`] === 'yes');
  const isClosed = [body['closed-from'], body['closed-until']].some((text) => (text ?? '').trim() !== '');
  const [from, until] = [dayIn(body['closed-from']), dayIn(body['closed-until'])];
  const errors = [
    ...(dailyAt === undefined ? [{ href: 'daily-at', text: 'Enter a time, such as 08:30' }] : []),
    ...(weekdays.length === 0 ? [{ href: 'works-1', text: 'Choose the days on which your agency works' }] : []),
    ...(isClosed && from === undefined ? [{ href: 'closed-from', text: 'Enter the first day, such as 23 7 2026' }] : []),
    ...(isClosed && (until === undefined || (from !== undefined && until < from))
      ? [{ href: 'closed-until', text: 'Enter the last day, on or after the first' }]
      : []),
  ];
  if (errors.length > 0 || dailyAt === undefined) return { errors };
  return {
    ok: {
      dailyAt,
      mayPutOff: body['may-put-off'] === 'yes',
      weekdays,
      ...(from === undefined || until === undefined ? {} : { closed: { from, until } }),
    },
  };
}
