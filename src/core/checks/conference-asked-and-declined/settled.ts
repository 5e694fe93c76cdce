import { type Entry, type EntryOf, isKind } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOfChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { askedMeetingNamed, isOutsideTheCase, saysTogether, saysWithdrawn } from '../../picture/words/asked-meeting-words.ts';
import { type Asked, answererOf } from './asked.ts';

const start = ({ asking, declined }: Asked): Entry | undefined => asking[0] ?? declined[0];

/** True where the records settle an asking: the meeting was held or called, the asker took it back, it is with somebody higher, or the no was weighed. */
export function isSettled(p: Picture, asked: Asked): boolean {
  const first = start(asked);
  if (first === undefined) return true;
  const since = entriesOfChild(p).filter((entry) => isRecordedBefore(first, entry) && entry.when.latest >= first.when.earliest);
  return (
    since.some((entry) => isHeld(asked, entry) || isTakenBack(asked, entry)) ||
    isVisitedTogether(p, asked, since) ||
    isWithSomebodyHigher(asked, since) ||
    isWeighed(p, asked, since) ||
    isUpheld(p, asked, since)
  );
}

function isHeld({ meeting }: Asked, entry: Entry): boolean {
  if (entry.kind === 'meeting') {
    if (entry.facts.status !== 'held' && entry.facts.status !== 'called' && entry.facts.status !== 'minutes-out') return false;
    const held = askedMeetingNamed(entry.facts.type);
    // A conference weighs more than was asked for in a strategy discussion.
    return held === meeting || (meeting === 'strategy' && held === 'conference');
  }
  if (entry.kind === 'referral-decision') return meeting === 'strategy' && entry.facts.decision === 'strategy';
  if (entry.kind === 'assessment')
    return meeting === 'strategy' && entry.facts.type === 'section-47' && entry.facts.status !== 'recommended';
  return entry.kind === 'plan' && meeting !== 'joint-visit' && entry.facts.type === 'child-protection' && entry.facts.status !== 'closed';
}

const isTakenBack = ({ meeting, asker, asking }: Asked, entry: Entry): boolean => {
  if (entry.by !== asker) return false;
  if (entry.kind === 'meeting') return entry.facts.status === 'cancelled' && askedMeetingNamed(entry.facts.type) === meeting;
  if (!saysTakenBack(entry)) return false;
  return asking.some((one) => one.thread !== undefined && one.thread === entry.thread) || askedMeetingNamed(entry.text) === meeting;
};

const saysTakenBack = onceFor((entry: Entry): boolean => saysWithdrawn(entry.text) || saysWithdrawn(entry.facts.reason));

/** A visit that the record calls joint, or a visit by each of the two on one day. */
function isVisitedTogether(p: Picture, asked: Asked, since: readonly Entry[]): boolean {
  if (asked.meeting !== 'joint-visit') return false;
  const visits = since.filter((entry) => entry.kind === 'contact' && entry.facts.mode === 'home-visit');
  const onDay = Map.groupBy(
    visits.filter(({ when }) => when.earliest === when.latest),
    ({ when }) => when.latest,
  );
  const [asker, answerer] = [asked.asker, answererOf(p, asked)];
  return visits.some(
    (visit) =>
      (visit.by === asker || visit.by === answerer || answerer === undefined) &&
      (saysTogether(visit.text) ||
        (visit.when.earliest === visit.when.latest && (onDay.get(visit.when.latest) ?? []).some((other) => other.by !== visit.by))),
  );
}

type Challenge = EntryOf<'challenge'>;

/** The disagreement about it: what names the asking or the no, stands on its thread or was raised by whoever asked, and the rest of its own thread. */
function disagreementOn({ asker, asking, declined }: Asked, since: readonly Entry[]): readonly Challenge[] {
  const all = since.filter(isKind('challenge')).filter((entry) => !asking.includes(entry));
  const own = [...asking, ...declined];
  const raised = all.filter(
    (entry) =>
      own.some((one) => one.id === entry.facts.of || (one.thread !== undefined && one.thread === entry.thread)) ||
      (entry.by === asker && declined.length > 0),
  );
  return all.filter((entry) => raised.includes(entry) || raised.some((one) => one.thread !== undefined && one.thread === entry.thread));
}

/** Taken higher, and the answer still to come: the last word of the disagreement is not an answer. */
function isWithSomebodyHigher(asked: Asked, since: readonly Entry[]): boolean {
  const last = disagreementOn(asked, since).at(-1)?.facts.status;
  return last === 'raised' || last === 'escalated';
}

/** Other agencies were asked, and somebody outside the case looked at it. */
function isWeighed(p: Picture, asked: Asked, since: readonly Entry[]): boolean {
  if (asked.declined.length === 0) return false;
  const parties = new Set<AgencyId | undefined>([asked.asker, answererOf(p, asked)]);
  const others = (agencies: readonly AgencyId[] | undefined): boolean => (agencies ?? []).some((agency) => !parties.has(agency));
  const consulted = since.some((entry) => {
    if (entry.kind === 'decision' || entry.kind === 'plan') return others(entry.facts.consulted);
    if (entry.kind === 'meeting')
      return (
        (entry.facts.status === 'held' || entry.facts.status === 'refused') &&
        (others(entry.facts.attended) || others(entry.facts.writtenInput))
      );
    return entry.kind === 'referral-decision' && isOnThread(asked, entry) && others(entry.facts.checkedWith);
  });
  return consulted && since.some((entry) => isByReviewer(asked, entry));
}

const isOnThread = ({ asking, declined }: Asked, entry: Entry): boolean =>
  entry.thread !== undefined && [...asking, ...declined].some((one) => one.thread === entry.thread);

function isByReviewer(asked: Asked, entry: Entry): boolean {
  if (!asked.declined.includes(entry) && !isOnThread(asked, entry) && entry.kind !== 'challenge') return false;
  const signed = 'signedOffBy' in entry.facts ? entry.facts.signedOffBy : undefined;
  const supervisor = entry.kind === 'supervision' ? entry.facts.supervisor : undefined;
  const stage = entry.kind === 'challenge' ? entry.facts.stage : undefined;
  return [signed, supervisor, stage, entry.facts.reason, entry.text].some(isOutsideTheCase);
}

/** Looked at a second time: the no stands, with its reasons, and whoever asked was told. */
function isUpheld(p: Picture, asked: Asked, since: readonly Entry[]): boolean {
  const [no, ...later] = asked.declined;
  if (no === undefined) return false;
  const answers = disagreementOn(asked, since).filter(({ facts }) => facts.status === 'answered' || facts.status === 'resolved');
  return [...answers, ...later.filter((entry) => entry.recorded > no.recorded)].some(
    (entry) =>
      entry.facts.reason !== undefined && (entry.by === asked.asker || tellingsOf(p, entry.id).some(({ to }) => to === asked.asker)),
  );
}
