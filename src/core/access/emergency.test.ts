import { describe, expect, it } from 'vitest';
import { addHours, instantOfNumber } from '../time/instant.ts';
import { waitsAfterMisses } from './emergency.ts';

const now = instantOfNumber(1_800_000_000_000);
const ago = (minutes: number) => instantOfNumber(now - minutes * 60_000);

describe('asking in an emergency and finding nothing', () => {
  it('may happen twice in an hour, and after the third time waits for an hour to pass', () => {
    expect(waitsAfterMisses([ago(1), ago(2)], now)).toBeUndefined();
    expect(waitsAfterMisses([ago(50), ago(20), ago(5)], now)).toBe(addHours(ago(50), 1));
    expect(waitsAfterMisses([ago(50), ago(20), ago(5), ago(3)], now)).toBe(addHours(ago(20), 1));
  });
  it('is forgotten after an hour', () => {
    expect(waitsAfterMisses([ago(90), ago(61), ago(60)], now)).toBeUndefined();
  });
});
