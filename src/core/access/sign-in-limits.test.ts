import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant, parseInstant } from '../time/instant.ts';
import { idleTime, longestTime, sessionState } from './session-life.ts';
import { patience, waitsUntil } from './slow-down.ts';

const now = parseInstant('2026-11-27T09:00:00Z') as Instant;
const later = (minutes: number): Instant => addMinutes(now, minutes);
const failures = (count: number): readonly Instant[] => Array.from({ length: count }, () => now);

describe('slowing down', () => {
  it('costs nothing for the slips that everybody makes', () => {
    expect(waitsUntil(failures(4), patience.name, now)).toBeUndefined();
  });
  it('doubles the wait with each failure, up to a limit, so that nobody is ever locked out', () => {
    const waits = [5, 6, 7, 30, 5000].map((count) => (waitsUntil(failures(count), patience.name, now) ?? now) - now);
    expect(waits).toEqual([15_000, 30_000, 60_000, 300_000, 300_000]);
  });
  it('ends by itself, and forgets within an hour', () => {
    expect(waitsUntil(failures(30), patience.name, later(5))).toBeUndefined();
    expect(waitsUntil([...failures(30), later(61)], patience.name, later(61))).toBeUndefined();
  });
});

describe('a session', () => {
  it('ends when it stands unused, when it has lasted a working day, and when it was ended', () => {
    const began = now;
    const at = (milliseconds: number): Instant => addMinutes(now, milliseconds / 60_000);
    expect(sessionState({ began, seen: now }, at(idleTime - 60_000))).toBe('open');
    expect(sessionState({ began, seen: now }, at(idleTime))).toBe('idle too long');
    expect(sessionState({ began, seen: at(longestTime) }, at(longestTime))).toBe('open too long');
    expect(sessionState({ began, seen: now, ended: now }, now)).toBe('ended');
  });
});
