import { describe, expect, it } from 'vitest';
import { agencyId, entryId, span } from '../../../test/builders/terse.ts';
import { type AnswerFacts, acceptAnswer, answerBody } from './answer.ts';
import type { Prompt } from './prompt.ts';

const prompt = { key: 'k', check: { priority: 1 }, about: [], to: { agency: agencyId('csc') } } as unknown as Prompt;
const answering = { worker: 'Jo', readable: new Set([entryId('e1')]), ownDecision: true };
const accept = (facts: AnswerFacts) => acceptAnswer(prompt, facts, answering);

describe('what counts as an answer', () => {
  it('`done` must point at an entry that the answerer can read', () => {
    expect(accept({ outcome: 'done' })).toMatchObject({ refused: 'done-without-entry' });
    expect(accept({ outcome: 'done', entry: entryId('hidden') })).toMatchObject({ refused: 'no-such-entry' });
    expect(accept({ outcome: 'done', entry: entryId('e1') })).toBe('accept');
  });
  it('`already known` says where, `not so` says why, `passed to` names an agency, `will do by` names a day', () => {
    expect(accept({ outcome: 'already-known' })).toMatchObject({ field: 'entry' });
    expect(accept({ outcome: 'not-so', reason: ' ' })).toMatchObject({ field: 'reason' });
    expect(accept({ outcome: 'passed-to' })).toMatchObject({ field: 'to' });
    expect(accept({ outcome: 'will-do-by' })).toMatchObject({ field: 'by' });
    expect(accept({ outcome: 'will-do-by', by: span('2024-05-20') })).toBe('accept');
  });
  it('nobody alone answers `not needed` on a priority-1 question about their own decision', () => {
    expect(accept({ outcome: 'not-needed', reason: 'weighed', decider: 'jo' })).toMatchObject({ refused: 'own-decision-alone' });
    expect(accept({ outcome: 'not-needed', reason: 'weighed', decider: 'Sam, team manager' })).toBe('accept');
    expect(accept({ outcome: 'not-needed', reason: 'weighed' })).toMatchObject({ refused: 'not-needed-without-decider' });
  });
  it('becomes an entry about whom the prompt is about', () => {
    expect(answerBody(prompt, { outcome: 'not-so', reason: 'another family' }, span('2024-05-06'))).toMatchObject({
      kind: 'answer',
      text: 'another family',
      facts: { prompt: 'k', outcome: 'not-so' },
    });
  });
});
