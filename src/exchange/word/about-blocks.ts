import { HeadingLevel, Paragraph, type Table, TabStopType, TextRun } from 'docx';
import { entriesCounted } from '../../core/taken-out/paper-of.ts';
import { stampLines } from '../../core/taken-out/stamp.ts';
import type { AgencyKey, TakenChronology } from '../../core/taken-out/taken-chronology.ts';
import { headingOne, plainTable } from './blocks.ts';
import { type } from './page.ts';

/** Room for a label, in twentieths of a point. */
const labelRoom = 1700;

/** What the file is, how to read it, who is who and which mark is whose. */
export const aboutBlocks = ({ stamp, readAs, people, agencies }: TakenChronology): readonly (Paragraph | Table)[] => [
  new Paragraph({ text: stamp.what, heading: HeadingLevel.TITLE }),
  ...stampLines(stamp).map(
    ([label, words]) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.LEFT, position: labelRoom }],
        indent: { left: labelRoom, hanging: labelRoom },
        children: [new TextRun({ text: label, bold: true, size: type.size }), new TextRun({ text: `\t${words}`, size: type.size })],
      }),
  ),
  ...readAs.map((text) => new Paragraph({ spacing: { before: 80 }, children: [new TextRun({ text, size: type.size })] })),
  headingOne('Agencies, with the mark of each'),
  plainTable([[2, 10, 3, 2, 10, 3], twoAbreast(agencies), 'head']),
  ...(people.length === 0
    ? []
    : [
        headingOne('Who is who'),
        plainTable([
          [5, 11],
          [['Name', 'Who they are, as the records first say it'], ...people.map(({ called, is }) => [called, is])],
          'head',
        ]),
      ]),
];

const keyHeads = ['Mark', 'Agency', 'Recorded'] as const;

/** The key in two columns, read down the first and then down the second. */
function twoAbreast(agencies: readonly AgencyKey[]): readonly (readonly string[])[] {
  const lines = agencies.map(({ mark, name, entries }) => [mark, name, entriesCounted(entries)]);
  const half = Math.ceil(lines.length / 2);
  return [[...keyHeads, ...keyHeads], ...lines.slice(0, half).map((line, i) => [...line, ...(lines[half + i] ?? ['', '', ''])])];
}
