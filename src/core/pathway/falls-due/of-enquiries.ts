import type { Entry } from '../../entry/entry.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { heldMeetings } from '../../picture/work/partnership-meetings.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { dueFrom } from '../due.ts';
import { byClock, type FallsDue } from './falls-due.ts';

/** The conference that follows the strategy discussion by which enquiries began, unless they were given up or the case was closed. */
export function ofEnquiries(p: Picture): readonly FallsDue[] {
  const held = heldMeetings(p);
  const last = held.findLast(({ type }) => type === 'strategy');
  if (last === undefined || !enquiriesRun(p, last.entry)) return [];
  const conference = held.find(({ type, on }) => type === 'conference-initial' && on >= last.on);
  if (conference === undefined && caseworkClosings(p).some((closing) => closing.on >= last.on)) return [];
  const owner = openWork(p).find(({ lead }) => isSocialCare(p, lead))?.lead ?? last.entry.by;
  if (!isSeenBy(p, owner, last.entry.by, ...(last.attended ?? []), ...involvedAgencies(p).keys())) return [];
  return byClock(p, dueFrom(p, 'initial-conference', { on: last.on, at: undefined }, conference?.entry), {
    what: 'initial-conference',
    entry: last.entry,
    owner,
    doneBy: { work: 'meetings', of: undefined },
  });
}

/** Enquiries are on record as begun, and not as given up. */
function enquiriesRun(p: Picture, strategy: Entry): boolean {
  const own = entriesOf(p, 'assessment').filter(
    (entry) => entry.facts.type === 'section-47' && happenedBy(entry) >= happenedBy(strategy) && concernsChild(p, entry),
  );
  return own.some(({ facts }) => facts.status === 'started') && !own.some(({ facts }) => facts.status === 'abandoned');
}
