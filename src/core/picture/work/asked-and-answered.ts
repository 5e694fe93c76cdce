import { clockOn } from '../../clock/clocks.ts';
import { limitDay } from '../../clock/limit-day.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { addDays, type Day } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../picture.ts';
import { answererOf, openRequests, requesterOf } from './requests.ts';

/** Something asked of one agency, with all that passed about it: open or not. */
export interface AskedOfOne {
  /** The running piece of work and the agency asked: the same for a chaser as for the first asking. */
  readonly key: string;
  readonly first: EntryOf<'information-request'>;
  /** Undefined where a family member asked, or the records do not say who did. */
  readonly requester: AgencyId | undefined;
  readonly addressee: AgencyId;
  /** Each time that it was asked again, in order. */
  readonly chasers: readonly EntryOf<'information-request'>[];
  readonly replies: readonly EntryOf<'information-reply'>[];
  /** What whoever was asked asks in turn, about what was sent to them. */
  readonly askedBack: readonly EntryOf<'information-request'>[];
  /** Calls, letters and messages between the two on its thread, which are no answer by themselves. */
  readonly passed: readonly EntryOf<'contact'>[];
  readonly withdrawn: EntryOf<'information-request'> | undefined;
  /** The last day on which an answer is in time: its own, else the limit of the clock. */
  readonly needBy: Day;
  readonly hasOwnDate: boolean;
  readonly state: 'open' | 'answered' | 'withdrawn';
}

/** Everything that was asked of an agency for information, in the order in which it was first asked. */
export const askedAndAnswered = onceFor((p: Picture): readonly AskedOfOne[] => {
  const open = new Map(openRequests(p).map((request) => [request.key, request]));
  const found = new Map<string, EntryOf<'information-request'>[]>();
  for (const asked of entriesOf(p, 'information-request')) {
    if (asked.facts.status === 'withdrawn') continue;
    for (const addressee of new Set(agenciesIn(asked.facts.to))) {
      if (addressee === requesterOf(asked)) continue;
      const key = `${asked.thread ?? asked.id} ${addressee}`;
      found.set(key, [...(found.get(key) ?? []), asked]);
    }
  }
  return [...found].flatMap(([key, askings]): readonly AskedOfOne[] => {
    const [first, ...chasers] = askings;
    if (first === undefined) return [];
    const addressee = agenciesIn(first.facts.to).find((agency) => key.endsWith(` ${agency}`));
    if (addressee === undefined) return [];
    const along = threadOf(p, first.thread);
    const requester = requesterOf(first);
    const withdrawn = along.findLast(
      (entry): entry is EntryOf<'information-request'> =>
        entry.kind === 'information-request' && entry.facts.status === 'withdrawn' && agenciesIn(entry.facts.to).includes(addressee),
    );
    const standing = open.get(key);
    return [
      {
        ...{ key, first, requester, addressee, chasers, withdrawn },
        replies: along.filter(
          (entry): entry is EntryOf<'information-reply'> => entry.kind === 'information-reply' && answererOf(entry) === addressee,
        ),
        askedBack: along.filter(
          (entry): entry is EntryOf<'information-request'> =>
            entry.kind === 'information-request' && entry.by === addressee && entry.facts.status !== 'withdrawn',
        ),
        passed: along.filter(
          (entry): entry is EntryOf<'contact'> =>
            entry.kind === 'contact' && entry.order > first.order && (entry.by === requester || entry.by === addressee),
        ),
        needBy: needByOf(p, standing?.first ?? first),
        hasOwnDate: hasOwnDate(standing?.first ?? first),
        state: standing !== undefined ? 'open' : withdrawn !== undefined ? 'withdrawn' : 'answered',
      },
    ];
  });
});

const hasOwnDate = ({ facts: { due } }: EntryOf<'information-request'>): boolean => due !== undefined && Number.isFinite(due.latest);

/** The last day in time: reckoned from the latest day on which it may have been sent, where it gives none of its own. */
function needByOf(p: Picture, asked: EntryOf<'information-request'>): Day {
  const { due } = asked.facts;
  if (due !== undefined && hasOwnDate(asked)) return due.latest;
  const from = happenedBy(asked);
  const clock = clockOn('information-request', from);
  return clock === undefined ? from : limitDay(p.calendar, clock, from);
}

/** What is open that was asked of an agency, soonest first: a clock, and no ranking of families (rule 31). */
export const requestsTo = (p: Picture, agency: AgencyId): readonly AskedOfOne[] =>
  bySoonest(askedAndAnswered(p).filter((one) => one.addressee === agency && one.state === 'open'));

/** What is open that an agency asked of others, soonest first. */
export const requestsFrom = (p: Picture, agency: AgencyId): readonly AskedOfOne[] =>
  bySoonest(askedAndAnswered(p).filter((one) => one.requester === agency && one.state === 'open'));

export const bySoonest = (requests: readonly AskedOfOne[]): readonly AskedOfOne[] =>
  [...requests].sort((a, b) => a.needBy - b.needBy || a.first.order - b.first.order || (a.key < b.key ? -1 : 1));

/** The first day on which a request is late. */
export const isLate = ({ state, needBy }: AskedOfOne, today: Day): boolean => state === 'open' && addDays(needBy, 1) <= today;

/** What passed about a request, in the order in which it was recorded. */
export const courseOf = ({ first, chasers, replies, askedBack, passed, withdrawn }: AskedOfOne): readonly Entry[] =>
  [first, ...chasers, ...replies, ...askedBack, ...passed, ...(withdrawn === undefined ? [] : [withdrawn])].sort(
    (a, b) => a.order - b.order,
  );
