/** Ways of writing in a table that say that no date is known. */
const unknown =
  /^(?:n[/.]?[ka]\.?|not (?:known|recorded|stated|given|available|clear)|unknown|undated|no date(?: given)?|date (?:unknown|not known)|tbc|[-–—?.]+)$/i;

const rewritten: readonly (readonly [RegExp, string])[] = [
  [/[‐-―−]/g, '-'],
  [/\s+/g, ' '],
  /* 22-May-16 */
  [/\b(\d{1,2})-([a-z]{3,9})-(\d{4}|\d{2})\b/gi, '$1 $2 $3'],
  /* 4 & 5 June */
  [/\b(\d{1,2}(?:st|nd|rd|th)?) ?(?:&|\+|and) ?(\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\b)/gi, '$1-$2'],
  [/\bc\. ?(?=[a-z\d])/gi, 'about '],
  [/ ?\(?\b(?:approx(?:imately)?|estimated|est)\b\.?\)?$/i, ' about'],
  [/^(?:overnight(?: of)?|(?:during )?the night of|night of|on or (?:about|around)|the) /i, ''],
  [/^on or (?:about|around) /i, 'about '],
  [/^(.+?) ?(?:onwards?|ongoing)$/i, 'from $1'],
  /* 10:00 - 11:30: the time at which it began. */
  [/(\d{1,2}[:.]\d{2} ?(?:[ap]m|hrs)?) ?(?:-|to|until) ?\d{1,2}[:.]\d{2} ?(?:[ap]m|hrs)?/gi, '$1'],
  [/\bat (?:about|around|approx(?:imately)?\.?) /gi, 'at '],
];

/** A date as it is written in a table, in words that are read; nothing where it says that there is none. */
export function plainDate(text: string): string | undefined {
  let plain = text.trim();
  for (const [form, instead] of rewritten)
    plain = plain.replaceAll(form.global ? form : new RegExp(form.source, `${form.flags}g`), instead);
  plain = plain.trim();
  return plain === '' || unknown.test(plain) ? undefined : /\babout$/.test(plain) ? `about ${plain.replace(/ ?about$/, '')}` : plain;
}
