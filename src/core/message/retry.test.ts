import { expect, it } from 'vitest';
import { addHours, addMinutes, instantOfNumber } from '../time/instant.ts';
import { standingAfter } from './retry.ts';

const at = instantOfNumber(1_800_000_000_000);

it('what was surely not taken waits longer each time, and is given up after six tries', () => {
  const after = (tries: number) => standingAfter({ became: 'again', why: 'not-reached' }, { tries }, at);
  expect([1, 2, 3, 4, 5].map((tries) => after(tries).due)).toEqual([1, 5, 15, 60, 240].map((minutes) => addMinutes(at, minutes)));
  expect(after(6)).toEqual({ state: 'failed', why: 'not-reached' });
});

it('what was taken is asked about less often as it ages, and after three days no longer', () => {
  const after = (hours: number) => standingAfter({ became: 'accepted', canBeAsked: true }, { tries: 1, accepted: at }, addHours(at, hours));
  const waits = [0, 1, 24, 71].map((hours) => (after(hours).askAt ?? at) - addHours(at, hours));
  expect(waits).toEqual([2, 15, 120, 120].map((minutes) => minutes * 60_000));
  expect(after(72)).toEqual({ state: 'accepted', accepted: at });
});

it('what was taken once is never handed on again, whatever is said of it later', () => {
  for (const outcome of [{ became: 'again', why: 'not-reached' }, { became: 'unknown' }] as const)
    expect(standingAfter(outcome, { tries: 1, accepted: at }, addHours(at, 1)).state).not.toBe('waiting');
});

it('what may have been taken stands as not known', () => {
  expect(standingAfter({ became: 'unknown' }, { tries: 1 }, at)).toEqual({ state: 'unknown' });
});
