import type { Cell } from '../../../core/submission/sent.ts';

/** Whether a row says the head of its table again, as on every page of a long one. */
export function headSaidAgain(): (cells: readonly Cell[]) => boolean {
  let head: string | undefined;
  return (cells) => {
    const words = cells.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\u0000');
    if (words.replaceAll('\u0000', '') === '') return false;
    if (head === undefined) {
      // A title that stands over all columns is no head.
      if (cells.filter(({ text }) => text !== '').length > 1) head = words;
      return false;
    }
    return words === head;
  };
}
