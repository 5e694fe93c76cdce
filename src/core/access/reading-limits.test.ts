import { describe, expect, it } from 'vitest';
import { personId } from '../../../test/builders/terse.ts';
import { addHours, type Instant, instantOfNumber } from '../time/instant.ts';
import { childrenAnHour, paceOf } from './reading-limits.ts';

const start = instantOfNumber(1_800_000_000_000);
const minute = (n: number): Instant => instantOfNumber(start + n * 60_000);
const opened = (many: number): ReadonlyMap<ReturnType<typeof personId>, Instant> =>
  new Map(Array.from({ length: many }, (_, n) => [personId(`child-${n}`), minute(n % 60)]));
const another = [personId('another')];

describe('the pace of opening records', () => {
  it('is usual up to so many children in an hour, and always for those opened within it', () => {
    expect(paceOf(opened(0), another)).toEqual({ kind: 'usual' });
    expect(paceOf(opened(childrenAnHour.asks - 1), another)).toEqual({ kind: 'usual' });
    expect(paceOf(opened(childrenAnHour.pauses + 5), [personId('child-3')])).toEqual({ kind: 'usual' });
    expect(paceOf(opened(childrenAnHour.pauses + 5), [])).toEqual({ kind: 'usual' });
  });
  it('then asks for a reason for each further child', () => {
    expect(paceOf(opened(childrenAnHour.asks), another)).toEqual({ kind: 'asks' });
    expect(paceOf(opened(childrenAnHour.pauses - 1), another)).toEqual({ kind: 'asks' });
  });
  it('then waits until enough of them were opened more than an hour ago, and no longer', () => {
    expect(paceOf(opened(childrenAnHour.pauses), another)).toEqual({ kind: 'pauses', until: addHours(minute(0), 1) });
    expect(paceOf(opened(childrenAnHour.pauses), [personId('a'), personId('b')])).toEqual({
      kind: 'pauses',
      until: addHours(minute(1), 1),
    });
  });
});
