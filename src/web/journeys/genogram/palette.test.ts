import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apart, contrast, seeing } from '../../../../test/builders/colours.ts';

const css = readFileSync(new URL('../../layout/heed.css', import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
/** The colour that a class has for its strokes or its filling, from the style sheet itself. */
function colourOf(name: string, property: 'stroke' | 'fill'): string {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, names]) =>
    (names ?? '').split(',').some((one) => one.trim() === name),
  );
  const found = rules.flatMap(([, , body]) => new RegExp(`(?:^|[\\s;])${property}: (#[0-9a-f]{3,6});`).exec(body ?? '')?.[1] ?? [])[0];
  if (found === undefined) throw new Error(`no ${property} of ${name}`);
  return found.length === 4 ? `#${[...found.slice(1)].map((digit) => digit + digit).join('')}` : found;
}
const lines = { family: colourOf('.heed-tie', 'stroke'), beyond: colourOf('.heed-bond', 'stroke'), home: colourOf('.heed-home', 'stroke') };
const faint = colourOf('.heed-faded .heed-tie', 'stroke');

describe('the colours of the genogram', () => {
  it.each(Object.entries(seeing))('are at least 20 apart (CIELAB, where 2.3 can just be told) for %s', (_, eyes) => {
    const all = Object.entries(lines);
    for (const [i, [a, one]] of all.entries())
      for (const [b, other] of all.slice(i + 1)) expect(apart(one, other, eyes), `${a} and ${b}`).toBeGreaterThanOrEqual(20);
  });
  it('stand out from the ground, from inside a home and in faint outline by 3 to 1 at least (WCAG 2.2, 1.4.11)', () => {
    // A home is filled with a twentieth of its colour.
    for (const ground of ['#ffffff', '#f3f8fb'])
      for (const colour of [...Object.values(lines), faint, colourOf('.heed-use--uses', 'fill')])
        expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3);
  });
  it('leave words readable at 4.5 to 1, those in faint outline too', () => {
    for (const name of ['.heed-relative__name', '.heed-relative__note', '.heed-genogram__date', '.heed-faded .heed-relative__name'])
      expect(contrast(colourOf(name, 'fill'), '#f3f8fb'), name).toBeGreaterThanOrEqual(4.5);
  });
  it('are never all that tells two kinds of line apart', () => {
    const forms = ['solid', 'broken', 'dotted', 'adopted', 'fostered', 'step'].map(
      (look) => new RegExp(`\\.heed-tie--${look} \\{[^}]*stroke-dasharray: ([^;]+);`).exec(css)?.[1] ?? 'solid',
    );
    expect(new Set(forms).size).toBe(forms.length);
  });
});
