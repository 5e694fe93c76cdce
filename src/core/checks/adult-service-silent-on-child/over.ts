import type { Entry } from '../../entry/entry.ts';
import { inCrisis } from '../../picture/harm/crises.ts';
import { isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import type { WorkWithAdult } from './work-with-adults.ts';

const ended: ReadonlySet<string> = new Set(['closed', 'transferred', 'disengaged']);

/** The last that the agency wrote of the adult is that its work with them ended, or that they no longer come. */
export function isOver({ all }: WorkWithAdult): boolean {
  const last = all.at(-1);
  return last?.kind === 'service' && ended.has(last.facts.status ?? '');
}

/** How long one emergency and its aftermath last, in days (ours). */
const emergencyDays = 3;

/** Everything is of one crisis or unplanned attendance, and nothing goes on: the question goes to the GP with the letter. */
export function isOnlyEmergency(p: Picture, work: WorkWithAdult): boolean {
  const [first] = work.all;
  const last = work.all.at(-1);
  if (first === undefined || last === undefined || !isAgencyOfKind(p, work.agency, 'adult-mental-health', 'perinatal-mental-health'))
    return false;
  return (
    recordedDay(last) - recordedDay(first) <= emergencyDays &&
    work.all.some((entry) => inCrisis(entry).includes(work.adult) || isUnplanned(entry)) &&
    !work.all.some((entry) => entry.kind === 'service')
  );
}

const isUnplanned = (entry: Entry): boolean =>
  (entry.kind === 'contact' && entry.facts.mode === 'attendance' && entry.facts.planned !== true) ||
  (entry.kind === 'health' && entry.facts.type === 'admission');
