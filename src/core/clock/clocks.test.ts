import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/spans.ts';
import { type ClockName, clockOn, clocks, isClockName } from './clocks.ts';

const every = Object.entries(clocks).flatMap(([name, versions]) => versions.map((version) => ({ name, ...version })));

describe('the catalogue of clocks', () => {
  it.each([
    ['referral-decision', 1, 'working-days', 'WT'],
    ['front-door-checks-most-urgent', 4, 'hours', 'local'],
    ['front-door-checks-urgent', 24, 'hours', 'local'],
    ['front-door-checks-other', 72, 'hours', 'local'],
    ['assessment-complete', 45, 'working-days', 'WT'],
    ['strategy-discussion', 24, 'hours', 'local'],
    ['police-protection', 72, 'hours', 'law'],
    ['suspected-breach', 1, 'working-days', 'ours'],
    ['initial-conference', 15, 'working-days', 'WT'],
    ['first-core-group', 10, 'working-days', 'WT'],
    ['later-core-group', 6, 'weeks', 'local'],
    ['first-review-conference', 3, 'months', 'WT'],
    ['later-review-conference', 6, 'months', 'WT'],
    ['child-in-need-plan', 10, 'days', 'local'],
    ['child-in-need-meeting', 6, 'weeks', 'local'],
    ['pre-birth-conference', 34, 'weeks', 'local'],
    ['pre-birth-conference-usual', -3, 'months', 'local'],
    ['conference-review-after-birth', 20, 'working-days', 'local'],
    ['first-looked-after-review', 20, 'working-days', 'law'],
    ['second-looked-after-review', 3, 'months', 'law'],
    ['later-looked-after-review', 6, 'months', 'law'],
    ['first-looked-after-visit', 1, 'weeks', 'law'],
    ['later-looked-after-visit', 6, 'weeks', 'law'],
    ['supervision-child-in-need', 1, 'months', 'local'],
    ['minutes-out', 10, 'working-days', 'ours'],
    ['information-request', 10, 'working-days', 'ours'],
    ['challenge-first-answer', 48, 'hours', 'local'],
    ['challenge-next-stage', 5, 'working-days', 'local'],
    ['unanswered-prompt-priority-1', 2, 'working-days', 'ours'],
    ['unanswered-prompt', 5, 'working-days', 'ours'],
    ['family-answered', 1, 'months', 'ours'],
    ['absence-covered', 3, 'working-days', 'ours'],
    ['serious-incident-notified', 5, 'working-days', 'law'],
    ['rapid-review', 15, 'working-days', 'WT'],
    ['review-published', 6, 'months', 'WT'],
    ['care-proceedings', 26, 'weeks', 'law'],
    ['antenatal-booking', 10, 'weeks', 'guidance'],
    ['audit-after-action', 6, 'months', 'review'],
  ] satisfies readonly (readonly [ClockName, number, string, string])[])('%s runs %d %s (%s)', (name, amount, unit, standing) => {
    expect(clockOn(name, day('2025-06-07'))).toMatchObject({ name, limit: { amount, unit }, standing });
  });

  it('has no clock that the list above leaves out', () => {
    expect(Object.keys(clocks)).toHaveLength(38);
  });

  it('says of every clock what starts it and where it comes from', () => {
    for (const clock of every) {
      expect(clock.title).not.toBe('');
      expect(clock.starts).not.toBe('');
      expect(clock.source).not.toBe('');
    }
  });

  it('allows whole amounts alone, and nothing in no time', () => {
    for (const { limit } of every) {
      expect(Number.isInteger(limit.amount)).toBe(true);
      expect(limit.amount).not.toBe(0);
    }
  });

  it('never has two versions of one clock on a day', () => {
    for (const versions of Object.values(clocks)) {
      for (const [n, { from = -Infinity }] of versions.entries()) {
        const before = versions[n - 1];
        if (before !== undefined) expect(before.until ?? Infinity).toBeLessThanOrEqual(from);
      }
    }
  });

  it('does not compile with a name that it does not have', () => {
    // @ts-expect-error no such clock
    expect(() => clockOn('later-core-groups', day('2025-06-07'))).toThrow(TypeError);
  });

  it('tells which texts are names of clocks', () => {
    expect(isClockName('initial-conference')).toBe(true);
    expect(isClockName('toString')).toBe(false);
  });
});

describe('a clock on a day', () => {
  it('is none before its source came into force', () => {
    expect(clockOn('care-proceedings', day('2014-04-21'))).toBeUndefined();
    expect(clockOn('care-proceedings', day('2014-04-22'))).toBeDefined();
    expect(clockOn('assessment-complete', day('2013-04-14'))).toBeUndefined();
  });

  it("has the partnership's own limit where it has set one", () => {
    const own = { 'minutes-out': { amount: 5, unit: 'working-days' } } as const;
    expect(clockOn('minutes-out', day('2025-06-07'), own)?.limit).toEqual({ amount: 5, unit: 'working-days' });
    expect(clockOn('information-request', day('2025-06-07'), own)?.limit.amount).toBe(10);
  });

  it('keeps the limit of the law, whatever a partnership has set', () => {
    const own = { 'first-looked-after-review': { amount: 60, unit: 'working-days' } } as const;
    expect(clockOn('first-looked-after-review', day('2025-06-07'), own)?.limit.amount).toBe(20);
  });
});
