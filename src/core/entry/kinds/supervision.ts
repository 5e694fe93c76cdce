import { people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const supervision = kind('supervision', 'A manager and a practitioner talked the work through', {
  children: people,
  supervisor: text,
  /** What this child's life is like now. */
  lifeNow: text,
  /** What is different since the last. */
  different: text,
  /** What came of the questions that wait for an answer. */
  openQuestions: text,
  /** What is to be done from here. */
  direction: text,
  reasons: text,
  contingency: text,
});
