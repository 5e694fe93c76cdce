import type { Block, PaperDocument } from '../paper/document.ts';
import type { Instant } from '../time/instant.ts';
import { paperColumns } from './columns.ts';
import { onPaper } from './on-paper.ts';
import { footOf, headOf, type Stamp, stampLines } from './stamp.ts';
import type { TakenChronology } from './taken-chronology.ts';

/** A chronology as pages to print, in the shape of the Word document. */
export const paperOf = (taken: TakenChronology, dated: Instant): PaperDocument => ({
  title: headOf(taken.stamp),
  running: headOf(taken.stamp),
  foot: footOf(taken.stamp),
  sheet: 'A4',
  dated,
  blocks: [
    { kind: 'heading', level: 1, text: taken.stamp.what },
    ...stampBlocks(taken.stamp),
    ...taken.readAs.map((text): Block => ({ kind: 'words', text })),
    { kind: 'heading', level: 2, text: 'Agencies, with the mark of each' },
    table(
      [
        ['Mark', 12],
        ['Agency', 60],
        ['Recorded', 28],
      ],
      taken.agencies.map(({ mark, name, entries }) => [mark, name, entriesCounted(entries)]),
    ),
    ...(taken.people.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Who is who' } as const,
          table(
            [
              ['Name', 30],
              ['Who they are, as the records first say it', 70],
            ],
            taken.people.map(({ called, is }) => [called, is]),
          ),
        ]),
    ...yearsBlocks(taken),
    { kind: 'heading', level: 2, text: taken.years.length === 0 ? 'Chronology' : 'Chronology of the last two years' },
    ...rowsBlocks(taken),
  ],
});

/** A count that nobody, and no program, takes for a day. */
export const entriesCounted = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;

/** The stamp of a file as a table of its own, for whatever is printed. */
export const stampBlocks = (stamp: Stamp): readonly Block[] => [
  table(
    [
      ['About this file', 20],
      ['', 80],
    ],
    stampLines(stamp),
  ),
];

const table = (columns: readonly (readonly [head: string, share: number])[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: columns.map(([head, share]) => ({ head, share })),
  rows,
});

const yearsBlocks = ({ years }: TakenChronology): readonly Block[] =>
  years.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Earlier years, in short' },
        ...years.flatMap(({ year, counted, named }): readonly Block[] => [
          { kind: 'words', text: `${year}: ${counted}` },
          ...(named.length === 0 ? [] : [{ kind: 'list', items: named } as const]),
        ]),
      ];

function rowsBlocks({ rows }: TakenChronology): readonly Block[] {
  if (rows.length === 0) return [{ kind: 'words', text: 'Nothing on record here for that.' }];
  const whole = paperColumns.reduce((sum, { width }) => sum + width, 0);
  return [
    {
      kind: 'table',
      isSmall: true,
      columns: paperColumns.map(({ head, width }) => ({ head, share: (width / whole) * 100 })),
      rows: rows.map(({ cells }) => paperColumns.map(({ key }) => onPaper(cells, key))),
    },
  ];
}
