import type { Account, ShownRole, StoredSession } from '../../core/access/door.ts';
import { mayDo, mayDoInDemonstration } from '../../core/access/permission.ts';
import { eyesOf, holdsAt } from '../../core/access/role.ts';
import { idleTime, sessionState } from '../../core/access/session-life.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import { asAgency, type Vantage, whole } from '../../core/picture/view.ts';
import type { Desks } from '../../core/prompt/port.ts';
import { dayAt, type Instant } from '../../core/time/instant.ts';
import { type SignedIn, type Visitor, visitorFrom } from '../visitor.ts';
import { roleAtInWords } from '../words/role-words.ts';
import type { DoorParts } from './parts.ts';
import { printOf } from './secrets.ts';

/** Somebody who is signed in. */
export interface Person {
  /** The print of their session. */
  readonly print: string;
  readonly account: Account;
  readonly session: StoredSession;
  /** The roles that they hold now. */
  readonly roles: readonly ShownRole[];
  /** The one of them that this session acts in. */
  readonly acting?: ShownRole;
}

/** Who sends a request: a visitor who looks at a case, somebody signed in, somebody whose session lapsed, or nobody that is known. */
export interface Who {
  readonly visitor?: Visitor;
  readonly person?: Person;
  readonly lapsed?: Account;
}

/** In a demonstration, whom the cookie continues as. */
export async function whoContinues(signedIn: SignedIn | undefined, records: Desks): Promise<Who> {
  const visitor = await visitorFrom(signedIn, records);
  return visitor === undefined
    ? {}
    : { visitor: { ...visitor, may: (permission) => mayDoInDemonstration(visitor.vantage.kind, permission) } };
}

/** At work, whose session the cookie holds. What they may do is looked up at each request, so that a role that has ended is of no use. */
export async function whoIsSignedIn(secret: string | undefined, { door }: DoorParts, records: Desks, now: Instant): Promise<Who> {
  if (secret === undefined) return {};
  const print = printOf(secret);
  const session = await door.findSession(print);
  if (session === undefined) return {};
  const state = sessionState(session, now);
  if (state === 'ended') return {};
  if (state !== 'open') return { lapsed: session.account };
  if (now - session.seen > idleTime / 30) await door.touchSession(print, now);
  const roles = session.roles.filter((role) => holdsAt(role, now));
  const acting = roles.find(({ held }) => held === session.held);
  const person = { print, account: session.account, session, roles, ...(acting === undefined ? {} : { acting }) };
  const visitor = acting === undefined ? undefined : await visitorActing(person.account, acting, records, now);
  return visitor === undefined ? { person } : { person, visitor };
}

const vantageOf = ({ role, agency }: ShownRole): Vantage | undefined => {
  const eyes = eyesOf(role);
  if (eyes === 'none') return undefined;
  return eyes === 'whole' ? whole : agency === undefined ? undefined : asAgency(agency);
};

async function visitorActing(account: Account, acting: ShownRole, records: Desks, now: Instant): Promise<Visitor | undefined> {
  const vantage = vantageOf(acting);
  if (vantage === undefined) return undefined;
  const session = { partnership: acting.partnership, vantage, worker: acting.worker };
  const found = await records.asVantage(session, (read) => read.partnership());
  if (found === undefined || found.demonstration) return undefined;
  return {
    partnership: untilToday(found, now),
    vantage,
    worker: acting.worker,
    role: roleAtInWords(acting),
    looker: {
      account: account.id,
      who: account.called,
      role: acting.role,
      ...(acting.agency === undefined ? {} : { agency: acting.agency }),
    },
    ...(account.home === undefined ? {} : { home: account.home }),
    may: (permission) => mayDo(acting.role, permission),
  };
}

/** A partnership at work has no last day: it is shown up to today. */
export const untilToday = (partnership: Partnership, now: Instant): Partnership => ({
  ...partnership,
  scope: { ...partnership.scope, latest: dayAt(now) },
});
