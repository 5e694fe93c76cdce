import { describe, expect, it } from 'vitest';
import { saysNetworkHelps } from './network-words.ts';

describe('words that count on relatives', () => {
  it.each(['No further action, protective grandmother.', 'Good family support.', 'Her sister lives close by and will step in.'])(
    '"%s" does',
    (text) => {
      expect(saysNetworkHelps(text)).toBe(true);
    },
  );
  it.each(['No family support.', 'Grandmother is not able to help.', 'No further action.'])('"%s" does not', (text) => {
    expect(saysNetworkHelps(text)).toBe(false);
  });
});
