import type { AnonymisingRecords } from '../access/anonymising.ts';
import type { AskRecords } from '../access/ask-by-link.ts';
import type { ClosedDayRecords } from '../access/closed-days.ts';
import type { FileDrawRecords } from '../access/file-draw.ts';
import type { DoorRecords } from '../access/front-door.ts';
import type { LearningRecords } from '../access/learning.ts';
import type { LookRecords } from '../access/look.ts';
import type { PostRecords } from '../access/posts.ts';
import type { PracticeRecords } from '../access/practice.ts';
import type { ReviewRecords } from '../access/review.ts';
import type { SealRecords } from '../access/sealed.ts';
import type { Deciding, PolicyStatement } from '../check/policy.ts';
import type { AttachmentRecords } from '../ledger/attaching.ts';
import type { SubmissionRecords } from '../ledger/bringing-in.ts';
import type { Records, VantageRecords } from '../ledger/port.ts';
import type { TurnRecords } from '../ledger/taking-turns.ts';
import type { UnfinishedRecords } from '../ledger/unfinished.ts';
import type { SameRecords } from '../matching/same/kept-found.ts';
import type { Finding } from '../matching/search/asked.ts';
import type { MessageRecords } from '../message/records.ts';
import type { DecidingSharing, SharingStatement } from '../sharing/agreement.ts';
import type { ReleaseRecords } from '../sharing/released-to.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { KeptQuestions } from './found-question.ts';

/** That a prompt was opened at an agency, for the first time. */
export interface Sight {
  readonly prompt: string;
  readonly at: Instant;
  /** In a demonstration, the day of the past that was shown. */
  readonly shownOn?: Day;
}

/** What may be done at a desk inside one transaction: the ledger as this vantage may read it, its prompts, and the partnership's checks. */
export interface DeskRecords
  extends VantageRecords,
    UnfinishedRecords,
    AttachmentRecords,
    Finding,
    SameRecords,
    LookRecords,
    AskRecords,
    SealRecords,
    PostRecords,
    MessageRecords,
    ReviewRecords,
    DoorRecords,
    ReleaseRecords,
    PracticeRecords,
    ClosedDayRecords,
    FileDrawRecords,
    SubmissionRecords,
    TurnRecords,
    LearningRecords,
    AnonymisingRecords {
  /** Every decision about a check of the partnership, in the order in which they were made. They are about no family. */
  readonly checkDecisions: () => Promise<readonly PolicyStatement[]>;
  /** Writes a decision down. Only who reads the whole may: for anyone else it is a fault. */
  readonly decideCheck: (deciding: Deciding) => Promise<void>;
  /** Every decision about what agencies share, in the order in which they were made. They are about no family. */
  readonly sharingDecisions: () => Promise<readonly SharingStatement[]>;
  /** Writes one down. Only who reads the whole may: for anyone else it is a fault. */
  readonly decideSharing: (deciding: DecidingSharing) => Promise<void>;
  /**
   * What is kept of the questions that are put to this vantage, as far as it has appeared (rule 21). Undefined where the checks have not been put for
   * it yet.
   */
  readonly keptQuestions: () => Promise<KeptQuestions | undefined>;
  /** The prompts that were opened at this vantage's agency. For who reads the whole there are none: it is each agency's own. */
  readonly sights: () => Promise<readonly Sight[]>;
  /** Notes that a prompt was opened, once. */
  readonly noteSight: (prompt: string, shownOn?: Day) => Promise<void>;
}

export type Desks = Records<DeskRecords>;
