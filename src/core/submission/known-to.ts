import type { Span } from '../time/span.ts';
import { readDateText, type SentOn } from './sent-date.ts';
import { plainDate } from './sent-date-words.ts';

/** An agency that was told, as a table writes it: "Health visiting, 27 July 2018, by letter". */
export interface ToldWritten {
  /** As it is named there. */
  readonly agency: string;
  readonly when?: Span;
  readonly how: string;
}

/** Takes a cell apart that says who was told: one to a line, or parted by semicolons; or by commas where no date stands between. */
export function splitKnownTo(text: string, on: SentOn): readonly ToldWritten[] {
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  return parts.flatMap((part) => (part === '' || /^(?:none|nobody|no one|n[/.]?a\.?|[-–—]+)$/i.test(part) ? [] : readTold(part, on)));
}

function readTold(part: string, on: SentOn): readonly ToldWritten[] {
  const pieces = part
    .replaceAll(/[()]/g, ',')
    .split(/,| - | – | on (?=\d)/)
    .map((piece) => piece.trim());
  let when: Span | undefined;
  const words: string[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const date = when === undefined && /\d/.test(piece) && plainDate(piece) !== undefined ? readDateText(piece, on) : undefined;
    if (date?.kind === 'read') when = date.when;
    else words.push(piece);
  }
  const [agency = '', ...rest] = words;
  if (agency === '') return [];
  const isHow = (word: string): boolean =>
    /^(?:by|via|in|at|over|told|sent|copied|letter|email|phone|telephone|call|verbal|meeting|fax)\b/i.test(word);
  const others = rest.filter((word) => !isHow(word));
  const how = rest.filter(isHow).join(', ');
  return [agency, ...others].map((name) => ({ agency: name, ...(when === undefined ? {} : { when }), how }));
}
