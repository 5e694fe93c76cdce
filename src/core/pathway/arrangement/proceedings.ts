import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import { type Picture, threadOf } from '../../picture/picture.ts';

/** A report to a court, written or asked for, with the children whom it covers and those of the family whom it does not (R155). */
export interface CourtReport {
  readonly entry: EntryOf<'legal'> | EntryOf<'assessment'>;
  readonly from: Party;
  readonly covers: readonly PersonId[];
  readonly leavesOut: readonly PersonId[];
  /** `asked`: nothing on record shows that it was made. */
  readonly state: 'asked' | 'under-way' | 'made';
}

/** Proceedings in a family court about children of this family. */
export interface Proceedings {
  readonly first: Entry;
  readonly entries: readonly Entry[];
  readonly court: EntryOf<'legal'>['facts']['court'];
  /** The children whom they are about, as far as the records name them, and those of the family whom they are not. */
  readonly children: readonly PersonId[];
  readonly others: readonly PersonId[];
  readonly reports: readonly CourtReport[];
  readonly orders: readonly Entry[];
  readonly ended: EntryOf<'legal'> | undefined;
}

const ofProceedings: ReadonlySet<string> = new Set(['proceedings', 'report', 'report-asked', 'proceedings-ended']);
const isOfCourt = (entry: Entry): boolean =>
  (entry.kind === 'legal' && (ofProceedings.has(entry.facts.type ?? '') || entry.facts.court !== undefined)) ||
  (entry.kind === 'assessment' && entry.facts.type === 'section-7');

/** Every proceedings on record about the child or the circle, oldest first: a thread in which a court or a report to one is named. */
export const proceedingsOf = onceFor((p: Picture): readonly Proceedings[] => {
  const threads = Map.groupBy(p.entries.filter(isOfCourt), ({ thread, id }) => thread ?? id);
  return [...threads.values()].flatMap((known) => {
    const [first] = known;
    if (first === undefined) return [];
    return [workOn(p, first, first.thread === undefined ? known : threadOf(p, first.thread))];
  });
});

function workOn(p: Picture, first: Entry, entries: readonly Entry[]): Proceedings {
  const legal = entries.filter((entry): entry is EntryOf<'legal'> => entry.kind === 'legal');
  const reports = reportsIn(p, entries);
  const named = legal
    .filter(({ facts }) => facts.type === 'proceedings' || facts.type === 'order')
    .flatMap(({ facts, about }) => facts.children ?? about);
  const family = childrenInCircle(p);
  const children = [...new Set([...named, ...reports.flatMap(({ covers }) => covers)])].filter((person) => family.includes(person));
  return {
    ...{ first, entries, children, reports },
    court: legal.map(({ facts }) => facts.court).findLast((court) => court !== undefined),
    others: family.filter((child) => !children.includes(child)),
    orders: entries.filter((entry) => (entry.kind === 'legal' && entry.facts.type === 'order') || entry.kind === 'restriction'),
    ended: legal.findLast(({ facts }) => facts.type === 'proceedings-ended'),
  };
}

/** Each report: written, under way, or asked for and not on record as made. One that was asked for and has come is one report. */
function reportsIn(p: Picture, entries: readonly Entry[]): readonly CourtReport[] {
  const family = childrenInCircle(p);
  const report = (entry: CourtReport['entry'], state: CourtReport['state']): CourtReport => {
    const from: Party = entry.kind === 'legal' && entry.facts.from !== undefined ? entry.facts.from : { kind: 'agency', agency: entry.by };
    const covers = entry.facts.children ?? [];
    return { ...{ entry, from, covers, state }, leavesOut: family.filter((child) => !covers.includes(child)) };
  };
  const made = entries.flatMap((entry): readonly CourtReport[] => {
    if (entry.kind === 'legal' && entry.facts.type === 'report') return [report(entry, 'made')];
    return entry.kind === 'assessment' && entry.facts.type === 'section-7' && entry.facts.status === 'completed'
      ? [report(entry, 'made')]
      : [];
  });
  const begun = entries.flatMap((entry): readonly CourtReport[] => {
    if (entry.kind === 'legal' && entry.facts.type === 'report-asked') return [report(entry, 'asked')];
    return entry.kind === 'assessment' && entry.facts.type === 'section-7' && entry.facts.status !== 'completed'
      ? [report(entry, 'under-way')]
      : [];
  });
  return [...begun.filter((one) => !made.some((other) => other.entry.order > one.entry.order && isSame(other.from, one.from))), ...made];
}

const isSame = (one: Party, other: Party): boolean =>
  (one.kind === 'agency' && other.kind === 'agency' && one.agency === other.agency) ||
  (one.kind === 'person' && other.kind === 'person' && one.person === other.person) ||
  (one.kind === 'words' && other.kind === 'words' && one.words.toLowerCase() === other.words.toLowerCase());
