import { describe, expect, it } from 'vitest';
import type { OpenLine } from '../../today/life-lines.ts';
import { questionsView } from './questions-view.ts';

const line = (question: string): OpenLine => ({
  question,
  more: 0,
  href: '',
  about: '',
  answerBy: '',
  since: '',
  waiting: '',
  unopened: false,
  askedOf: undefined,
  again: undefined,
  isNew: [],
  promised: undefined,
  help: undefined,
});
const many = (from: string, count: number): readonly OpenLine[] => Array.from({ length: count }, (_, i) => line(`${from}${i}`));
const called = (lines: readonly OpenLine[]): readonly string[] => lines.map(({ question }) => question);

describe("questions on a child's page", () => {
  it('shows all that wait for the reader’s own answer, however many, and a few of the others', () => {
    const { own, others, more } = questionsView({ waiting: many('w', 20), mayLook: many('l', 5) }, true);
    expect([own.length, called(others), called(more)]).toEqual([20, ['l0', 'l1', 'l2'], ['l3', 'l4']]);
  });
  it('leaves nothing out for who answers for no agency, and keeps the order of the days', () => {
    const { own, others, more } = questionsView({ waiting: many('w', 5), mayLook: [] }, false);
    expect([own.length, called([...others, ...more])]).toEqual([0, ['w0', 'w1', 'w2', 'w3', 'w4']]);
  });
});
