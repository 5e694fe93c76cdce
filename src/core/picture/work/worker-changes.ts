import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';
import { agenciesInWords } from '../words/agency-words.ts';
import { saysBesideWorker, saysHandedOver, saysSameWorker, saysWereTogether, saysWorkerChanged } from '../words/handover-words.ts';
import { caseworkClosings } from './casework-closings.ts';
import { contactsBetween } from './contact-between.ts';
import { openWork } from './open-work.ts';

/** Somebody new has the work with a child, by the records of the agency whose worker it is, or of another that learnt of it. */
export interface WorkerChange {
  readonly entry: Entry;
  /** Whose worker is new. */
  readonly agency: AgencyId;
  /** Who had the work before, where another agency. */
  readonly before: AgencyId | undefined;
  readonly on: Day;
}

/** Every change of lead, social worker or health visitor on record, in the order in which it was recorded. */
export const workerChanges = onceFor((p: Picture): readonly WorkerChange[] => {
  const leads = new Set(openWork(p).map(({ lead }) => lead));
  const holdsTheWork = (agency: AgencyId): boolean =>
    leads.has(agency) || isAgencyOfKind(p, agency, 'social-care', 'early-help', 'health-visiting');
  const inOwnRecord = p.entries.flatMap((entry) => changeIn(p, entry).filter((change) => holdsTheWork(change.agency)));
  const inWords = tellingOfChange(p.entries)
    .flatMap((entry) => changeInWords(p, entry).filter((change) => holdsTheWork(change.agency)))
    .filter((told) => told.entry.about.includes(p.child) && !inOwnRecord.some((change) => isOneChange(p, change, told)));
  return [...inOwnRecord, ...inWords].sort((a, b) => (isRecordedBefore(a.entry, b.entry) ? -1 : 1));
});

/** Words about a change, in another's record or the agency's own, within so many working days of it (ours). */
const toldWithin = 20;
const isOneChange = (p: Picture, change: WorkerChange, told: WorkerChange): boolean =>
  change.agency === told.agency &&
  told.entry.when.latest >= addWorkingDays(p.calendar, change.entry.when.earliest, -toldWithin) &&
  told.entry.when.earliest <= addWorkingDays(p.calendar, change.on, toldWithin);

/** What others, or the new worker, wrote of a change that is on record otherwise. */
export const toldOfChange = (p: Picture, change: WorkerChange): readonly Entry[] =>
  tellingOfChange(p.entries).filter(
    (entry) =>
      entry.id !== change.entry.id && entry.about.includes(p.child) && changeInWords(p, entry).some((told) => isOneChange(p, change, told)),
  );

function changeIn(p: Picture, entry: Entry): readonly WorkerChange[] {
  const change = (agency: AgencyId, before?: AgencyId): readonly WorkerChange[] => [{ entry, agency, before, on: happenedBy(entry) }];
  if (entry.kind === 'allocation') return entry.about.includes(p.child) && isChange(p, entry) ? change(entry.by) : [];
  if (entry.kind === 'service') return entry.about.includes(p.child) && entry.facts.status === 'transferred' ? change(entry.by) : [];
  if (entry.kind !== 'plan' || entry.facts.status === 'closed' || entry.facts.lead === undefined) return [];
  const earlier = entriesOf(p, 'plan').findLast(
    (other) =>
      isRecordedBefore(other, entry) && other.thread !== undefined && other.thread === entry.thread && other.facts.lead !== undefined,
  );
  return earlier?.facts.lead === undefined || earlier.facts.lead === entry.facts.lead ? [] : change(entry.facts.lead, earlier.facts.lead);
}

/** Reallocated; handed over with nothing handed over; or allocated anew in the same work. Not the return of the one who was away. */
function isChange(p: Picture, entry: EntryOf<'allocation'>): boolean {
  const { status, handover, role } = entry.facts;
  if (saysSameWorker(entry.text)) return false;
  if (status === 'reallocated') return true;
  if (status === 'handed-over') return handover === 'none';
  if (status !== 'allocated' || saysBesideWorker(entry.text)) return false;
  const earlier = entriesOf(p, 'allocation').findLast(
    (other) =>
      other.by === entry.by &&
      isRecordedBefore(other, entry) &&
      other.about.includes(p.child) &&
      other.facts.role === role &&
      other.when.latest < entry.when.earliest &&
      other.when.latest >= addMonths(entry.when.earliest, -12),
  );
  return (
    earlier !== undefined &&
    !caseworkClosings(p).some((closing) => closing.recorded >= recordedDay(earlier) && closing.recorded < recordedDay(entry))
  );
}

const tellsInWords: ReadonlySet<string> = new Set(['contact', 'note', 'observation', 'meeting']);

const tellingOfChange = fromEach((entry) => (tellsInWords.has(entry.kind) && saysWorkerChanged(entry.text) ? [entry] : []));

function changeInWords(p: Picture, entry: Entry): readonly WorkerChange[] {
  const [from] = (entry.kind === 'contact' ? entry.facts.from : undefined) ?? [];
  const agency = from ?? whoseWorker(p, entry);
  return agency === undefined ? [] : [{ entry, agency, before: undefined, on: happenedBy(entry) }];
}

/** The agency whose sort of worker the words name; where they name none, the one that wrote them. */
function whoseWorker(p: Picture, entry: Entry): AgencyId | undefined {
  const named = /\b(social worker|health visitor|midwife)\b/i.exec(entry.text)?.[1]?.toLowerCase();
  if (named === undefined) return entry.by;
  const kind = named === 'social worker' ? 'social-care' : named === 'health visitor' ? 'health-visiting' : 'midwifery';
  return isAgencyOfKind(p, entry.by, kind) ? entry.by : agenciesInWords(p, named)[0];
}

/** How long before a change the handing over may be (ours). */
const handedWithin = 10;
const tellsHandover: ReadonlySet<string> = new Set(['contact', 'note', 'meeting', 'supervision', 'allocation', 'observation']);

/** Entries by which the work was handed over: the two have spoken, or the record was passed on and read. */
export function handoversOf(p: Picture, change: WorkerChange): readonly Entry[] {
  const from = addWorkingDays(p.calendar, change.entry.when.earliest, -handedWithin);
  const parties = [change.agency, change.before];
  return handovers(p.entries).filter(
    (entry) => parties.includes(entry.by) && happenedBy(entry) >= from && entry.about.some((person) => change.entry.about.includes(person)),
  );
}

const handovers = fromEach((entry) => (isHandover(entry) ? [entry] : []));

function isHandover(entry: Entry): boolean {
  if (entry.kind === 'allocation' && (entry.facts.handover !== undefined || entry.facts.status === 'handed-over'))
    return entry.facts.handover !== 'none';
  if (entry.kind === 'allocation' && saysWereTogether(entry.text)) return true;
  return tellsHandover.has(entry.kind) && saysHandedOver(entry.text);
}

/** True where the records show the work handed over. Two agencies have spoken where they were in touch about the child from then on. */
export function isHandedOver(p: Picture, change: WorkerChange): boolean {
  if (handoversOf(p, change).length > 0) return true;
  const { before, agency } = change;
  if (before === undefined) return false;
  const from = addWorkingDays(p.calendar, change.entry.when.earliest, -handedWithin);
  return contactsBetween(p, before, agency, change.entry.about).some((day) => day >= from);
}
