import { asWritten } from '../../picture/words/as-written.ts';

/** Finds a word or a name where it stands by itself in a text. */
export const wordPattern = (word: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}'’-])${asWritten(word)}(?![\p{L}\p{N}-])`, flags);
