import type { Kind } from '../../../core/entry/vocabulary.ts';
import type { TextAsked } from '../../../core/submission/words/asked.ts';
import { factsIfKind, proposeFromWords } from '../../../core/submission/words/propose.ts';
import type { FactProposed, WordsProposed } from '../../../core/submission/words/proposed.ts';
import type { FileContext } from './file-context.ts';

export const askedOf = (cells: TextAsked['cells'], { by, who, usual }: FileContext): TextAsked => ({ cells, by, who, usual });

/** What the words of a row propose. */
export const proposedFromWords = (cells: TextAsked['cells'], context: FileContext): WordsProposed =>
  proposeFromWords(askedOf(cells, context));

/** The facts that its words would give, were it of a kind that somebody chose. */
export const factsOfKind = (kind: Kind, cells: TextAsked['cells'], context: FileContext): readonly FactProposed[] =>
  factsIfKind(kind, askedOf(cells, context));
