import { addMinutes, type Instant, instantOfNumber } from '../time/instant.ts';

/**
 * Questions of a partnership at work appear, change and go on a fixed tick, every minute, and at no other time. What stood at one tick is
 * worked out after it and shown from a later one, whenever in between the work was done: so neither the moment at which somebody recorded
 * something, nor how much there was to work out, can be told from when a question appears.
 */
const length = 60_000;

/** The tick at or before an instant. */
export const lastTick = (at: Instant): Instant => instantOfNumber(Math.floor(at / length) * length);

/** The first tick after an instant. */
export const nextTick = (at: Instant): Instant => addMinutes(lastTick(at), 1);
