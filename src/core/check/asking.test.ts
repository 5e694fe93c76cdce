import { describe, expect, it } from 'vitest';
import { listed, listedBriefly } from './asking.ts';

describe('names in a question', () => {
  it('are all written where there are five or fewer', () => {
    expect(listedBriefly(['Amy', 'Ben'])).toBe('Amy and Ben');
    const five = ['Amy', 'Ben', 'Cal', 'Dot', 'Eve'];
    expect(listedBriefly(five)).toBe(listed(five));
  });
  it('are four, and a number of others, where there are more', () => {
    expect(listedBriefly(['Amy', 'Ben', 'Cal', 'Dot', 'Eve', 'Fay'])).toBe('Amy, Ben, Cal, Dot and 2 others');
  });
});
