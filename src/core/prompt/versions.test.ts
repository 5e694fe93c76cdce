import { describe, expect, it } from 'vitest';
import { instantOfNumber } from '../time/instant.ts';
import { lastTick, nextTick } from './tick.ts';
import { type Version, versionsWith } from './versions.ts';

const at = (minutes: number) => instantOfNumber(minutes * 60_000);
const when = { now: at(10), soonest: at(11) };
const version = (content: string, appears: number, goes?: number): Version<string> => ({
  ...{ key: 'k', content, appears: at(appears) },
  ...(goes === undefined ? {} : { goes: at(goes) }),
});
const becomes = (held: readonly Version<string>[], ...found: readonly string[]) =>
  versionsWith(
    held,
    found.map((content) => ({ key: 'k', content })),
    when,
    (one, other) => one === other,
  );

describe('a tick', () => {
  it('is a minute of the clock, and the next is after it', () => {
    expect([lastTick(at(3)), nextTick(at(3))]).toEqual([at(3), at(4)]);
    expect([lastTick(at(3.5)), nextTick(at(3.5))]).toEqual([at(3), at(4)]);
  });
});

describe('what is shown of something', () => {
  it('begins on the tick to come, and is nothing new when it is found again', () => {
    expect(becomes([], 'a')).toEqual([version('a', 11)]);
    expect(becomes([version('a', 11)], 'a')).toEqual([version('a', 11)]);
    expect(becomes([version('a', 5)], 'a')).toEqual([version('a', 5)]);
  });
  it('stays as it is until the tick at which it becomes other or goes', () => {
    expect(becomes([version('a', 5)], 'b')).toEqual([version('a', 5, 11), version('b', 11)]);
    expect(becomes([version('a', 5)])).toEqual([version('a', 5, 11)]);
  });
  it('never becomes what it was to become and is no longer', () => {
    expect(becomes([version('a', 5, 11), version('b', 11)], 'a')).toEqual([version('a', 5)]);
    expect(becomes([version('a', 5, 11), version('b', 11)], 'c')).toEqual([version('a', 5, 11), version('c', 11)]);
    expect(becomes([version('b', 11)])).toEqual([]);
  });
  it('goes when it was to go, found again or not, and is then let go', () => {
    expect(becomes([version('a', 5, 11)])).toEqual([version('a', 5, 11)]);
    expect(becomes([version('a', 5, 10)])).toEqual([]);
    expect(becomes([version('a', 5, 10)], 'a')).toEqual([version('a', 11)]);
  });
});
