import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../src/app/catalogue.ts';
import { everyCheck, inventedQuestions, type Lives, perQuarter } from './impact/invented-questions.ts';
import { halved, often, shownIn } from './impact/simulate.ts';

const runs = 200;

let asked: readonly (readonly [string, Lives])[];
beforeAll(() => {
  const told = inventedQuestions(catalogue, 120);
  asked = [...told, everyCheck(told)].filter(([, lives]) => perQuarter(lives) >= often);
}, 300_000);

describe.each([150, 300, 600])('among %i invented families, over 200 runs', (families) => {
  it('shows a change where there is none in at most 5 in 100', () => {
    expect(asked.length).toBeGreaterThan(1);
    for (const [seed, lives] of asked) expect(shownIn({ seed, lives, families, runs, share: 1 }), seed).toBeLessThanOrEqual(0.05);
  });

  it('shows that what is asked went from 20 to 10 per 100 open children in at least 80 in 100', () => {
    for (const [seed, lives] of asked) expect(shownIn({ seed, lives, families, runs, share: halved }), seed).toBeGreaterThanOrEqual(0.8);
  });
});
