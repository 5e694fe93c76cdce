import type { SentRow } from '../../src/core/submission/sent.ts';

/** Rows of text cells, as lines of a file. */
export const rowsOfTexts = (texts: readonly (readonly string[])[]): readonly SentRow[] =>
  texts.map((cells, i) => ({ place: { kind: 'line', line: i + 1 }, cells: cells.map((text) => ({ kind: 'text', text })) }));
