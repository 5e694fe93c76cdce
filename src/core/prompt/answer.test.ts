import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, entryId, span } from '../../../test/builders/terse.ts';
import { type AnswerFacts, acceptAnswer, answerBody, ownDecisions } from './answer.ts';
import type { Prompt } from './prompt.ts';

const prompt = { key: 'k', reasons: [{ check: { priority: 1 } }], about: [], to: { agency: agencyId('csc') } } as unknown as Prompt;
const answering = { answerer: ['Jo'], readable: new Set([entryId('e1')]), ownDecision: true };
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
    expect(accept({ outcome: 'not-needed', reason: 'weighed', decider: ' Myself' })).toMatchObject({ refused: 'own-decision-alone' });
    expect(accept({ outcome: 'not-needed', reason: 'weighed', decider: 'Sam, team manager' })).toBe('accept');
    expect(accept({ outcome: 'not-needed', reason: 'weighed' })).toMatchObject({ refused: 'not-needed-without-decider' });
  });
  it('asks about own decisions where the agency asked recorded one: a decision, the closing of a plan, or what was decided on a referral', () => {
    const entry = { when: '2024-05-01', about: ['amy'] };
    const told = story({ agencies: { csc: 'social-care', hv: 'health-visiting' }, people: ['amy'] })
      .entry({ ...entry, id: 'closing', by: 'csc', kind: 'decision', facts: { type: 'close' } })
      .entry({ ...entry, id: 'plan-closed', by: 'csc', kind: 'plan', facts: { status: 'closed' } })
      .entry({ ...entry, id: 'plan-opened', by: 'csc', kind: 'plan', facts: { status: 'opened' } })
      .entry({ ...entry, id: 'referral', by: 'csc', kind: 'referral-decision', facts: { decision: 'no-role' } })
      .entry({ ...entry, id: 'theirs', by: 'hv', kind: 'decision', facts: { type: 'discharge' } })
      .entry({ ...entry, id: 'later', by: 'csc', kind: 'decision', facts: { type: 'close' } })
      .ledger();
    const evidence = told.entries.map(({ id }) => ({ entry: id, from: day(id === 'later' ? '2024-06-01' : '2024-05-06') }));
    const own = ownDecisions({ ...prompt, evidence }, told.byId, day('2024-05-07'));
    expect(own.map(({ id }) => id)).toEqual(['closing', 'plan-closed', 'referral']);
  });
  it('becomes an entry about whom the prompt is about', () => {
    expect(answerBody(prompt, { outcome: 'not-so', reason: 'another family' }, span('2024-05-06'))).toMatchObject({
      kind: 'answer',
      text: 'another family',
      facts: { prompt: 'k', outcome: 'not-so' },
    });
  });
});
