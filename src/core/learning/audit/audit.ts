import type { AccountId } from '../../access/ids.ts';
import type { AgencyId, EntryId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import type { AuditAnswer, QuestionSet } from './question-set.ts';
import type { AuditRule, LeftOutWhy } from './who-is-in.ts';

export const kindsOfAudit = ['single-agency', 'multi-agency', 'dip', 'section-11'] as const;
export type KindOfAudit = (typeof kindsOfAudit)[number];

/** What an audit is for and how it is made, as it was written down: nothing of it changes afterwards. */
export interface AuditPlanned {
  readonly title: string;
  readonly purpose: string;
  /** The finding, action or recommendation that it tests, in words. */
  readonly tests: string;
  readonly kind: KindOfAudit;
  readonly rule: AuditRule;
  readonly count: number;
  /** How many of the files two people mark, each without the other's marks. */
  readonly double: number;
  /** The questions whole, so that a later version changes nothing of this audit. */
  readonly set: QuestionSet;
  /** Who answers, where agencies do. */
  readonly agencies: readonly AgencyId[];
  /** Children with whom somebody who audits has worked, as pages know them. */
  readonly workedWith: readonly string[];
  readonly due?: Day;
  readonly repeat?: Day;
  /** The audit that it does again. */
  readonly again?: string;
}

/** What a check said of a child on the day of the draw. */
export interface CheckSaid {
  readonly question: string;
  readonly child: string;
  readonly answer: AuditAnswer;
  readonly evidence: readonly EntryId[];
}

/** Who fell to the lot, kept once: whoever has the seed and the lists draws the same. Children by the ids that pages show. */
export interface AuditDrawn {
  readonly seed: string;
  readonly on: Day;
  readonly strata: readonly { readonly name: string; readonly children: readonly string[]; readonly drawn: readonly string[] }[];
  readonly leftOut: readonly { readonly child: string; readonly why: LeftOutWhy }[];
  readonly said: readonly CheckSaid[];
}

export interface Marked {
  readonly question: string;
  readonly answer: AuditAnswer;
  readonly words: string;
  readonly evidence: readonly EntryId[];
}

/** What one person answered of one file. Who it was is kept, and no figure is made of it. */
export interface Mark {
  readonly child: string;
  readonly marker: string;
  readonly account?: AccountId;
  /** Where an agency answers: for whom, and what it was asked. */
  readonly agency?: AgencyId;
  readonly at: Instant;
  readonly answers: readonly Marked[];
}

/** What was agreed where two marks differed, and why. */
export interface Agreed {
  readonly child: string;
  readonly question: string;
  readonly answer: AuditAnswer;
  readonly why: string;
  readonly who: string;
  readonly at: Instant;
}

export const selfAssessments = ['in-place', 'partly', 'not-yet'] as const;

/** An agency's own assessment against one standard of a return under section 11. */
export interface StandardReturned {
  readonly standard: string;
  readonly met: (typeof selfAssessments)[number];
  readonly evidence: string;
  readonly gap: string;
  readonly action: string;
  readonly by?: Day;
}

/** What one agency was asked, and its return where it is in: the last that it sent stands. */
export interface AgencyAsked {
  readonly id: string;
  readonly agency: AgencyId;
  readonly children: readonly string[];
  /** Ids of its own questions. */
  readonly questions: readonly string[];
  readonly due?: Day;
  readonly at: Instant;
  readonly returned?: { readonly who: string; readonly at: Instant; readonly standards: readonly StandardReturned[] };
}

export interface Audit extends AuditPlanned {
  readonly id: string;
  readonly who: string;
  readonly at: Instant;
  readonly drawn?: AuditDrawn;
  readonly asked: readonly AgencyAsked[];
  readonly marks: readonly Mark[];
  readonly agreed: readonly Agreed[];
}

/** What an agency reads of an audit that it was asked for: its own part and nothing else. */
export interface AskedOfAgency extends AgencyAsked {
  readonly audit: string;
  readonly title: string;
  readonly purpose: string;
  readonly kind: KindOfAudit;
  readonly set: QuestionSet;
  readonly on: Day;
  readonly marks: readonly Mark[];
}
