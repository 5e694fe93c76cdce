import type { Kind } from '../../../core/entry/vocabulary.ts';
import type { TextAsked } from '../../../core/submission/words/asked.ts';
import { factsIfKind, proposeFirst, proposeFromWords } from '../../../core/submission/words/propose.ts';
import type { FactProposed, WordsProposed } from '../../../core/submission/words/proposed.ts';
import type { FileContext } from './file-context.ts';

type Asking = Pick<FileContext, 'by' | 'who' | 'usual'>;

export const askedOf = (cells: TextAsked['cells'], { by, who, usual }: Asking): TextAsked => ({ cells, by, who, usual });

/** What the words of a row propose. */
export const proposedFromWords = (cells: TextAsked['cells'], context: FileContext): WordsProposed =>
  proposeFromWords(askedOf(cells, context));

/** The first of it: its likeliest kind, and all that goes with any. */
export const proposedFirst = (cells: TextAsked['cells'], context: Asking): WordsProposed => proposeFirst(askedOf(cells, context));

/** The facts that its words would give, were it of a kind that somebody chose. */
export const factsOfKind = (kind: Kind, cells: TextAsked['cells'], context: FileContext): readonly FactProposed[] =>
  factsIfKind(kind, askedOf(cells, context));
