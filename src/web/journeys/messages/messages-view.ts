import type { Message } from '../../../core/access/mail.ts';
import { type Absence, type HeldPost, inOrder, isSameName } from '../../../core/access/posts.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import type { MessageTerms } from '../../../core/message/choices.ts';
import type { DeskItem } from '../../../core/message/desk-item.ts';
import type { ColleagueMail } from '../../../core/message/records.ts';
import { messageOf } from '../../../core/message/wording.ts';
import { type Day, formatDay, showDay } from '../../../core/time/day.ts';
import { clockTime } from '../../../core/time/instant.ts';
import { agencyAddress, messagesAddress, todayAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { answererInWords } from '../../words/answerer-words.ts';
import { stateWords } from '../../words/message-words.ts';
import { namesIn } from '../../words/names.ts';
import { roleNames } from '../../words/role-words.ts';
import type { FormError } from '../sign-in/invitation-form.ts';
import { sortOf } from './new-at-desk.ts';

export interface MessagesRead {
  readonly on: Day;
  readonly own: AgencyId;
  readonly terms: MessageTerms;
  readonly colleagues: readonly ColleagueMail[];
  readonly posts: readonly HeldPost[];
  readonly absences: readonly Absence[];
  /** In a demonstration, what came to the desk on the day shown. */
  readonly fresh: readonly DeskItem[];
  readonly kept: Message | undefined;
}

export interface Sent {
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** What kept mail is about: a desk and a day. */
export const aboutOf = ({ partnership, vantage }: OpenCase, on: Day): string =>
  `${partnership.id} ${vantage.kind === 'agency' ? vantage.agency : ''} ${formatDay(on)}`;

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Who at the visitor's agency is written to today, whether they can be, what the agency has settled, and (in a demonstration) what would have gone. */
export function messagesView(read: MessagesRead, { open, demonstration, byLink }: GivenCase, sent?: Sent): object {
  const { on, own, terms, colleagues, posts, absences, fresh, kept } = read;
  const { partnership, days } = open;
  const shown = on === days.usual ? undefined : on;
  const sort = sortOf(fresh);
  const reach = (called: string): string => {
    const meant = colleagues.filter((one) => isSameName(one.called, called));
    if (meant.length > 1) return 'two people here are called so: it cannot be told who is meant, so neither is written to';
    return meant[0] === undefined ? 'has no account here by that name' : reachedWords[meant[0].reached];
  };
  return {
    title: `Messages at ${namesIn(open.directory).agency(own)}`,
    form: true,
    demonstration,
    hasMail: byLink !== undefined,
    back: { href: agencyAddress(partnership), text: 'Your agency' },
    day: demonstration ? dayControl(open, on, (day) => messagesAddress(partnership, day)) : undefined,
    shown: showDay(on),
    asked: inOrder(own, { posts, absences }, on).map((one) => ({
      says: answererInWords(one),
      reach: demonstration ? undefined : reach(one.called),
    })),
    colleagues: colleagues.map(({ called, roles, reached, last }) => ({
      ...{ called, roles: roles.map((role) => roleNames[role]).join(', '), reach: reachedWords[reached] },
      last: last === undefined ? undefined : `${showDay(last.on)}: ${stateWords(last.state, last.why)}`,
    })),
    message: sort === undefined ? undefined : messageOf(sort, '', `${byLink?.reachedAt ?? ''}${todayAddress(partnership, on)}`),
    kept,
    keep: `${messagesAddress(partnership)}/keep${shown === undefined ? '' : `?on=${formatDay(shown)}`}`,
    address: messagesAddress(partnership),
    weekdays: weekdayNames.map((text, i) => ({ text, field: `works-${i + 1}` })),
    given: sent?.given ?? givenOf(terms),
    errors: sent?.errors ?? [],
    errorOn: Object.fromEntries((sent?.errors ?? []).map(({ href, text }) => [href, text])),
  };
}

const reachedWords: Readonly<Record<ColleagueMail['reached'], string>> = {
  confirmed: 'can be written to',
  failing: 'nothing arrives at the address that they confirmed: ask them to look at Your account',
  none: 'has confirmed no address yet: they do so under Your account',
};

const givenOf = ({ dailyAt, mayPutOff, weekdays, closed }: MessageTerms): Readonly<Record<string, string>> => ({
  'daily-at': clockTime(dailyAt),
  'may-put-off': mayPutOff ? 'yes' : '',
  ...Object.fromEntries(weekdays.map((day) => [`works-${day}`, 'yes'])),
  ...(closed === undefined ? {} : { 'closed-from': showDay(closed.from), 'closed-until': showDay(closed.until) }),
});
