import { Paragraph, type Table, TextRun } from 'docx';
import type { YearInShort } from '../../core/taken-out/taken-chronology.ts';
import { headingOne } from './blocks.ts';
import { type } from './page.ts';

/** Earlier years in short, a paragraph a year and a line for each thing that is named. */
export const yearsBlocks = (years: readonly YearInShort[]): readonly (Paragraph | Table)[] =>
  years.length === 0
    ? []
    : [
        headingOne('Earlier years, in short'),
        ...years.flatMap(({ year, counted, named }) => [
          new Paragraph({
            spacing: { before: 80 },
            children: [new TextRun({ text: `${year}: `, bold: true, size: type.size }), new TextRun({ text: counted, size: type.size })],
          }),
          ...named.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
        ]),
      ];
