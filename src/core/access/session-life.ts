import type { Instant } from '../time/instant.ts';

const minute = 60_000;

/** How long a session may stand unused, and from when on a page says that it is about to end. Our choice: a visit takes longer than a break. */
export const idleTime = 30 * minute;
export const warningTime = 25 * minute;
/** How long a session lasts at most, however much it is used: a working day. */
export const longestTime = 10 * 60 * minute;

export type SessionState = 'open' | 'idle too long' | 'open too long' | 'ended';

interface Life {
  readonly began: Instant;
  readonly seen: Instant;
  readonly ended?: Instant;
}

/** Whether a session can still be used at an instant, or why not. */
export function sessionState({ began, seen, ended }: Life, now: Instant): SessionState {
  if (ended !== undefined) return 'ended';
  if (now - began >= longestTime) return 'open too long';
  return now - seen >= idleTime ? 'idle too long' : 'open';
}
