/** Finds a word or a name where it stands by itself in a text. */
export const wordPattern = (word: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}'’-])${word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)}(?![\p{L}\p{N}-])`, flags);
