import { describe, expect, it } from 'vitest';
import { repeatedIn } from './repeats-sealed.ts';

describe('what is sealed and said as well', () => {
  it.each([
    ['Mrs Ivy Dunmore, 12 Rose Lane, 07700 900123', 'Ivy Dunmore rang at noon', 'Mrs Ivy Dunmore'],
    ['Ivy Dunmore; 12 Rose Lane', 'She lives across from 12, Rose Lane.', '12 Rose Lane'],
    ['Ivy, 07700 900123', 'Ring her on 07700 900 123? No: on 07700 900123', '07700 900123'],
    ['Zoë Ash', 'zoe ASH', 'Zoë Ash'],
  ])('%s: in “%s”', (sealed, text, found) => {
    expect(repeatedIn(sealed, text)).toBe(found);
  });
  it.each([
    ['Ivy Dunmore, 12 Rose Lane', 'A neighbour rang at noon'],
    ['Jo Marsh', 'Leo Marsh was seen'],
    ['the aunt', 'An aunt rang'],
    ['', 'anything'],
  ])('%s: not in “%s”', (sealed, text) => {
    expect(repeatedIn(sealed, text)).toBeUndefined();
  });
});
