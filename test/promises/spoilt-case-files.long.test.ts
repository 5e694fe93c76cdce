import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../src/app/shipped-cases.ts';
import { parseCaseFile } from '../../src/parse/case-file.ts';

const texts = shippedFiles().map(({ path }) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Ways in which a file is spoilt on its way: characters lost, doubled or changed, lines moved. */
const spoilings: readonly ((text: string, at: number, by: string) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, by) => text.slice(0, at) + by + text.slice(at),
  (text, at, by) => text.slice(0, at) + by + text.slice(at + by.length),
  (text, at) => text.slice(0, at),
  (text, at) => {
    const lines = text.split('\n');
    const line = at % lines.length;
    return [...lines.slice(0, line), ...lines.slice(line + 1), lines[line] ?? ''].join('\n');
  },
  (text, at) => {
    const lines = text.split('\n');
    const line = at % lines.length;
    return [...lines.slice(0, line), lines[line] ?? '', ...lines.slice(line)].join('\n');
  },
];

const spoilt = fc
  .record({
    text: fc.constantFrom(...texts),
    spoil: fc.constantFrom(...spoilings),
    where: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    by: fc.oneof(
      fc.constantFrom('{', '}', '[', ']', ':', '- ', '*a', '&a', '!!js', '|', '"', '\t', '\n', '~', '..'),
      fc.string({ maxLength: 3 }),
    ),
  })
  .map(({ text, spoil, where, by }) => spoil(text, Math.floor(where * text.length), by));

describe('a case file that was spoilt on its way', () => {
  it('is read, or refused with problems that each say where and what to do, and never brings anything down', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const parsed = parseCaseFile('spoilt.yaml', text);
        if ('case' in parsed) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const problem of parsed.problems) expect(Object.values(problem).join(' ')).toMatch(/\w+.*\./);
      }),
      { numRuns: 1500 },
    );
  });
});
