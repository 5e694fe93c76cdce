import { beforeAll, describe, expect, it } from 'vitest';
import { requestUnanswered } from '../src/core/checks/request-unanswered/check.ts';
import { inventedQuestions, type Lives } from './impact/invented-questions.ts';
import { halved, shownIn } from './impact/simulate.ts';

let lives: Lives;
beforeAll(() => {
  lives = inventedQuestions([requestUnanswered], 24).get(requestUnanswered.id) ?? [];
});

describe('before and after an action, over the questions of invented families', () => {
  const shown = (share: number): number => shownIn({ seed: 'a few', lives, families: 300, runs: 40, share });

  it('is seldom shown as a change where there is none, and nearly always where what is asked has halved', () => {
    expect(shown(1)).toBeLessThanOrEqual(0.05);
    expect(shown(halved)).toBeGreaterThanOrEqual(0.8);
  });

  it('comes to the same however often it is drawn', () => {
    expect(shown(halved)).toBe(shown(halved));
  });
});
