import type { Outcome, Undelivered } from '../access/mail.ts';
import { addMinutes, type Instant } from '../time/instant.ts';

/** Minutes to wait after each try that was not taken, before the next. After the last it is given up. Ours. */
const waits: readonly number[] = [1, 5, 15, 60, 240];

/** How long whoever took a message to hand it on is believed to be at it, in minutes. Ours; a try gives up within one. */
export const minutesHeld = 5;

/** For how many minutes a server is asked what became of what it took, and how often. Ours: Notify itself tries for three days. */
const askingEnds = 3 * 24 * 60;
const askEvery = (age: number): number => (age < 10 ? 2 : age < 120 ? 15 : 120);

/** Where a message stands once something became of it. */
export interface Standing {
  readonly state: 'waiting' | 'accepted' | 'delivered' | 'failed' | 'unknown';
  readonly why?: Undelivered;
  /** When it is tried again. */
  readonly due?: Instant;
  readonly accepted?: Instant;
  /** When the server that took it is asked what became of it. */
  readonly askAt?: Instant;
}

/**
 * Where a message stands after what became of it. What may have been taken is never handed on again: it stands as `unknown`.
 * @param before how often it was handed on, and when it was taken, if it was
 */
export function standingAfter(
  outcome: Outcome,
  before: { readonly tries: number; readonly accepted?: Instant | undefined },
  at: Instant,
): Standing {
  switch (outcome.became) {
    case 'accepted': {
      const accepted = before.accepted ?? at;
      const age = (at - accepted) / 60_000;
      return { state: 'accepted', accepted, ...(outcome.canBeAsked && age < askingEnds ? { askAt: addMinutes(at, askEvery(age)) } : {}) };
    }
    case 'delivered':
      return { state: 'delivered' };
    case 'unknown':
      // Of what was taken, only what became of it is not known.
      return before.accepted === undefined ? { state: 'unknown' } : standingAfter({ became: 'accepted', canBeAsked: true }, before, at);
    case 'failed':
      return { state: 'failed', why: outcome.why };
    case 'again': {
      const wait = before.accepted === undefined ? waits[before.tries - 1] : undefined;
      return wait === undefined ? { state: 'failed', why: outcome.why } : { state: 'waiting', why: outcome.why, due: addMinutes(at, wait) };
    }
  }
}
