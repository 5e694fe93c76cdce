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

const isHow = (word: string): boolean =>
  /^(?:by|via|in|at|over|told|sent|copied|letter|email|phone|telephone|call|verbal|meeting|fax)\b/i.test(word);

function readTold(part: string, on: SentOn): readonly ToldWritten[] {
  // A name in quotes is one name, whatever stands in it.
  const [quoted = '', named] = /^“([^”]+)”,?/.exec(part) ?? [];
  const pieces = part
    .slice(quoted.length)
    // What stands in brackets is part of a name, unless it says when or how.
    .replaceAll(/\(([^()]*)\)/g, (whole, inner: string) => (/\d/.test(inner) || isHow(inner) ? `,${inner},` : whole))
    .split(/,| - | – | on (?=\d)/)
    .map((piece) => piece.trim());
  let when: Span | undefined;
  const words = named === undefined ? [] : [named];
  for (const piece of pieces) {
    if (piece === '') continue;
    const date = when === undefined && /\d/.test(piece) && plainDate(piece) !== undefined ? readDateText(piece, on) : undefined;
    if (date?.kind === 'read') when = date.when;
    else words.push(piece);
  }
  const [agency = '', ...rest] = words;
  if (agency === '') return [];
  const others = rest.filter((word) => !isHow(word));
  const how = rest.filter(isHow).join(', ');
  return [agency, ...others].map((name) => ({ agency: name, ...(when === undefined ? {} : { when }), how }));
}
