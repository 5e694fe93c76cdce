import { describe, expect, it } from 'vitest';
import { heldOut, knownReports } from '../../bench/slips/all-reports.ts';
import { measureSlips } from '../../bench/slips/measure-slips.ts';
import { englishWords } from '../../src/exchange/words/english-words.ts';

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

describe('a thousand slips planted in anonymised reports', () => {
  it.each([
    ['by which the rules were made', knownReports],
    ['that were held out', heldOut],
  ])('%s: 99 of 100 are found, with at most two false ones a page', (_, reports) => {
    const { planted, found, falseAPage, missed } = measureSlips(reports, englishWords, { seed: 'a promise', each: 143 });
    expect(sum(planted)).toBeGreaterThanOrEqual(1000);
    expect(sum(found) / sum(planted), missed.map(({ sort, said }) => `${sort}: ${said}`).join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(falseAPage).toBeLessThanOrEqual(2);
  });
});
