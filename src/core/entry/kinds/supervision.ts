import { people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const supervision = kind('supervision', 'A manager and a practitioner talked the work through', {
  children: people,
  supervisor: text,
  reasons: text,
  contingency: text,
});
