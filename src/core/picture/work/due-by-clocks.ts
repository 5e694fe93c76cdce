import { type ClockName, clockOn } from '../../clock/clocks.ts';
import { limitDay } from '../../clock/limit-day.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../picture.ts';
import type { Due, DueSort } from './due.ts';
import { openWork } from './open-work.ts';
import { isSocialCare, openPlans } from './plans.ts';

/** What the clocks of the catalogue ask for, of work that is open: a decision, an assessment, a conference, a core group, minutes, a reply. */
export const dueByClocks = (p: Picture): readonly Due[] => [
  ...ofOpenWork(p),
  ...afterStrategy(p),
  ...coreGroups(p),
  ...minutes(p),
  ...replies(p),
];

function dueBy(
  p: Picture,
  sort: DueSort,
  clock: ClockName,
  entry: Entry,
  start: Day,
  agency: AgencyId | undefined = entry.by,
): readonly Due[] {
  if (!Number.isFinite(start)) return [];
  const version = clockOn(clock, start);
  if (version === undefined) return [];
  const by = limitDay(p.calendar, version, start);
  return [{ sort, by, when: undefined, entry, agency, people: entry.about, words: undefined }];
}

const ofOpenWork = (p: Picture): readonly Due[] =>
  openWork(p).flatMap(({ what, entry, lead, since }) => {
    if (what === 'referral') return dueBy(p, 'decision-on-referral', 'referral-decision', entry, since, lead);
    return what === 'assessment' && entry.kind === 'assessment' && entry.facts.status === 'started'
      ? dueBy(p, 'assessment', 'assessment-complete', entry, since, lead)
      : [];
  });

const held = (p: Picture, ...types: readonly string[]): readonly EntryOf<'meeting'>[] =>
  entriesOf(p, 'meeting').filter(
    (entry) => entry.facts.status === 'held' && types.includes(entry.facts.type ?? '') && concernsChild(p, entry),
  );

/** A conference follows the strategy discussion that began enquiries, unless one was held since or the enquiries ended. */
function afterStrategy(p: Picture): readonly Due[] {
  const last = held(p, 'strategy').at(-1);
  if (last === undefined || !enquiriesRun(p, last)) return [];
  const isOver = held(p, 'conference-initial').some((entry) => happenedBy(entry) >= happenedBy(last));
  return isOver ? [] : dueBy(p, 'conference', 'initial-conference', last, happenedBy(last), leadFor(p, last));
}

/** Enquiries are on record as begun, and not as ended. */
const enquiriesRun = (p: Picture, strategy: Entry): boolean => {
  const own = entriesOf(p, 'assessment').filter(
    (entry) => entry.facts.type === 'section-47' && happenedBy(entry) >= happenedBy(strategy) && concernsChild(p, entry),
  );
  return own.some(({ facts }) => facts.status === 'started') && !own.some(({ facts }) => facts.status === 'abandoned');
};

/** While a child protection plan runs: ten working days after the conference, then within six weeks of the last. */
function coreGroups(p: Picture): readonly Due[] {
  if (!openPlans(p).some(({ type }) => type === 'child-protection')) return [];
  const [group, conference] = [held(p, 'core-group').at(-1), held(p, 'conference-initial').at(-1)];
  if (group !== undefined && (conference === undefined || happenedBy(group) >= happenedBy(conference)))
    return dueBy(p, 'core-group', 'later-core-group', group, happenedBy(group), leadFor(p, group));
  return conference === undefined
    ? []
    : dueBy(p, 'core-group', 'first-core-group', conference, happenedBy(conference), leadFor(p, conference));
}

const ofTheChild = [
  'child-in-need',
  'strategy',
  'conference-initial',
  'conference-review',
  'core-group',
  'pre-birth',
  'discharge',
] as const;

/** Minutes of the last meeting, where none are on record as sent. */
function minutes(p: Picture): readonly Due[] {
  const last = held(p, ...ofTheChild).at(-1);
  if (last === undefined || last.facts.minutes !== undefined) return [];
  const isOut = entriesOf(p, 'meeting').some(
    ({ facts, thread, order }) =>
      facts.status === 'minutes-out' && (facts.of === last.id || (facts.of === undefined && thread === last.thread && order > last.order)),
  );
  return isOut ? [] : dueBy(p, 'minutes', 'minutes-out', last, happenedBy(last));
}

/** Requests with no reply on record, by their own date or by the clock; each on whoever was asked. */
const replies = (p: Picture): readonly Due[] =>
  entriesOf(p, 'information-request')
    .filter((entry) => entry.thread !== undefined && !threadOf(p, entry.thread).some(({ kind }) => kind === 'information-reply'))
    .flatMap((entry) => {
      const asked = (entry.facts.to ?? []).flatMap((to) => (to.kind === 'agency' ? [to.agency] : []));
      const own = entry.facts.due?.latest;
      const [due] = dueBy(p, 'information', 'information-request', entry, happenedBy(entry), asked[0]);
      return due === undefined ? [] : [{ ...due, by: own !== undefined && Number.isFinite(own) ? own : due.by }];
    });

const leadFor = (p: Picture, entry: Entry): AgencyId => openWork(p).find(({ lead }) => isSocialCare(p, lead))?.lead ?? entry.by;
