import type { Because } from '../../../core/submission/words/proposed.ts';

/** A piece of a text, and whether something was proposed because of it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text of a row taken apart at the words that caused something. */
export function markedIn(text: string, cell: Because['in'], because: readonly Because[]): readonly Piece[] {
  const spans = because
    .filter((one) => one.in === cell && one.end > one.start)
    .map(({ start, end }) => [start, Math.min(end, text.length)] as const)
    .sort(([a], [b]) => a - b);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
