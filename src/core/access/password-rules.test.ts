import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rules.ts';

const faultOf = (password: string): string | undefined =>
  passwordFault(password, ['Amina Khan', 'amina', 'khan', 'a.khan@heed.example'], (word) =>
    ['password', 'letmein', 'dragon'].includes(word),
  );

describe('a password', () => {
  it.each([
    ['three random words', undefined],
    ['ALLINCAPITALSYETLONG', undefined],
    ['ein Zug nach Köln', undefined],
    ['short', 'too short'],
    ['x'.repeat(201), 'too long'],
    ['aaaaaaaabbbbbbbb', 'one letter over and over'],
    ['Password12345!', 'common'],
    ['dragondragon', 'common'],
    ['AminaKhan2026', 'names its owner'],
    ['amina likes the sea', undefined],
  ])('%s is judged by length and by what attackers try first', (password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });
});
