import type { ClosedDays } from '../../../core/access/closed-days.ts';
import type { AgencyToken } from '../../../core/access/front-door.ts';
import { type Absence, type HeldPost, holdsOn, namedPosts, whoAnswers } from '../../../core/access/posts.ts';
import type { SealRequest } from '../../../core/access/sealed.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { absenceAddress, agencyAddress, messagesAddress, sealedAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { answererInWords } from '../../words/answerer-words.ts';
import { namesIn } from '../../words/names.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

export interface AgencyRead {
  readonly posts: readonly HeldPost[];
  readonly absences: readonly Absence[];
  readonly closed: readonly ClosedDays[];
  readonly requests: readonly SealRequest[];
  readonly tokens: readonly AgencyToken[];
  /** A token that was just made. */
  readonly made: string | undefined;
  readonly today: Day;
}

export interface Sent {
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Who is asked at the visitor's own agency, who is away, what waits for whoever answers for it, and whom to ring elsewhere. */
export function agencyView(
  { posts, absences, closed, requests, tokens, made, today }: AgencyRead,
  { open, visitor, demonstration }: GivenCase,
  sent?: Sent,
): object {
  const names = namesIn(open.directory);
  const own = ownAgency(open.vantage);
  const errors = sent?.errors ?? [];
  const lineOf = (post: HeldPost): object => ({
    ...{ id: post.id, post: post.post, called: post.called, reached: post.reached, answers: post.answers },
    days: `since ${showDay(post.from)}${post.until === undefined ? '' : `, until ${showDay(post.until)}`}`,
    holds: holdsOn(post, today),
    mayEnd: post.until === undefined,
  });
  const answering = (agency: AgencyId): string | undefined => {
    const answerer = whoAnswers(agency, { posts, absences, closed }, today);
    return answerer === undefined ? undefined : answererInWords(answerer);
  };
  return {
    title: own === undefined ? 'Whom to ring' : `${names.agency(own)}: who answers`,
    form: true,
    own: own !== undefined,
    mayKeep: own !== undefined && visitor.may('keep-posts'),
    answering: own === undefined ? undefined : answering(own),
    posts: posts.filter(({ agency }) => agency === own).map(lineOf),
    absences: absences
      .filter(({ agency, until }) => agency === own && until >= today)
      .map(({ id, called, from, until, cover, reached }) => ({
        ...{ id, called, mayEnd: from < today },
        days: `${showDay(from)} to ${showDay(until)}`,
        cover: cover === undefined ? 'No cover is named: questions go to the duty desk, or else the safeguarding lead' : `${cover} covers`,
        reached,
      })),
    closed: closed.filter(({ agency, until }) => agency === own && until >= today).map(closedLine),
    requests: requests
      .filter(({ by, answer }) => by !== own && answer === undefined)
      .map(({ sealed, by, who, asked }) => ({
        href: `${sealedAddress(open.partnership, sealed)}#requests`,
        says: `${who}, ${names.agency(by)}, asks for what you keep sealed`,
        asked: showInstant(asked),
      })),
    others: [...open.directory.agencies.values()]
      .filter(({ id }) => id !== own)
      .map(({ id, name }) => ({
        name,
        answering: answering(id),
        posts: posts.filter((post) => post.agency === id && holdsOn(post, today)).map(lineOf),
        closed: closed.filter(({ agency, until }) => agency === id && until >= today).map(closedLine),
      }))
      .filter((one) => one.posts.length > 0 || one.closed.length > 0),
    away: `${absenceAddress(open.partnership)}#closed`,
    namedPosts,
    systems: own !== undefined && !demonstration && visitor.may('keep-posts') ? { made, tokens: tokens.map(tokenLine) } : undefined,
    address: agencyAddress(open.partnership),
    messages: messagesAddress(open.partnership),
    given: sent?.given ?? {},
    errors,
    errorOn: Object.fromEntries(errors.map(({ href, text }) => [href, text])),
  };
}

const closedLine = ({ id, called, from, until, cover, reached }: ClosedDays): object => ({
  ...{ id, called },
  days: from === until ? showDay(from) : `${showDay(from)} to ${showDay(until)}`,
  there: [cover, reached].filter((part) => part !== undefined).join(', '),
});

const tokenLine = ({ id, called, made, madeBy, used, revoked }: AgencyToken): object => ({
  ...{ id, called, mayEnd: revoked === undefined },
  says: [
    `made ${showInstant(made)} by ${madeBy}`,
    used === undefined ? 'not used yet' : `last used ${showInstant(used)}`,
    ...(revoked === undefined ? [] : [`taken back ${showInstant(revoked)}`]),
  ].join(', '),
});
