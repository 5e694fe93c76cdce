import { describe, expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import type { TerseEntry } from '../../../test/builders/terse.ts';
import { safeSleepTold } from './safe-sleep-told.ts';

const advice = (to: string | undefined, when = '2024-03-10', text = ''): TerseEntry => ({
  by: 'hv',
  when,
  kind: 'advice',
  about: to === undefined ? ['ada'] : [to, 'ada'],
  text,
  facts: { topic: 'safe-sleep', ...(to === undefined ? {} : { to: [to] }) },
});
const each = (told: typeof family, on = '2024-04-01') =>
  safeSleepTold(told.picture('ada', on))?.each.map(({ adult, talks, declined }) => [adult, talks.length, declined]);

describe('safe sleep, carer by carer', () => {
  it('tells for each carer whether it was gone over, and leaves out nobody who was not told', () => {
    expect(each(family.entry(advice('bea')).entry(advice('bea', '2024-03-20')))).toEqual([
      ['bea', 2, false],
      ['col', 0, false],
    ]);
  });
  it('tells who would not have it', () => {
    expect(
      each(family.entry(advice('col', '2024-03-10', 'Col declined safe sleep advice.')))?.find(([adult]) => adult === 'col')?.[2],
    ).toBe(true);
  });
  it('keeps apart what was said to nobody who is named', () => {
    expect(safeSleepTold(family.entry(advice(undefined)).picture('ada', '2024-04-01'))?.toNobodyNamed).toHaveLength(1);
  });
  it('is of babies, born or to come, and of no older child', () => {
    expect(each(family, '2025-02-28')).toBeDefined();
    expect(each(family, '2025-03-01')).toBeUndefined();
  });
});
