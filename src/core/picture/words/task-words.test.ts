import { describe, expect, it } from 'vitest';
import { saysFindOut, taskInSentence, wordsShared } from './task-words.ts';

describe('a task', () => {
  it.each([
    'find out whether the baby was in the house',
    'Check who collects him',
    'Police to confirm the bail dates',
    'Visit and report back',
    'Run police checks on the lodger',
    'Speak to the landlord about who lives there',
  ])('that is to find something out: %s', (what) => {
    expect(saysFindOut(what)).toBe(true);
  });
  it.each([
    'Marker on the address and weekly bail check',
    'Weekly support',
    'Attend the course',
    'Two-year review',
    'See the family each week',
  ])('that is to do something: %s', (what) => {
    expect(saysFindOut(what)).toBe(false);
  });
  it('is found in a sentence with whoever is named before it', () => {
    expect(taskInSentence('Health visitor to find out where he sleeps')).toEqual({
      who: 'Health visitor',
      what: 'find out where he sleeps',
    });
    expect(taskInSentence('All agreed that things are going well')).toBeUndefined();
  });
});

it('the words that a task and its answer share are those that tell one task from another', () => {
  expect(wordsShared('find out where the pram and the blankets came from', 'A neighbour lent the pram and two blankets')).toBe(2);
  expect(wordsShared('find out whether mother was told', 'Visited mother at home today')).toBe(0);
});
