import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, ThreadId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../picture.ts';
import { tellingsOf } from '../told.ts';
import { agenciesInWords } from '../words/agency-words.ts';
import { saysAnswerCame } from '../words/answer-words.ts';

/** Something asked of one agency that has no answer on record. Each agency asked is judged apart. */
export interface OpenRequest {
  /** The running piece of work and the agency asked: the same for a reminder as for the first asking. */
  readonly key: string;
  /** The first asking that is still open. */
  readonly first: EntryOf<'information-request'>;
  /** Undefined where a family member asked, or the records do not say who did. */
  readonly requester: AgencyId | undefined;
  readonly addressee: AgencyId;
  /** The askings, and what passed about them without answering them. */
  readonly entries: readonly Entry[];
}

/** Every asking that has no answer on record, oldest first. */
export const openRequests = onceFor((p: Picture): readonly OpenRequest[] => {
  const open = new Map<string, OpenRequest>();
  for (const asked of entriesOf(p, 'information-request')) {
    if (asked.facts.status === 'withdrawn') continue;
    const requester = requesterOf(asked);
    const since = threadOf(p, asked.thread).filter((entry) => after(entry, asked));
    for (const addressee of new Set(agenciesIn(asked.facts.to))) {
      if (addressee === requester || isAnswered(p, asked, since, requester, addressee)) continue;
      const key = `${asked.thread ?? asked.id} ${addressee}`;
      const held = open.get(key);
      const entries = [...(held?.entries ?? [asked, ...passedBetween(p, asked, requester, addressee)]), asked];
      open.set(key, {
        key,
        first: held?.first ?? asked,
        requester: held?.requester ?? requester,
        addressee,
        entries: [...new Set(entries)],
      });
    }
  }
  return [...open.values()];
});

/** Who asked: named as such, else whoever recorded it, unless a person did or it is written down by the agency that was asked. */
export function requesterOf(asked: EntryOf<'information-request'>): AgencyId | undefined {
  const [named] = agenciesIn(asked.facts.from);
  if (named !== undefined) return named;
  const askedByOther = (asked.facts.from ?? []).length > 0 || agenciesIn(asked.facts.to).includes(asked.by);
  return askedByOther ? undefined : asked.by;
}

const after = (entry: Entry, before: Entry): boolean =>
  entry.recorded > before.recorded || (entry.recorded === before.recorded && entry.order > before.order);

/** True where an answer is on record: a reply on its thread or about the same people, or the thing itself sent on its thread by another route. */
const isAnswered = (
  p: Picture,
  asked: EntryOf<'information-request'>,
  since: readonly Entry[],
  requester: AgencyId | undefined,
  addressee: AgencyId,
): boolean =>
  since.some((entry) => answersOnThread(p, entry, asked, requester, addressee) || isWithdrawal(entry, requester, addressee)) ||
  tellingOfAnswer(p.entries).some((entry) => after(entry, asked) && isWordOfAnswer(p, entry, asked, requester, addressee)) ||
  entriesOf(p, 'information-reply').some(
    (reply) =>
      after(reply, asked) &&
      (reply.thread === undefined || !(reply.thread === asked.thread || threadsOfRequests(p).has(reply.thread))) &&
      answererOf(reply) === addressee &&
      ((reply.facts.to ?? []).length === 0 || requester === undefined || agenciesIn(reply.facts.to).includes(requester)) &&
      reply.about.some((person) => asked.about.includes(person)),
  );

const tellsInWords: ReadonlySet<string> = new Set(['contact', 'note']);
const tellingOfAnswer = fromEach((entry) => (tellsInWords.has(entry.kind) && saysAnswerCame(entry) ? [entry] : []));

/** Whoever asked writes that it came from them, or they that they gave it: in a call between the two, or naming whom. */
function isWordOfAnswer(
  p: Picture,
  entry: Entry,
  asked: EntryOf<'information-request'>,
  requester: AgencyId | undefined,
  addressee: AgencyId,
): boolean {
  if (!entry.about.some((person) => asked.about.includes(person))) return false;
  const other = entry.by === requester ? addressee : entry.by === addressee ? requester : undefined;
  if (other === undefined) return false;
  if (entry.kind === 'contact') {
    const parties = [...agenciesIn(entry.facts.to), ...(entry.facts.from ?? [])];
    if (parties.length > 0) return parties.includes(other) && !unfinished.has(entry.facts.outcome ?? '');
  }
  return agenciesInWords(p, entry.text).includes(other);
}

/** A reply on the thread of another request answers that one. */
const threadsOfRequests = onceFor(
  (p: Picture): ReadonlySet<ThreadId> => new Set(entriesOf(p, 'information-request').flatMap(({ thread }) => thread ?? [])),
);

/** Whoever asked says that no answer is needed any more. */
const isWithdrawal = (entry: Entry, requester: AgencyId | undefined, addressee: AgencyId): boolean =>
  entry.kind === 'information-request' &&
  entry.facts.status === 'withdrawn' &&
  requesterOf(entry) === requester &&
  agenciesIn(entry.facts.to).includes(addressee);

export const answererOf = (reply: EntryOf<'information-reply'>): AgencyId => agenciesIn(reply.facts.from)[0] ?? reply.by;

function answersOnThread(
  p: Picture,
  entry: Entry,
  asked: EntryOf<'information-request'>,
  requester: AgencyId | undefined,
  addressee: AgencyId,
): boolean {
  if (entry.kind === 'information-reply') return answererOf(entry) === addressee;
  if (entry.by !== addressee || requester === undefined) return false;
  // Who reads what was sent to them, and asks about it in turn, has taken it up: what they ask is then open.
  if (entry.kind === 'information-request') return asked.facts.of !== undefined && agenciesIn(entry.facts.to).includes(requester);
  if (entry.kind === 'contact' && entry.facts.outcome !== undefined && unfinished.has(entry.facts.outcome)) return false;
  const sentTo = entry.kind === 'contact' ? agenciesIn(entry.facts.to) : [];
  return sentTo.includes(requester) || tellingsOf(p, entry.id).some((telling) => telling.to === requester);
}

const unfinished: ReadonlySet<string> = new Set(['awaiting-reply', 'not-reached', 'cancelled-by-service', 'refused']);

/** Calls and letters between the two on its thread that are not an answer, such as a message left. */
const passedBetween = (p: Picture, asked: Entry, requester: AgencyId | undefined, addressee: AgencyId): readonly Entry[] =>
  threadOf(p, asked.thread).filter(
    (entry) => entry.kind === 'contact' && after(entry, asked) && (entry.by === requester || entry.by === addressee),
  );

/**
 * The day on which a request with no answer is late: the day after its own date, or where it has none the working day after
 * its limit, reckoned from the latest day on which it may have been sent.
 */
export function lateFrom(p: Picture, request: OpenRequest, limitWorkingDays: number): Day {
  const due = request.first.facts.due?.latest;
  return due !== undefined && Number.isFinite(due)
    ? addDays(due, 1)
    : promptDayAfter(p.calendar, happenedBy(request.first), limitWorkingDays);
}
