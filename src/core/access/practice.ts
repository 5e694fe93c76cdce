import type { Instant } from '../time/instant.ts';

/** What a partnership may switch on in how work is closed. Off unless decided. */
export type PracticeSetting = 'closure-panel';

/** A decision about one, with who made it and why. It is about no family. */
export interface PracticeStatement {
  readonly setting: PracticeSetting;
  readonly isOn: boolean;
  readonly decidedBy: string;
  readonly reason: string;
  readonly landed: Instant;
}

export interface PracticeRecords {
  /** Every decision, in the order in which they were made. */
  readonly practiceDecisions: () => Promise<readonly PracticeStatement[]>;
  /** Writes one down. Only who reads the whole may: for anyone else it is a fault. */
  readonly decidePractice: (deciding: Omit<PracticeStatement, 'landed'>) => Promise<void>;
}

export const isSwitchedOn = (statements: readonly PracticeStatement[], wanted: PracticeSetting): boolean =>
  statements.findLast(({ setting }) => setting === wanted)?.isOn === true;
