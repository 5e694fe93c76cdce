import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOfChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import { agencyOf, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { type AskedMeeting, askedMeetingNamed, meetingAskedFor, saysDeclined } from '../../picture/words/asked-meeting-words.ts';
import { isSocialCare } from '../../picture/work/plans.ts';

/** One meeting that an agency asked for, with what it asked and how it was answered. */
export interface Asked {
  readonly meeting: AskedMeeting;
  readonly asker: AgencyId;
  readonly asking: readonly Entry[];
  /** Entries that say no. Empty: no answer on record. */
  readonly declined: readonly Entry[];
}

/** Every asking on record about the child, and every no that stands without one, in the order in which it was recorded. */
export function meetingsAsked(p: Picture): readonly Asked[] {
  const about = entriesOfChild(p);
  const mayDecline = about.filter(saysNo);
  const askings = about.flatMap((entry) => {
    const meeting = askedIn(entry);
    return meeting === undefined ? [] : [{ meeting, asker: askerOf(entry), entry }];
  });
  const asked = askings.map(
    ({ meeting, asker, entry }): Asked => ({
      meeting,
      asker,
      asking: [entry],
      declined: mayDecline.filter((other) => declines(p, entry, meeting, asker, other)),
    }),
  );
  const answered = new Set(asked.flatMap(({ declined }) => declined.map(({ id }) => id)));
  const alone = about.flatMap((entry): readonly Asked[] => {
    const meeting = entry.kind === 'meeting' && entry.facts.status === 'refused' ? askedMeetingNamed(entry.facts.type) : undefined;
    return meeting === undefined || answered.has(entry.id) ? [] : [{ meeting, asker: entry.by, asking: [], declined: [entry] }];
  });
  return [...asked, ...alone];
}

const saysRaised: ReadonlySet<string> = new Set(['raised', 'escalated']);

/** Kept for each entry, since it reads free text. */
const askedIn = onceFor((entry: Entry): AskedMeeting | undefined => {
  switch (entry.kind) {
    case 'meeting':
      return entry.facts.status === 'requested' ? askedMeetingNamed(entry.facts.type) : undefined;
    case 'information-request':
      // What is asked for a conference or a strategy discussion is no asking for one.
      return askedMeetingNamed(entry.facts.for) === 'joint-visit' ? 'joint-visit' : meetingAskedFor(entry.text);
    case 'contact':
      return passesBetweenAgencies(entry) ? meetingAskedFor(entry.text) : undefined;
    case 'challenge':
      return saysRaised.has(entry.facts.status ?? 'raised') ? meetingAskedFor(entry.text) : undefined;
    case 'referral':
    case 'note':
      return meetingAskedFor(entry.text);
    default:
      return undefined;
  }
});

const passesBetweenAgencies = (entry: Extract<Entry, { kind: 'contact' }>): boolean =>
  (entry.facts.from ?? []).length > 0 || (entry.facts.to ?? []).some((party) => party.kind === 'agency');

/** Who asked: as retold, else as written down. */
function askerOf(entry: Entry): AgencyId {
  if (entry.facts.decidedBy !== undefined) return entry.facts.decidedBy;
  if (entry.kind === 'contact') return entry.facts.from?.[0] ?? entry.by;
  const [from] = entry.kind === 'information-request' ? (entry.facts.from ?? []) : [];
  return from?.kind === 'agency' ? from.agency : entry.by;
}

/** Time within which an answer on no thread is read as one to this asking, in days (ours). */
const answerDays = 60;

/** True of what can be a no, whatever was asked. */
const saysNo = onceFor((entry: Entry): boolean => {
  switch (entry.kind) {
    case 'meeting':
      return entry.facts.status === 'refused';
    case 'information-reply':
      return entry.facts.outcome === 'refused';
    case 'referral-decision':
      return leavesIt.has(entry.facts.decision ?? '');
    case 'decision':
      return entry.facts.type === 'no-meeting' || saysDeclined(entry.facts.reason) || saysDeclined(entry.text);
    case 'contact':
    case 'note':
      return saysDeclined(entry.facts.reason) || saysDeclined(entry.text);
    default:
      return false;
  }
});
const leavesIt: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice']);

function declines(p: Picture, asked: Entry, meeting: AskedMeeting, asker: AgencyId, entry: Entry): boolean {
  if (!isRecordedBefore(asked, entry) || entry.when.latest < asked.when.earliest) return false;
  const sameThread = asked.thread !== undefined && asked.thread === entry.thread;
  const near = (asked.thread === undefined || entry.thread === undefined) && entry.when.earliest <= asked.when.latest + answerDays;
  if (entry.kind === 'meeting')
    return (
      entry.facts.status === 'refused' &&
      askedMeetingNamed(entry.facts.type) === meeting &&
      (sameThread || near || asked.kind === 'meeting')
    );
  if (entry.kind === 'decision' && entry.facts.type === 'no-meeting')
    return meeting !== 'joint-visit' && (sameThread || (near && namesIt(entry, meeting)));
  if (!sameThread && !near) return false;
  const isTheirs = (entry.facts.decidedBy ?? entry.by) !== asker || retells(entry);
  if (!isTheirs) return false;
  if (entry.kind === 'information-reply') return entry.facts.outcome === 'refused' && (sameThread || namesIt(entry, meeting));
  if (entry.kind === 'referral-decision') return sameThread && leavesIt.has(entry.facts.decision ?? '') && isSocialCare(p, entry.by);
  if (entry.kind !== 'contact' && entry.kind !== 'note' && entry.kind !== 'decision') return false;
  return namesIt(entry, meeting) && (saysDeclined(entry.facts.reason) || saysDeclined(entry.text));
}

const namesIt = (entry: Entry, meeting: AskedMeeting): boolean =>
  askedMeetingNamed(entry.text) === meeting || askedMeetingNamed(entry.facts.reason) === meeting;

/** Written down by whoever asked, as what the other said. */
const retells = (entry: Entry): boolean => entry.kind === 'contact' && (entry.facts.from ?? []).some((agency) => agency !== entry.by);

/** The agency whose answer it is: who said no, else the social care agency that was asked, else the first of the partnership. */
export function answererOf(p: Picture, { asking, declined, asker }: Asked): AgencyId | undefined {
  const last = declined.at(-1);
  if (last !== undefined) {
    if (last.facts.decidedBy !== undefined) return last.facts.decidedBy;
    const from = last.kind === 'contact' ? last.facts.from?.find((agency) => agency !== asker) : undefined;
    return from ?? last.by;
  }
  return asking.flatMap((entry) => addressedIn(entry)).find((agency) => agency !== asker && agencyOf(p, agency) !== undefined);
}

function addressedIn(entry: Entry): readonly AgencyId[] {
  if (entry.kind === 'meeting') return entry.facts.invited ?? [];
  if (entry.kind === 'referral') return entry.facts.to ?? [];
  if (entry.kind === 'challenge') return entry.facts.to === undefined ? [] : [entry.facts.to];
  if (entry.kind !== 'contact' && entry.kind !== 'information-request') return [];
  return (entry.facts.to ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));
}
