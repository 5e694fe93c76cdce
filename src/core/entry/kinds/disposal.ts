import { entry, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** Destruction that the law requires is itself an entry (rule 12). The body goes; this stays. */
export const disposal = kind('disposal', 'An entry destroyed because the law requires it', {
  of: entry,
  authority: text,
  schedule: text,
  decider: text,
});
