import type { TextAsked } from '../../../core/submission/words/asked.ts';
import type { WordsProposed } from '../../../core/submission/words/proposed.ts';
import type { FileContext } from './file-context.ts';

/** What the words of a row propose. */
export const proposedFromWords = (_cells: TextAsked['cells'], _context: FileContext): WordsProposed => ({
  kinds: [{ kind: 'note', because: [], facts: [] }],
  themes: [],
  claims: [],
  about: [],
  present: [],
  shares: [],
});
