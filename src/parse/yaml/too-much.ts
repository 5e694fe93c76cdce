import { CST, Lexer } from 'yaml';

/** No file that Heed reads nests deeper than a dozen levels. */
export const deepest = 50;
/** Pieces of YAML: a key, a colon, a value, a space. Case files have two for every five bytes; one of 5 MB has fewer, unless it was made to be slow. */
const mostPieces = 2_200_000;
/** An anchor marks what an alias repeats. The library looks through all of them for each. */
const mostAnchors = 1000;

/**
 * Whether a text would take its reader more time and memory than a file is worth: the library builds the whole of a text before anyone can
 * look at it, so this looks at the pieces first, which are cheap.
 */
export function isTooMuch(text: string): 'too-deep' | 'too-many' | undefined {
  let [pieces, anchors, brackets, inLine, before] = [0, 0, 0, 0, '\n'];
  const indents: number[] = [];
  for (const piece of new Lexer().lex(text)) {
    pieces += 1;
    const last = before;
    before = piece;
    // What follows this mark is the text of a value, whatever it looks like.
    if (last === CST.SCALAR) continue;
    const type = CST.tokenType(piece);
    if (CST.tokenType(last) === 'newline' && type !== 'newline') indentBy(type === 'space' ? piece.length : 0, indents);
    switch (type) {
      case 'anchor':
        anchors += 1;
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        brackets += 1;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        brackets = Math.max(0, brackets - 1);
        break;
      // `- - - a` on one line is a list in a list in a list.
      case 'seq-item-ind':
      case 'explicit-key-ind':
        inLine += 1;
        break;
      case 'newline':
        inLine = 0;
        break;
    }
    if (pieces > mostPieces || anchors > mostAnchors) return 'too-many';
    if (brackets > deepest || inLine > deepest || indents.length > deepest) return 'too-deep';
  }
  return undefined;
}

function indentBy(columns: number, indents: number[]): void {
  while ((indents.at(-1) ?? 0) > columns) indents.pop();
  if (columns > (indents.at(-1) ?? 0)) indents.push(columns);
}
