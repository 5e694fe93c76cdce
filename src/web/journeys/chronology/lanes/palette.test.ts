import { describe, expect, it } from 'vitest';
import { apart, contrast, seeing } from '../../../../../test/builders/colours.ts';
import { glyphs, grounds, palette } from './glyphs.ts';

describe('the colours of the lanes', () => {
  const colours = Object.values(palette);
  it.each(Object.entries(seeing))('are at least 20 apart (CIELAB, where 2.3 can just be told) for %s', (_, eyes) => {
    for (const [i, a] of colours.entries())
      for (const b of colours.slice(i + 1)) expect(apart(a, b, eyes), `${a} and ${b}`).toBeGreaterThanOrEqual(20);
  });
  it('stand out from every lane by 3 to 1 at least (WCAG 2.2, 1.4.11)', () => {
    for (const colour of colours) for (const ground of grounds) expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3);
  });
  it('are never all that tells two kinds of mark apart', () => {
    const forms = Object.values(glyphs).map(({ outer, inner, solid }) => `${outer} ${inner ?? ''} ${solid}`);
    expect(new Set(forms).size).toBe(forms.length);
  });
});
