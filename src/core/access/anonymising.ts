import type { PersonId } from '../entry/ids.ts';
import type { FormTexts } from '../ledger/unfinished.ts';

/** What stands instead of everybody in copies about one child, as it was typed, and what was decided about slips. It is kept apart from every copy. */
export interface KeptKey {
  readonly child: PersonId;
  readonly form: FormTexts;
  /** Counts how often it was saved, from 1. */
  readonly version: number;
}

/** Keys of anonymised copies, in one transaction: for whoever reviews or sees to quality, about children whom they may read. For anybody else there are none. */
export interface AnonymisingRecords {
  readonly anonymisings: () => Promise<readonly KeptKey[]>;
  /** Keeps what was typed. `basedOn`: the version that was changed, 0 where there was none; where another has been saved since, nothing is kept. */
  readonly keepAnonymising: (kept: {
    readonly child: PersonId;
    readonly form: FormTexts;
    readonly basedOn: number;
  }) => Promise<'kept' | 'changed'>;
}
