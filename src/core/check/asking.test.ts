import { describe, expect, it } from 'vitest';
import { listed } from './asking.ts';

describe('words that a question lists', () => {
  it('stand in plain English, whether one, two or more', () => {
    expect([[], ['Ana'], ['Ana', 'Ben'], ['Ana', 'Ben', 'Cal']].map(listed)).toEqual(['', 'Ana', 'Ana and Ben', 'Ana, Ben and Cal']);
  });
  it('are named up to five, and of more the first four are named and the rest counted', () => {
    expect(listed(['Ana', 'Ben', 'Cal', 'Dee', 'Eve'])).toBe('Ana, Ben, Cal, Dee and Eve');
    expect(listed(['Ana', 'Ben', 'Cal', 'Dee', 'Eve', 'Flo'])).toBe('Ana, Ben, Cal, Dee and 2 others');
  });
});
