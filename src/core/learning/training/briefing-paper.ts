import { linesWithin } from '../../drawing/words-in-lines.ts';
import type { Block, PaperDocument } from '../../paper/document.ts';
import { uprightRoom } from '../../paper/sheet.ts';
import type { Instant } from '../../time/instant.ts';
import { type BriefingText, briefingParts, linesOf, partsInOrder } from './briefing.ts';

/** Sizes of type, in points: a short briefing stands in a larger one. */
const sizes = [12, 11, 10, 9.5] as const;

/** Kept below a paragraph, and below a list; and beside a list for its points. */
const after = { paragraph: 4, list: 6, indent: 14 } as const;

/** The largest type in which a briefing stands on one sheet; none where it is too long. It is reckoned on the safe side, so that what may be kept is one page on paper. */
const sizeOf = (text: BriefingText): number | undefined => sizes.find((size) => heightIn(text, size) <= uprightRoom.height);

export const standsOnOnePage = (text: BriefingText): boolean => sizeOf(text) !== undefined;

function heightIn(text: BriefingText, size: number): number {
  const parts = partsInOrder.map((part) => {
    const said = linesOf(text[part]);
    if (said.length === 0) return 0;
    const isList = briefingParts[part].isLines;
    const width = uprightRoom.width - (isList ? after.indent : 0);
    const heading = (size + 1) * lineHeight + 9;
    return heading + said.reduce((sum, one) => sum + linesHeight(one, width, size) + (isList ? 0 : after.paragraph), 0) + after.list;
  });
  // Bold letters are wider.
  return linesHeight(text.title, uprightRoom.width / 1.2, size + 4) + 8 + parts.reduce((sum, one) => sum + one, 0);
}

/** Of its type. */
const lineHeight = 1.25;

const linesHeight = (words: string, width: number, type: number): number =>
  linesWithin(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .flatMap(inPieces),
    width,
    type,
  ).length *
  type *
  lineHeight;

/** A word that is longer than a line is broken by whatever prints it. Letters of which the widths are not known here are taken for wide ones. */
const inPieces = (word: string): readonly string[] => word.replaceAll(/[^ -~‘’“”–—…]/gu, 'W').match(/.{1,40}/gu) ?? [];

/** A briefing as a sheet of paper. */
export const briefingPaper = (text: BriefingText, { foot, dated }: { readonly foot: string; readonly dated: Instant }): PaperDocument => ({
  title: text.title,
  running: 'A briefing for teams: seven minutes to read and talk about',
  foot,
  sheet: 'A4',
  upright: sizeOf(text) ?? sizes[3],
  dated,
  blocks: [
    { kind: 'heading', level: 1, text: text.title },
    ...partsInOrder.flatMap((part): readonly Block[] => {
      const said = linesOf(text[part]);
      if (said.length === 0) return [];
      const { heading, isLines } = briefingParts[part];
      return [
        { kind: 'heading', level: 2, text: heading },
        ...(isLines ? [{ kind: 'list' as const, items: said }] : said.map((one) => ({ kind: 'words' as const, text: one }))),
      ];
    }),
  ],
});
