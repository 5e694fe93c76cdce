import { describe, expect, it } from 'vitest';
import { glyphs } from './glyphs.ts';
import { movedPath } from './moved-path.ts';

describe('a path that is moved', () => {
  it('has every place in it moved, along and down, and keeps its own ways', () => {
    expect(movedPath('M-6 0a6 6 0 1 0 12 0Z', 100, 20)).toBe('M94 20a6 6 0 1 0 12 0Z');
    expect(movedPath('M0 -7L7 5.6H-7V2Z', 100, 20)).toBe('M100 13L107 25.6H93V22Z');
  });
  it('is as it was where it is moved by nothing, for the form of every mark', () => {
    for (const { outer, inner = '' } of Object.values(glyphs)) expect(movedPath(outer + inner, 0, 0)).toBe(outer + inner);
  });
});
