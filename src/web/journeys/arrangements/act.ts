import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';

/** What is recorded from a page of arrangements, and to whom it goes at once. */
export interface Act {
  readonly body: Body;
  readonly to: readonly AgencyId[];
  readonly why: string;
}
