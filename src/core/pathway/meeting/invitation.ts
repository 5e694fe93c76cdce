import type { Day } from '../../time/day.ts';

/** A meeting as a calendar has it. It leaves Heed, so it names nobody and says nothing of what it is about. */
export interface Invitation {
  /** The same for the same meeting, so that a calendar that takes it twice has it once. */
  readonly id: string;
  readonly on: Day;
  readonly says: string;
  readonly place: string | undefined;
}

/** Writes an invitation as a calendar file (iCalendar, RFC 5545). */
export type WriteInvitation = (invitation: Invitation) => string;
