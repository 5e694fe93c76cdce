import type { ClosedDays } from '../../../core/access/closed-days.ts';
import type { Absence, HeldPost } from '../../../core/access/posts.ts';
import type { Day } from '../../../core/time/day.ts';
import { parseOneDay } from '../../../parse/day-as-written.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

type Texts = Readonly<Record<string, string>>;
type Parsed<T> = { readonly ok: T } | { readonly errors: readonly FormError[] };

const longest = 200;
const textOf = (body: Texts, field: string): string => (body[field] ?? '').trim();

/** A line that must be there, or may be left out. */
function line(body: Texts, field: string, ask?: string): readonly FormError[] {
  const text = textOf(body, field);
  if (text === '' && ask !== undefined) return [{ href: field, text: ask }];
  return text.length > longest ? [{ href: field, text: `Enter ${longest} letters or fewer` }] : [];
}

const dayIn = (body: Texts, field: string): Day | undefined => parseOneDay(textOf(body, field));

/** Somebody who holds a post from a day on: today, where none is written. */
export function parsePost(body: Texts, today: Day): Parsed<Omit<HeldPost, 'id' | 'agency'>> {
  const from = textOf(body, 'post-from') === '' ? today : dayIn(body, 'post-from');
  const errors = [
    ...line(body, 'post', 'Enter which post it is'),
    ...line(body, 'post-called', 'Enter who holds it'),
    ...line(body, 'post-reached'),
    ...(from === undefined ? [{ href: 'post-from', text: 'Enter a day, such as 7 4 2026' }] : []),
  ];
  if (errors.length > 0 || from === undefined) return { errors };
  const reached = textOf(body, 'post-reached');
  return {
    ok: {
      ...{ post: textOf(body, 'post'), called: textOf(body, 'post-called'), answers: body['post-answers'] === 'yes', from },
      ...(reached === '' ? {} : { reached }),
    },
  };
}

/** Days on which somebody is away, the last one among them. */
export function parseAbsence(body: Texts): Parsed<Omit<Absence, 'id' | 'agency'>> {
  const [from, until] = [dayIn(body, 'away-from'), dayIn(body, 'away-until')];
  const errors = [
    ...line(body, 'away-called', 'Enter who is away'),
    ...(from === undefined ? [{ href: 'away-from', text: 'Enter the first day, such as 7 4 2026' }] : []),
    ...(until === undefined || (from !== undefined && until < from)
      ? [{ href: 'away-until', text: 'Enter the last day, on or after the first' }]
      : []),
    ...line(body, 'away-cover'),
    ...line(body, 'away-reached'),
  ];
  if (errors.length > 0 || from === undefined || until === undefined) return { errors };
  const [cover, reached] = [textOf(body, 'away-cover'), textOf(body, 'away-reached')];
  return {
    ok: {
      ...{ called: textOf(body, 'away-called'), from, until },
      ...(cover === '' ? {} : { cover }),
      ...(reached === '' ? {} : { reached }),
    },
  };
}

/** Days on which the agency is closed, the last one among them: who is there meanwhile, and what number is answered. */
export function parseClosed(body: Texts): Parsed<Omit<ClosedDays, 'id' | 'agency'>> {
  const [from, until] = [dayIn(body, 'closed-from'), dayIn(body, 'closed-until')];
  const [cover, reached] = [textOf(body, 'closed-cover'), textOf(body, 'closed-reached')];
  const errors = [
    ...line(body, 'closed-called', 'Enter what the days are, such as summer holidays'),
    ...(from === undefined ? [{ href: 'closed-from', text: 'Enter the first day, such as 22 7 2026' }] : []),
    ...(until === undefined || (from !== undefined && until < from)
      ? [{ href: 'closed-until', text: 'Enter the last day, on or after the first' }]
      : []),
    ...line(body, 'closed-cover'),
    ...line(body, 'closed-reached'),
    ...(cover === '' && reached === ''
      ? [{ href: 'closed-reached', text: 'Enter who is there meanwhile, or the number that is answered' }]
      : []),
  ];
  if (errors.length > 0 || from === undefined || until === undefined) return { errors };
  return {
    ok: {
      ...{ called: textOf(body, 'closed-called'), from, until },
      ...(cover === '' ? {} : { cover }),
      ...(reached === '' ? {} : { reached }),
    },
  };
}
