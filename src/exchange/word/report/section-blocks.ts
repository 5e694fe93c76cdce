import { FootnoteReferenceRun, HeadingLevel, Paragraph, TabStopType, TextRun } from 'docx';
import { labelled } from '../../../core/learning/review/report/labelled.ts';
import type { NumberedSection } from '../../../core/learning/review/report/numbered.ts';

/** Room for a paragraph's number, in twentieths of a point. */
const numberRoom = 794;

/** A section: its heading, and its paragraphs with the numbers that references lead to. They are words and no counting by Word, so that what was checked is what is read. */
export const sectionBlocks = (
  { number, called, isAppendix, paragraphs }: NumberedSection,
  notes: ReadonlySet<string>,
): readonly Paragraph[] => [
  new Paragraph({
    text: isAppendix ? `Appendix ${number}. ${called}` : `${number}. ${called}`,
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: isAppendix || number === '1',
  }),
  ...(paragraphs.length === 0 ? [new Paragraph({ text: 'Nothing is written here.' })] : []),
  ...paragraphs.map(
    ({ number: of, text }) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.LEFT, position: numberRoom }],
        indent: { left: numberRoom, hanging: numberRoom },
        children: [new TextRun(`${of}\t`), ...runsOf(text, notes)],
      }),
  ),
];

/** The words of a paragraph: what it is labelled by in bold, its lines, and its footnotes where they are led to. */
function runsOf(text: string, notes: ReadonlySet<string>): readonly (TextRun | FootnoteReferenceRun)[] {
  const { label, rest } = labelled(text);
  return [
    ...(label === '' ? [] : [new TextRun({ text: label, bold: true })]),
    ...rest.split(/(\[\^\d{1,3}\])/).flatMap((part) => {
      const mark = /^\[\^(\d{1,3})\]$/.exec(part)?.[1];
      if (mark !== undefined && notes.has(mark)) return [new FootnoteReferenceRun(Number(mark))];
      return part.split('\n').map((line, n) => new TextRun({ text: line, ...(n === 0 ? {} : { break: 1 }) }));
    }),
  ];
}
