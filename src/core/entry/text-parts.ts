/** What an agency's table keeps beside the event, and an entry keeps in its text under a word of its own, a line each. */
export const textParts = ['seen', 'said', 'action', 'impact', 'comment', 'place', 'there', 'told'] as const;
export type TextPart = (typeof textParts)[number];

const labels: Readonly<Record<TextPart, string>> = {
  /** Where the kind of an entry has no fact for it, and where no child was seen. */
  seen: 'Child seen: ',
  said: 'The child said or showed: ',
  action: 'Action taken: ',
  impact: 'Impact on the child: ',
  comment: 'Comment: ',
  /** Where the kind of an entry has no place of its own. */
  place: 'Place: ',
  /** Names of people of whom there is no record. */
  there: 'Named as there: ',
  /** Agencies that are none of the partnership's. */
  told: 'Also told: ',
};

export interface TextInParts extends Readonly<Partial<Record<TextPart, string>>> {
  readonly event: string;
}

/** The text of an entry whose table had columns of their own for these. */
export const textOfParts = (parts: TextInParts): string =>
  [parts.event, ...textParts.flatMap((part) => (parts[part] === undefined || parts[part] === '' ? [] : [labels[part] + parts[part]]))]
    .filter((text) => text !== '')
    .join('\n');

/** The same taken apart again: what stands before the first of these words is the event. */
export function partsOfText(text: string): TextInParts {
  const lines = text.split('\n');
  const found: { part: TextPart | 'event'; lines: string[] }[] = [{ part: 'event', lines: [] }];
  for (const line of lines) {
    const part = textParts.find((one) => line.startsWith(labels[one]) && !found.some((other) => other.part === one));
    if (part === undefined) found.at(-1)?.lines.push(line);
    else found.push({ part, lines: [line.slice(labels[part].length)] });
  }
  return Object.assign({ event: '' }, ...found.map(({ part, lines: own }) => ({ [part]: own.join('\n') })));
}
