import { describe, expect, it } from 'vitest';
import { hasWords, saysInNeed } from './outcome-words.ts';

describe("an assessment's outcome in free words", () => {
  it.each([
    'child-in-need plan',
    'Child in need; pre-birth assessment recommended',
    'Section 17 support',
    'CIN plan',
    'child protection plan',
    'the children are in need',
  ])('says in need: %s', (outcome) => {
    expect(saysInNeed(outcome)).toBe(true);
  });
  it.each([
    'no further action',
    'early-help plan',
    'not a child in need',
    'end the child in need plan',
    'step down from child in need',
    'in need of housing repairs',
  ])('does not say in need: %s', (outcome) => {
    expect(saysInNeed(outcome)).toBe(false);
  });
  it('a denial of one thing does not undo another', () => {
    expect(saysInNeed('no conference, child-in-need plan')).toBe(true);
  });
});

describe('a line that says something', () => {
  it('is not a blank or a word for nothing', () => {
    expect(['', ' ', '-', 'None', 'n/a', 'to follow.', undefined].some(hasWords)).toBe(false);
    expect(hasWords('No contact: ring 999.')).toBe(true);
  });
});
