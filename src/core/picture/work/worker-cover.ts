import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { familyOf } from '../family/family.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';
import { saysWorkerAway, saysWorkerCovered } from '../words/worker-away-words.ts';
import { type OpenBecause, openWork } from './open-work.ts';
import { isSocialCare } from './plans.ts';

/** A worker away, with nothing on record since that says who covers or that they are back. */
export interface Uncovered {
  readonly absence: Entry;
  /** Whose worker it is. */
  readonly agency: AgencyId;
  readonly isHandedOver: boolean;
  /** The latest day on which it may have begun, so that nobody is called late who may not be. */
  readonly since: Day;
  /** When the worker is said to be back. */
  readonly until: Day | undefined;
}

/** Absences of a worker of the agency that leads the child's open work, each told once. Empty where nothing is open. */
export const uncoveredAbsences = onceFor((p: Picture): readonly Uncovered[] => {
  const open = openWork(p);
  if (open.length === 0) return [];
  const found: Uncovered[] = [];
  for (const absence of tellingOfAbsence(p.entries)) {
    const agency = whoseWorker(p, absence, open);
    if (agency === undefined || !absence.about.some((person) => person === p.child || familyOf(p).carers.has(person))) continue;
    const since = awayFrom(absence);
    // An absence from work that has ended since says nothing of the work that is open now.
    if (!open.some((work) => work.since <= since && (work.lead === agency || isSocialCare(p, agency)))) continue;
    if (found.some((told) => told.agency === agency && !isOwnRecord(absence)) || isCovered(p, absence, agency)) continue;
    found.push({ absence, agency, ...returnOf(absence), since });
  }
  return found;
});

const awayStatus: ReadonlySet<string> = new Set(['absent', 'unallocated']);
export const isOwnRecord = (entry: Entry): entry is EntryOf<'allocation'> =>
  entry.kind === 'allocation' && awayStatus.has(entry.facts.status ?? '');
const tellsInWords: ReadonlySet<string> = new Set(['contact', 'note', 'supervision']);

/** Where it is recorded as such, or told in words: by the agency itself, or by another that learnt of it. */
const tellingOfAbsence = fromEach((entry) =>
  isOwnRecord(entry) || (tellsInWords.has(entry.kind) && saysWorkerAway(entry)) ? [entry] : [],
);

/** The agency itself; where another tells of it, the social care that leads the work. */
function whoseWorker(p: Picture, absence: Entry, open: readonly OpenBecause[]): AgencyId | undefined {
  const told = absence.facts.decidedBy ?? absence.by;
  if (isOwnRecord(absence) || isSocialCare(p, told)) return told;
  return open.find(({ lead }) => isSocialCare(p, lead))?.lead;
}

/** The first day away: leave is written down before it comes. */
export const awayFrom = (absence: Entry): Day => {
  const from = absence.kind === 'allocation' ? absence.facts.from?.latest : undefined;
  return from !== undefined && Number.isFinite(from) ? from : happenedBy(absence);
};

function returnOf(absence: Entry): Pick<Uncovered, 'isHandedOver' | 'until'> {
  if (absence.kind !== 'allocation') return { isHandedOver: false, until: undefined };
  const { handover, until } = absence.facts;
  return {
    isHandedOver: handover === 'spoken' || handover === 'written',
    until: until !== undefined && Number.isFinite(until.latest) ? until.latest : undefined,
  };
}

const coverings: ReadonlySet<string> = new Set(['allocated', 'covered', 'reallocated', 'handed-over']);

/** Cover, a new worker, or the return of the one who was away: in the record of it, or the next word on it by the same agency. */
const isCovered = (p: Picture, absence: Entry, agency: AgencyId): boolean =>
  saysWorkerCovered(absence) || coversSince(p, absence, agency).length > 0;

/** What says who covers, who has it now, or that the worker is back, in the order in which it was recorded. */
export const coversSince = (p: Picture, absence: Entry, agency: AgencyId): readonly Entry[] =>
  tellingOfCover(p.entries).filter((later) => covers(absence, agency, later));

const tellingOfCover = fromEach((entry) =>
  (entry.kind === 'allocation' && coverings.has(entry.facts.status ?? '')) ||
  ((entry.kind === 'allocation' || tellsInWords.has(entry.kind)) && saysWorkerCovered(entry))
    ? [entry]
    : [],
);

/** Cover for days on which the agency is closed, which settles nobody's absence. */
export const closedDaysRole = 'closed-days';

const covers = (absence: Entry, agency: AgencyId, later: Entry): boolean =>
  !(later.kind === 'allocation' && later.facts.role === closedDaysRole) &&
  (later.facts.decidedBy ?? later.by) === agency &&
  isRecordedBefore(absence, later) &&
  later.when.latest >= absence.when.earliest &&
  later.about.some((person) => absence.about.includes(person));

/** What falls due for the child while nobody covers: a birth on record, a meeting called, a court date. */
export function fallsInAbsence(p: Picture, { since, until }: Pick<Uncovered, 'since' | 'until'>): readonly Entry[] {
  const inside = (day: Day | undefined): boolean => day !== undefined && day >= since && (until === undefined || day <= until);
  return p.entries.filter((entry) => {
    if (entry.kind === 'health') return entry.facts.type === 'birth' && entry.about.includes(p.child) && inside(entry.when.latest);
    if (entry.kind === 'meeting')
      return entry.facts.status === 'called' && entry.about.includes(p.child) && inside(entry.facts.date?.latest);
    if (entry.kind === 'legal')
      return (
        entry.about.includes(p.child) &&
        (entry.facts.type === 'proceedings' || entry.facts.type === 'order') &&
        entry.when.earliest >= since &&
        inside(entry.when.latest)
      );
    return false;
  });
}
