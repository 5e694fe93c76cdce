import type { AgencyKind } from '../../entry/directory.ts';
import type { HistoryTopic } from '../../picture/words/history-topics.ts';
import type { Records } from './records.ts';
import type { AskedOf, Counting, Each, People, State } from './words.ts';

/** The name of one of the rule's own settings, or of a clock of the catalogue. */
export type Limit = string;

/** A question with {places}, and another to put in its stead where one of the records it rests on fits. */
export interface Question {
  readonly asks: string;
  readonly instead?: { readonly where: readonly Records[]; readonly asks: string };
}

/** What every form has. */
interface Asking {
  /** States of the case in which alone it is asked. */
  readonly during: readonly State[];
  readonly question: Question;
  readonly askedOf: readonly AskedOf[];
}

/** Something that happened, something that was to follow, and a time after which it is missed. */
export interface Absence extends Asking {
  readonly form: 'absence';
  readonly when: readonly Records[];
  readonly each: Each;
  /** For `each: person`: whom it may be about, the first of these whom a record is about. */
  readonly ofPeople: readonly People[];
  /** What starts the clock, where it is not the first record itself: the first of these after it. */
  readonly then: readonly Records[];
  readonly expected: readonly Records[];
  /** Left out: it is asked at once. */
  readonly within?: Limit;
  /** A fact of the first record that gives a date of its own, which goes before `within`. */
  readonly ownDate?: string;
  readonly unless: readonly Records[];
}

/** How many are enough: in how long, for a child of what age, of which of the records, and how long they must have stood. */
export interface Enough {
  readonly atLeast: Limit | number;
  readonly within?: Limit;
  readonly childUnder?: Limit;
  readonly only?: readonly Records[];
  readonly after?: Limit;
  /** The question where it is this that is enough. */
  readonly asks?: string;
}

/** So many of something in a time. */
export interface Count extends Asking {
  readonly form: 'count';
  readonly of: readonly Records[];
  readonly each: Each;
  readonly ofPeople: readonly People[];
  readonly counting: Counting;
  readonly enough: readonly Enough[];
  /** What takes one out of the count again. */
  readonly until: readonly Records[];
  /** How long one has stood before it counts. */
  readonly after?: Limit;
  readonly unless: readonly Records[];
}

/** Two records about one person or thing that do not fit together. */
export interface Contradiction extends Asking {
  readonly form: 'contradiction';
  readonly between: Between;
}

/** In what way they do not fit. */
export type Between =
  | {
      /** What somebody told of as nothing, and what another agency holds. */
      readonly as: 'none-told';
      readonly one: readonly Records[];
      readonly topics: readonly HistoryTopic[];
      readonly other: readonly Records[];
      readonly lookBack: Limit;
    }
  | {
      /** Two looks at one thing, the second of them better. */
      readonly as: 'change-for-the-better';
      readonly one: readonly Records[];
      readonly other: readonly Records[];
      readonly steps: Limit;
      readonly within: Limit;
      readonly higherIsWorse: Limit;
      readonly settled: readonly Records[];
    }
  | {
      /** One record says one thing of somebody and another says the other. */
      readonly as: 'records';
      readonly one: readonly Records[];
      readonly other: readonly Records[];
      readonly ofOneAgency: boolean;
      readonly within?: Limit;
      readonly settled: readonly Records[];
    };

/** One step that a running piece of work waits for. */
export interface Step {
  readonly awaits: string;
  readonly within: Limit;
  /** The step from which its time runs; left out: the beginning. */
  readonly from?: string;
  /** Kinds of receiver for whom alone there is this step; empty: all. */
  readonly forReceivers: readonly AgencyKind[];
  readonly metBy: readonly Records[];
  readonly asks: string;
}

/** A running piece of work and the steps that it goes through. */
export interface Thread extends Asking {
  readonly form: 'thread';
  readonly begins: readonly Records[];
  readonly each: Each;
  readonly steps: readonly Step[];
  /** What makes every step needless. */
  readonly endedBy: readonly Records[];
}

/** The forms that a rule may have. */
export type Limb = Absence | Count | Contradiction | Thread;
