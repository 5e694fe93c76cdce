import type { ClockName } from '../../clock/clocks.ts';
import type { AgencyKind } from '../../entry/directory.ts';
import type { Kind } from '../../entry/vocabulary.ts';

/** What a question of an audit may be answered with, by a person. A check or a clock gives yes, no or does not apply. */
export const auditAnswers = ['yes', 'partly', 'no', 'cannot-tell', 'does-not-apply'] as const;
export type AuditAnswer = (typeof auditAnswers)[number];

/** Who answers it first: people; a check or a clock, put to the child's picture on the day of the draw, whose answer a person may replace with a reason. */
export type AnsweredBy =
  | { readonly kind: 'people' }
  /** `applies`: kinds of entry of which one is on record, else it does not apply. None said: any that the check reads. */
  | { readonly kind: 'check'; readonly check: string; readonly applies: readonly Kind[] }
  | { readonly kind: 'clock'; readonly clock: ClockName };

export interface AuditQuestion {
  /** The same in every version, so that a later audit can be put beside an earlier one. */
  readonly id: string;
  readonly asks: string;
  readonly by: AnsweredBy;
  /** Only agencies of these kinds are asked, where agencies answer. None: every one. */
  readonly of: readonly AgencyKind[];
}

/** The questions of an audit, in one version. Nothing is added up from its answers. */
export interface QuestionSet {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Where it comes from: a review, an Act, a partnership's own. */
  readonly source: string;
  /** What it is asked about: each child who is drawn, or each agency (a return under section 11). */
  readonly about: 'children' | 'agencies';
  readonly questions: readonly AuditQuestion[];
}

export const questionSetName = ({ id, version }: Pick<QuestionSet, 'id' | 'version'>): string => `${id}@${version}`;

/** Those that an audit may be begun from: the last version of each, by title. */
export const questionSetsToUse = (sets: readonly QuestionSet[]): readonly QuestionSet[] =>
  sets
    .filter((one) => !sets.some(({ id, version }) => id === one.id && version > one.version))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
