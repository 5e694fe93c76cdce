import { linesWithin } from '../../drawing/words-in-lines.ts';
import type { Block, PaperDocument } from '../../paper/document.ts';
import { uprightRoom } from '../../paper/sheet.ts';
import type { Instant } from '../../time/instant.ts';
import { type BriefingText, briefingParts, linesOf, partsInOrder } from './briefing.ts';

/** Heights in points on the sheet: of a line of 9.5, of a heading with what stands around it, below a paragraph, below a list. */
const heights = { size: 9.5, line: 11.8, title: 24, heading: 24, after: 4, afterList: 6, indent: 14 } as const;

/** Whether a briefing stands on one sheet. It is reckoned on the safe side, so that what may be kept is one page on paper. */
export function standsOnOnePage(text: BriefingText): boolean {
  const lines = (words: string, width: number): number =>
    linesWithin(
      words
        .split(/\s+/)
        .filter((word) => word !== '')
        .flatMap(inPieces),
      width,
      heights.size,
    ).length * heights.line;
  const title = linesWithin(text.title.split(/\s+/), uprightRoom.width, 13).length * 17 + 8;
  const parts = partsInOrder.map((part) => {
    const said = linesOf(text[part]);
    if (said.length === 0) return 0;
    const isList = briefingParts[part].isLines;
    const width = uprightRoom.width - (isList ? heights.indent : 0);
    return heights.heading + said.reduce((sum, one) => sum + lines(one, width) + (isList ? 0 : heights.after), 0) + heights.afterList;
  });
  return title + parts.reduce((sum, one) => sum + one, 0) <= uprightRoom.height;
}

/** A word that is longer than a line is broken by whatever prints it. Letters of which the widths are not known here are taken for wide ones. */
const inPieces = (word: string): readonly string[] => word.replaceAll(/[^ -~‘’“”–—…]/gu, 'W').match(/.{1,40}/gu) ?? [];

/** A briefing as a sheet of paper. */
export const briefingPaper = (text: BriefingText, { foot, dated }: { readonly foot: string; readonly dated: Instant }): PaperDocument => ({
  title: text.title,
  running: 'A briefing for teams: seven minutes to read and talk about',
  foot,
  sheet: 'A4',
  isUpright: true,
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

/** Writes a document of headings, words and lists as Word, on an upright sheet. */
export type WriteSheet = (document: PaperDocument) => Promise<Uint8Array>;
