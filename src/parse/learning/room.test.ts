import { expect, it } from 'vitest';
import { reviewRoom } from '../../../test/builders/review-room.ts';
import { formatDay } from '../../core/time/day.ts';
import { reportDays } from './report-days.ts';
import { roomBody } from './room.ts';
import { termsAnswered } from './terms-answered.ts';

it('a form that says what cannot be read back is a fault', () => {
  expect(() => roomBody({ kind: 'term', says: 'x', on: '2026-13-01', why: '' })).toThrow();
  expect(() => roomBody({ kind: 'term', says: 'x', on: '2026-01-01', why: '', more: 'y' })).toThrow();
  expect(roomBody({ kind: 'term', says: 'x', on: '2026-01-01', why: '' }).kind).toBe('term');
});

it('a term is answered by each finding that says so as it stands now', () => {
  const story = reviewRoom();
  const words = (...answers: readonly string[]) => ({ words: { says: 'x', answers } });
  const one = story.say('finding', { is: 'finding', ...words('t1', 't2') });
  story.say('finding', { is: 'good-practice', ...words('t2', 't2') });
  expect([...termsAnswered(story.kept())]).toEqual([
    ['t1', 1],
    ['t2', 2],
  ]);
  story.say('finding-changed', { of: one, ...words() });
  expect([...termsAnswered(story.kept())]).toEqual([['t2', 1]]);
});

it('the report says when it was begun, and when it was published as was last said', () => {
  const story = reviewRoom();
  expect(reportDays(story.kept())).toEqual({ draftPrepared: undefined, published: undefined });
  story.say('report-begun', {});
  story.say('report-published', { on: '2026-09-01', where: 'x' });
  const { draftPrepared, published } = reportDays(story.kept());
  expect([draftPrepared, published].map((on) => on && formatDay(on))).toEqual(['2026-03-02', '2026-09-01']);
});
