import type { AgencyId, PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** Why a child whose file might be read was not among those drawn from. */
export const leftOutBecause = ['has died', 'drawn within a year', 'open for under a month'] as const;
export type LeftOutBecause = (typeof leftOutBecause)[number];

/** Files drawn by lot for a manager to read (R139): what is needed to draw them again. */
export interface FileDraw {
  readonly id: string;
  readonly agency: AgencyId;
  readonly seed: string;
  /** The day whose open work was drawn from. */
  readonly on: Day;
  readonly by: string;
  /** How many it was drawn from. */
  readonly among: number;
  readonly drawn: readonly PersonId[];
  readonly leftOut: readonly { readonly child: PersonId; readonly why: LeftOutBecause }[];
  readonly landed: Instant;
}

export interface FileDrawRecords {
  /** Every draw of the visitor's own agency, in the order in which they were made. For who reads the whole there are none. */
  readonly fileDraws: () => Promise<readonly FileDraw[]>;
  readonly keepFileDraw: (draw: Omit<FileDraw, 'id' | 'agency' | 'landed'>) => Promise<void>;
}
