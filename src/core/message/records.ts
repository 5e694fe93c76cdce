import type { MessageState, Undelivered } from '../access/mail.ts';
import type { Role } from '../access/role.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { MessageTerms } from './choices.ts';

/** Whether a colleague can be written to, and what became of the last message: its day and no more, so that it tells of no family. */
export interface ColleagueMail {
  readonly called: string;
  readonly roles: readonly Role[];
  readonly reached: 'confirmed' | 'failing' | 'none';
  readonly last?: { readonly state: MessageState; readonly why?: Undelivered; readonly on: Day };
}

/** That somebody said they went through what changed for a practice's children, of a day. */
export interface PracticeReceipt {
  readonly of: Day;
  readonly called: string;
  readonly noted: Instant;
}

/** What may be done about messages at an agency, in a session's transaction. */
export interface MessageRecords {
  readonly messageTerms: () => Promise<MessageTerms>;
  readonly keepMessageTerms: (terms: MessageTerms) => Promise<void>;
  /** Nobody, for whoever does not answer for the agency. */
  readonly colleaguesMail: () => Promise<readonly ColleagueMail[]>;
  /** Of a day and the days before it, latest first. */
  readonly practiceReceipts: (upTo: Day) => Promise<readonly PracticeReceipt[]>;
  readonly notePracticeRead: (of: Day, called: string) => Promise<void>;
}
