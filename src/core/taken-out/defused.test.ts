import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItWas, defused } from './defused.ts';

describe('a text for a spreadsheet', () => {
  it.each(['=1+1', '+44 20', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('%j does not begin as something to work out', (text) => {
    expect(defused(text)).toMatch(/^'/);
  });
  it('comes back as it was, whatever it is', () => {
    const opening = fc.stringMatching(/^['=+\-@\t\r]{0,3}$/);
    fc.assert(
      fc.property(opening, fc.string(), (start, rest) => {
        expect(asItWas(defused(start + rest))).toBe(start + rest);
      }),
    );
  });
  it('is left alone where it begins with anything else', () => {
    expect(defused("Mother's GP = Dr Lee")).toBe("Mother's GP = Dr Lee");
  });
});
