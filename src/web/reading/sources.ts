import type { AnyCheck } from '../../core/check/check.ts';
import type { Form } from '../../core/form/form.ts';
import type { Leaflet } from '../../core/leaflet/leaflet.ts';
import type { QuestionSet } from '../../core/learning/audit/question-set.ts';
import type { KeptReplay } from '../../core/learning/library/kept-replay.ts';
import type { Library } from '../../core/learning/library/library.ts';
import type { Framework } from '../../core/learning/training/skills.ts';
import type { CaseFile } from '../../core/ledger/case-file.ts';
import type { Expected } from '../../core/replay/comparison.ts';
import type { WorkedExample } from '../../core/replay/worked-example.ts';

/** A case that a rule is tried over. Reading it takes a moment. */
export interface CaseToTry {
  readonly kind: 'reviewed' | 'invented';
  /** The case's own name (`child-e`). */
  readonly name: string;
  readonly read: () => { readonly of: CaseFile; readonly expected: Expected };
}

/** What comes with Heed beside its checks, for the pages about checks and rules. */
export interface Sources {
  /** The text of a check that is written as a rule. */
  readonly ruleText: (check: string) => string | undefined;
  readonly workedExamples: (check: AnyCheck) => readonly WorkedExample[];
  /** Texts of rules to begin one's own from. */
  readonly examples: readonly string[];
  /** How a rule is written, in Markdown. */
  readonly manual: string;
  /** The forms of assessments, in every version that is kept. */
  readonly forms: readonly Form[];
  /** Sheets in plain words to be given, in every version that is kept. */
  readonly leaflets: readonly Leaflet[];
  /** The questions of audits, in every version that is kept. */
  readonly questionSets: readonly QuestionSet[];
  /** Capability frameworks of skills surveys, in every version that is kept. */
  readonly frameworks: readonly Framework[];
  /** The findings of reviews. */
  readonly library: Library;
  /** What the replays of the reviewed cases show. */
  readonly replays: readonly KeptReplay[];
  /** The cases that are there to be looked at as demonstrations: where Heed is at live work, none. */
  readonly cases: readonly CaseToTry[];
}
