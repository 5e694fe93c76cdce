import { bareBody } from '../../entry/bare-body.ts';
import type { Body, Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { isChildInCircle } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import { childrenOfAdult } from '../../picture/person/children-of.ts';
import { entriesOf, isAgencyOfKind, type Picture, threadOf } from '../../picture/picture.ts';
import { tellingsOf } from '../../picture/told.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';

/** Word from an offender manager about a child, from the day it was sent until it was answered in a conversation (R126). */
export interface AlertWork {
  readonly alert: EntryOf<'referral'>;
  readonly from: AgencyId;
  /** To whom it was put; undefined where no record says. */
  readonly to: AgencyId | undefined;
  /** The adults whom it is about. */
  readonly adults: readonly PersonId[];
  /** Every child of those adults of whom the reader may know, and every child whom it names (R126). */
  readonly children: readonly PersonId[];
  /** What was done on it since, oldest first: a letter, a request, a visit. None of these is an answer to who sent it. */
  readonly since: readonly Entry[];
  /** The conversation in which it was answered. */
  readonly answer: Entry | undefined;
}

const isOffenderManager = (p: Picture, agency: AgencyId): boolean => isAgencyOfKind(p, agency, 'probation', 'community-rehabilitation');

/** Every such alert about the child or the circle, oldest first. Each waits for an answer of its own. */
export const alertsOf = onceFor((p: Picture): readonly AlertWork[] =>
  entriesOf(p, 'referral')
    .filter(({ by }) => isOffenderManager(p, by))
    .map((alert) => workOn(p, alert)),
);

function workOn(p: Picture, alert: EntryOf<'referral'>): AlertWork {
  const to = [...(alert.facts.to ?? []), ...tellingsOf(p, alert.id).map((telling) => telling.to)].find((agency) => isSocialCare(p, agency));
  const adults = alert.about.filter((person) => !isChildInCircle(p, person));
  const children = [
    ...childrenNamedIn(p, alert),
    ...adults.flatMap((adult) => childrenOfAdult(p.known, adult, p.today).map(({ child }) => child)),
  ];
  return {
    ...{ alert, from: alert.by, to, adults },
    children: [...new Set(children)],
    since: threadOf(p, alert.thread).filter(({ id, order }) => id !== alert.id && order > alert.order),
    answer: p.entries.find((entry) => entry.order > alert.order && answers(p, entry, alert)),
  };
}

/** A conversation between the sender and social care, or a meeting where both sat: on the alert's own thread, or on none and about the same people. */
function answers(p: Picture, entry: Entry, alert: Entry): boolean {
  const isOnIt =
    alert.thread !== undefined && entry.thread !== undefined
      ? entry.thread === alert.thread
      : entry.about.some((person) => alert.about.includes(person));
  if (!isOnIt) return false;
  const both = (agencies: readonly AgencyId[]): boolean => agencies.includes(alert.by) && agencies.some((one) => isSocialCare(p, one));
  if (entry.kind === 'meeting') return entry.facts.status === 'held' && both([entry.by, ...(entry.facts.attended ?? [])]);
  return (
    entry.kind === 'contact' &&
    entry.facts.mode !== 'letter' &&
    entry.facts.mode !== 'message' &&
    (entry.facts.outcome === 'spoken-to' || entry.facts.outcome === 'seen') &&
    both([entry.by, ...(entry.facts.from ?? []), ...agenciesIn(entry.facts.to)])
  );
}

/** The conversation in which an alert was answered, as one of the two writes it down: who, when, and what came of it. */
export const conversationBody = (
  { alert }: AlertWork,
  other: AgencyId,
  { on, who, words }: { readonly on: Day; readonly who: string; readonly words: string },
): Body => ({
  ...{ ...bareBody(on, alert.about, `Spoke to ${who}. ${words}`), kind: 'contact' },
  ...(alert.thread === undefined ? {} : { thread: alert.thread }),
  facts: { mode: 'call', outcome: 'spoken-to', to: [{ kind: 'agency', agency: other }], purpose: 'To answer an offender manager’s alert' },
});
