import type { Entry, EntryOf } from '../../entry/entry.ts';
import { closeAdults } from '../../picture/family/close-adults.ts';
import { metIn } from '../../picture/family/met.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import {
  saysAgreedPattern,
  saysAwayByArrangement,
  saysLeftNursery,
  saysNotBack,
  saysParentInTouch,
  saysWeeksOf,
  saysWhyAway,
} from '../../picture/words/attendance-words.ts';
import { addMonths, type Day } from '../../time/day.ts';

type Attendance = EntryOf<'attendance'>;

/** One line of a nursery's register about the child. */
export interface Line {
  readonly entry: Attendance;
  readonly from: Day;
  readonly to: Day;
  /** What it says: sessions counted, gone without a return, away with a reason, left for good, or nothing of these. */
  readonly says: 'sessions' | 'not back' | 'away with a reason' | 'left' | 'nothing';
  readonly attended: number;
  readonly possible: number;
  /** True where it sums up weeks, whatever day it bears. */
  readonly ofWeeks: boolean;
}

/** The register of a child under school age, in the order in which it was recorded. */
export const linesOf = (p: Picture, schoolAge: number, weeks: number): readonly Line[] =>
  entriesOf(p, 'attendance')
    .filter((entry) => entry.about.includes(p.child) && isUnderAge(p, entry, schoolAge))
    .map((entry) => lineFrom(entry, weeks));

/** Where no birth date is on record, whoever goes to a nursery is under school age. */
function isUnderAge(p: Picture, entry: Attendance, schoolAge: number): boolean {
  const born = p.directory.people.get(p.child)?.born?.latest;
  if (born === undefined || !Number.isFinite(born)) return isAgencyOfKind(p, entry.by, 'early-years', 'childrens-centre');
  return entry.when.earliest < addMonths(born, schoolAge * 12);
}

function lineFrom(entry: Attendance, weeks: number): Line {
  const to = happenedBy(entry);
  // The days of a register are those over which it was kept: a span is a length of time, and no doubt about a day.
  const from = entry.when.edtf.includes('/') && Number.isFinite(entry.when.earliest) ? entry.when.earliest : to;
  const { attended = 0, possible = 0 } = entry.facts;
  const ofWeeks = possible >= weeks * sessionsAWeek || saysWeeksOf(entry.text);
  const start = entry.when.latest - entry.when.earliest >= 27 ? entry.when.earliest : from;
  return { entry, from: start, to, says: whatIn(entry, attended, possible), attended, possible, ofWeeks };
}

/** The sessions of a place of fifteen hours. */
const sessionsAWeek = 5;

function whatIn({ facts, text }: Attendance, attended: number, possible: number): Line['says'] {
  if (facts.enrolled === false || saysLeftNursery(text) || saysLeftNursery(facts.absent)) return 'left';
  if (saysNotBack(facts.absent) || (facts.absent === undefined && attended === 0 && saysNotBack(text))) return 'not back';
  const counted = facts.attended !== undefined && possible > 0;
  if ([facts.absent, facts.reason].some((why) => saysWhyAway(why) || saysAwayByArrangement(why)) || (!counted && saysWhyAway(text)))
    return 'away with a reason';
  if (!counted) return 'nothing';
  if (attended < possible && (saysAgreedPattern(text) || saysWhyAway(text))) return 'away with a reason';
  return attended === 0 ? 'not back' : 'sessions';
}

/** A contact after which it is known how the child is: with a parent, or by a sight of the child. */
export interface Word {
  readonly entry: Entry;
  readonly on: Day;
  readonly parent: boolean;
  readonly child: boolean;
}

/** Contacts and notes about the child in which a parent or carer was in touch, or the child was seen, other than at nursery. */
export function wordsOf(p: Picture): readonly Word[] {
  const adults = closeAdults(p);
  return p.entries.flatMap((entry): readonly Word[] => {
    if ((entry.kind !== 'contact' && entry.kind !== 'note' && entry.kind !== 'attendance') || !isOf(p, entry)) return [];
    const met = metIn(entry);
    const child = entry.kind === 'contact' && (met.includes(p.child) || entry.facts.children?.get(p.child) === 'seen');
    const reached = entry.kind === 'contact' && (entry.facts.outcome === 'spoken-to' || entry.facts.outcome === 'seen');
    const parent =
      (entry.kind !== 'attendance' && met.some((person) => adults.has(person))) ||
      (reached && entry.about.some((person) => adults.has(person)) && (met.length === 0 || entry.facts.outcome === 'spoken-to')) ||
      inTouch(entry);
    return parent || child
      ? [{ entry, on: entry.when.latest < recordedDay(entry) ? entry.when.latest : happenedBy(entry), parent, child }]
      : [];
  });
}

/** Kept by entry: its words never change. */
const inTouch = onceFor((entry: Entry) => saysParentInTouch(entry.text));

const isOf = (p: Picture, entry: Entry): boolean => entry.about.includes(p.child) || metIn(entry).includes(p.child);
