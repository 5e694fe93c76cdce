import type { ClockName } from '../../clock/clocks.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import type { Due } from '../due.ts';

/** What falls due, in one word that a page has words for. */
export type DueWhat =
  | 'referral-receipt'
  | 'referral-checks'
  | 'referral-decision'
  | 'referrer-told'
  | 'assessment'
  | 'initial-conference'
  | 'plan'
  | 'plan-meeting'
  | 'core-group'
  | 'conference-review'
  | 'looked-after-review'
  | 'looked-after-visit'
  | 'meeting'
  | 'minutes'
  | 'review'
  | 'action'
  | 'supervision'
  | 'absence-cover'
  | 'cover-ends'
  | 'reply'
  | 'challenge-answer'
  | 'visit'
  | 'note'
  | 'restriction-ends'
  | 'after-police-protection'
  | 'breach-acted-on'
  | 'living-ends'
  | 'living-decided'
  | 'release'
  | 'birth'
  | 'booking'
  | 'immunisations'
  | 'health-review'
  | 'service';

/** Why by that day: a clock of the catalogue, the schedule of child health, a date that a record gives, or that the work counts on it. */
export type DueRule =
  | { readonly kind: 'clock'; readonly clock: ClockName }
  | { readonly kind: 'schedule'; readonly weeks: number }
  | { readonly kind: 'own-date' }
  | { readonly kind: 'counted-on'; readonly words: string };

/** The piece of work by which it is done, and the entry by which that piece is known. What names none is of the child. */
export interface DoneBy {
  readonly work:
    | 'referral'
    | 'assessments'
    | 'meeting'
    | 'meetings'
    | 'plan'
    | 'expectations'
    | 'supervision'
    | 'absence'
    | 'request'
    | 'challenge'
    | 'arrangements'
    | 'restriction'
    | 'visit';
  readonly of: EntryId | undefined;
}

/** Something about a child that is to be done, or to happen, by a day. */
export interface FallsDue {
  readonly what: DueWhat;
  readonly rule: DueRule;
  /** The last day in time: the latest that the records allow, so that nobody is called late who may not be (rule 4). */
  readonly by: Day;
  /** The day on which it was done, by the records. */
  readonly met: Day | undefined;
  /** Its time is over, and no record here shows it. What was done too late is not late any more. */
  readonly late: boolean;
  /** A record says that it was missed. */
  readonly missed: boolean;
  /** The entry on which it hangs: from which its time runs, or that gives its day. */
  readonly entry: Entry | undefined;
  /** Whose it is to do, or whose record it would be. */
  readonly owner: AgencyId | undefined;
  readonly people: readonly PersonId[];
  /** As its record puts it. */
  readonly words: string | undefined;
  readonly doneBy: DoneBy | undefined;
}

/** What is said of it; all else is as for a thing of which nobody knows more. */
type Said = Pick<FallsDue, 'what' | 'rule' | 'by' | 'entry'> & Partial<FallsDue>;
type SaidOf = Omit<Said, 'rule' | 'by'>;

export const falls = (p: Pick<Picture, 'today'>, said: Said): FallsDue => ({
  met: undefined,
  late: said.met === undefined && said.by < p.today,
  missed: false,
  owner: undefined,
  people: said.entry?.about ?? [],
  words: undefined,
  doneBy: undefined,
  ...said,
});

/** By a clock, as the piece of work reckons it; nothing where no such clock held then. */
export const byClock = (p: Pick<Picture, 'today'>, due: Due | undefined, said: SaidOf): readonly FallsDue[] =>
  due === undefined
    ? []
    : [
        falls(p, {
          rule: { kind: 'clock', clock: due.clock.name },
          by: due.day,
          met: due.met && happenedBy(due.met),
          late: due.late,
          ...said,
        }),
      ];

/** By a day that a record gives; nothing where it gives none that ends. */
export const onOwnDate = (p: Pick<Picture, 'today'>, when: Span | undefined, said: SaidOf): readonly FallsDue[] =>
  when === undefined || !Number.isFinite(when.latest) ? [] : [falls(p, { rule: { kind: 'own-date' }, by: when.latest, ...said })];

/** What simply comes or ends needs no record: once its day is past it is due no more. */
export const untilItsDay = (p: Pick<Picture, 'today'>, all: readonly FallsDue[]): readonly FallsDue[] =>
  all.filter(({ by }) => by >= p.today);
