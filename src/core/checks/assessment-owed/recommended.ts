import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { assessmentsNamed } from '../../picture/words/assessment-words.ts';
import { assessmentsOf, isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';

/** An assessment that is owed. */
export interface Owed {
  readonly why: 'recommended' | 'decided' | 'overdue' | 'required';
  /** As a question names it. */
  readonly what: string;
  /** The entry that it is owed from. */
  readonly from: Entry;
  readonly about: readonly PersonId[];
  readonly evidence: readonly Entry[];
  /** The day by which it was due, where one is given. */
  readonly due?: Day;
  /** The day from which it shows. */
  readonly shows: Day;
  readonly because?: string;
  /** The first entry of the pregnancy, where what is owed is a decision about the baby. */
  readonly pregnancy?: Entry;
  /** The news, where what is owed is for an offence. */
  readonly offence?: Entry;
}

/** What each kind of assessment is called, where it is not its own name. */
export const assessmentCalled = (type: string): string =>
  `${/^[aeiou]/.test(type) ? 'An' : 'A'} ${type === 'pre-birth' ? type : type.replaceAll('-', ' ')} assessment`;

/** Assessments that cover the questions of another: wider, or of the same child by the same means. */
const covers: Readonly<Record<string, readonly string[]>> = {
  initial: ['core', 'child-and-family', 'section-47', 'pre-birth'],
  core: ['child-and-family'],
  'child-and-family': ['core', 'initial', 'section-47', 'pre-birth'],
  'early-help': ['initial', 'core', 'child-and-family', 'section-47'],
};

/** People whom an assessment is of: the children it names, or else everyone it is about. */
export const subjectsOf = (entry: EntryOf<'assessment'>): readonly PersonId[] => {
  const named = [...(entry.facts.children ?? []), ...(entry.facts.adultsConsidered ?? [])];
  return (entry.facts.children ?? []).length > 0 ? named : [...named, ...entry.about];
};

/** Assessments recommended by an entry, an outcome, a meeting or a decision, and not opened, made, given up or covered since. */
export function recommended(p: Picture, limit: number): readonly Owed[] {
  return entriesOfAny(p, 'assessment', 'meeting', 'plan').flatMap((entry) =>
    typesRecommendedIn(entry).flatMap((type): readonly Owed[] => {
      const about = peopleFor(p, entry, type);
      if (about.length === 0 || isUnderWay(p, entry, type, about) || isTakenUp(p, entry, type, about)) return [];
      return [
        {
          why: 'recommended',
          what: assessmentCalled(type),
          from: firstSaying(p, entry, type, about),
          about,
          evidence: [entry],
          shows: promptDayAfter(p.calendar, recordedDay(entry), limit),
        },
      ];
    }),
  );
}

const typesRecommendedIn = onceFor((entry: Entry): readonly string[] => {
  switch (entry.kind) {
    case 'assessment':
      if (entry.facts.status === 'recommended') return entry.facts.type === undefined ? [] : [entry.facts.type];
      return entry.facts.status === 'completed' ? assessmentsNamed(entry.facts.outcome).filter((type) => type !== entry.facts.type) : [];
    case 'meeting':
      return entry.facts.status === 'held' ? (entry.facts.actions ?? []).flatMap((action) => assessmentsNamed(action.what)) : [];
    case 'plan':
      return (entry.facts.actions ?? []).flatMap((action) => assessmentsNamed(action.what));
    default:
      return [];
  }
});

/** The child, where the assessment is of children; else whoever is named. Empty: it is about somebody else's child. */
function peopleFor(p: Picture, entry: Entry, type: string): readonly PersonId[] {
  const children = entry.kind === 'assessment' || entry.kind === 'plan' ? (entry.facts.children ?? []) : [];
  if (children.length > 0) return children.includes(p.child) ? [p.child] : [];
  if (!entry.about.includes(p.child)) return isAssessmentOfChild(type) ? [] : entry.about.filter((person) => p.circle.members.has(person));
  return isAssessmentOfChild(type) || type === 'safe-sleep' || type === 'home-conditions' ? [p.child] : entry.about;
}

/** Recommended, or said to go on, while one of that very type is already open for everyone whom it is to be of. */
const isUnderWay = (p: Picture, entry: Entry, type: string, about: readonly PersonId[]): boolean =>
  assessmentsOf(p).some(
    ({ type: own, started, ended }) =>
      own === type &&
      started !== undefined &&
      isRecordedBefore(started, entry) &&
      started.when.latest <= entry.when.latest &&
      (ended === undefined || isRecordedBefore(entry, ended)) &&
      about.every((person) => subjectsOf(started).includes(person)),
  );

/** Opened or made on or after the day, as far as dates tell; given up; or asked for by a later word on the same thread that says otherwise. */
function isTakenUp(p: Picture, entry: Entry, type: string, about: readonly PersonId[]): boolean {
  return entriesOf(p, 'assessment').some((other) => {
    if (other.id === entry.id || other.facts.status === undefined || other.facts.status === 'recommended') return false;
    if (!subjectsOf(other).some((person) => about.includes(person))) return false;
    const linked =
      other.thread !== undefined && other.thread === entry.thread && (entry.kind !== 'assessment' || entry.facts.status === 'recommended');
    if (isOwnOutcome(entry, other)) return false;
    if (other.facts.type === type || linked) return happenedBy(other) >= entry.when.earliest;
    // One that was already under way when this was recommended does not answer it.
    return (
      (covers[type] ?? []).includes(other.facts.type ?? '') && other.when.earliest >= entry.when.earliest && isRecordedBefore(entry, other)
    );
  });
}

/** The assessment whose outcome recommends another is not that other. */
const isOwnOutcome = (entry: Entry, other: EntryOf<'assessment'>): boolean =>
  entry.kind === 'assessment' && entry.facts.status === 'completed' && other.thread !== undefined && other.thread === entry.thread;

/** Said again, it is one recommendation: the first that said it, on the same thread or for the same people. */
function firstSaying(p: Picture, entry: Entry, type: string, about: readonly PersonId[]): Entry {
  return (
    entriesOfAny(p, 'assessment', 'meeting', 'plan').find(
      (other) =>
        typesRecommendedIn(other).includes(type) &&
        peopleFor(p, other, type).some((person) => about.includes(person)) &&
        !isUnderWay(p, other, type, about) &&
        !isTakenUp(p, other, type, about),
    ) ?? entry
  );
}
