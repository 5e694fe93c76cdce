import { describe, expect, it } from 'vitest';
import { saysAgreedPattern, saysNotBack, saysParentInTouch, saysWeeksOf, saysWhyAway } from './attendance-words.ts';

describe('words of attendance', () => {
  it('tell that a child has not come back', () => {
    for (const text of [
      'not-returned',
      'Has not come back since half term.',
      'not returned after the holiday',
      'No sign of her this week.',
      'Stopped coming in May.',
    ])
      expect(saysNotBack(text)).toBe(true);
    for (const text of ['Back after the holiday.', 'Away with a cold.', 'Not well on Monday.']) expect(saysNotBack(text)).toBe(false);
  });
  it('tell why a child was away', () => {
    for (const text of ['illness', 'agreed holiday', 'Three days off with a cold.', 'Nursery closed for snow.'])
      expect(saysWhyAway(text)).toBe(true);
    for (const text of ['no reason given', 'Not returned after the holiday.', 'Said to be ill, unexplained since.', ''])
      expect(saysWhyAway(text)).toBe(false);
  });
  it('tell an agreed pattern from a place that is missed', () => {
    expect(saysAgreedPattern('Afternoons as agreed.')).toBe(true);
    expect(saysAgreedPattern('Settling in, two short sessions a week.')).toBe(true);
    expect(saysAgreedPattern('Missed most of the mornings agreed with mother.')).toBe(false);
  });
  it('tell that a parent was in touch, and not that one was tried', () => {
    expect(saysParentInTouch('Mother rang at eight.')).toBe(true);
    expect(saysParentInTouch('Spoke with his dad at the gate.')).toBe(true);
    expect(saysParentInTouch('Rang mum, no answer.')).toBe(false);
    expect(saysParentInTouch('Slept well.')).toBe(false);
  });
  it('tell a sum of weeks', () => {
    expect(saysWeeksOf('Over the last month.')).toBe(true);
    expect(saysWeeksOf('Six weeks so far.')).toBe(true);
    expect(saysWeeksOf('This week.')).toBe(false);
  });
});
