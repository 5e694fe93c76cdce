import { readDateText, type SentDate, type SentOn } from './sent-date.ts';

/** A date at the head of a paragraph ("12 May 2016 – home visit ..."), and the words behind it. */
export interface LeadingDate {
  readonly when: Extract<SentDate, { readonly kind: 'read' }>;
  readonly rest: string;
}

/** The longest beginning, up to a mark, that reads as a date. Nothing where none does. */
export function leadingDate(text: string, on: SentOn): LeadingDate | undefined {
  const ends = [...text.slice(0, longest).matchAll(/\s*(?::(?!\d)|[–—]|\s-\s|\t|\n|\.\s|,\s|\s(?=\p{Lu}\p{Ll}))\s*/gu)].toReversed();
  for (const end of ends) {
    const head = text.slice(0, end.index);
    if (!/\d/.test(head) || head.length < 3) continue;
    const when = readDateText(head, on);
    if (when.kind === 'read') return { when, rest: text.slice(end.index + end[0].length).trim() };
  }
  return undefined;
}

/** No date is longer. */
const longest = 60;
