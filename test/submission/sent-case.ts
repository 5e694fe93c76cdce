import type { Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId } from '../../src/core/entry/ids.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { roleWords } from '../../src/core/submission/who/role.ts';
import { clockTime } from '../../src/core/time/instant.ts';
import { spanOf } from '../../src/core/time/said/said.ts';
import { type Span, showSpan } from '../../src/core/time/span.ts';
import { writeCsv } from '../builders/sent-files/write-csv.ts';
import { writeDocx } from '../builders/sent-files/write-docx.ts';
import { pdfOf } from '../builders/sent-files/write-pdf.ts';
import { writeXlsx } from '../builders/sent-files/write-xlsx.ts';
import type { WrittenTable } from '../builders/sent-files/written-table.ts';
import { familyOf, rowsOf, type SentRow } from './table-of.ts';

/** The rows of one agency, and the file as it would send it. */
export interface SentByAgency {
  readonly agency: AgencyId;
  readonly rows: readonly SentRow[];
  readonly name: string;
  readonly bytes: Uint8Array;
}

const formats = ['docx', 'xlsx', 'csv', 'pdf'] as const;
const heads = ['Date', 'End date', 'Time', 'Event', 'Who was present', 'Child seen and said', 'Place', 'Recorded', 'Known to (who, when)'];

/** A case as its agencies would send it: a file each, in Word, Excel, CSV and PDF in turn. */
export async function sentOf(of: CaseFile): Promise<readonly SentByAgency[]> {
  const byAgency = [...Map.groupBy(rowsOf(of), ({ original }) => original.by)];
  return Promise.all(
    byAgency.map(async ([agency, rows], i) => {
      const format = formats[i % formats.length] ?? 'csv';
      const tables = [
        { name: 'Family', rows: familyTable(of) },
        { name: 'Chronology', rows: [heads, ...rows.map((row) => cellsOf(row, of))] },
      ] as const;
      return { agency, rows, name: `chronology-${i + 1}.${format}`, bytes: await written(format, tables) };
    }),
  );
}

function written(format: (typeof formats)[number], tables: readonly [WrittenTable, WrittenTable]): Promise<Uint8Array> {
  const [family, chronology] = tables;
  switch (format) {
    case 'docx':
      return writeDocx(tables);
    case 'xlsx':
      return writeXlsx(tables);
    case 'csv':
      return Promise.resolve(writeCsv([{ name: '', rows: [['Family'], ...family.rows, [''], ...chronology.rows] }]));
    case 'pdf':
      return pdfOf(
        [
          { table: { headerRows: 1, widths: ['*', '*', '*', 40], body: family.rows.map((row) => row.map(String)) }, margin: [0, 0, 0, 20] },
          {
            table: {
              headerRows: 1,
              widths: [70, 60, 34, '*', 100, 110, 80, 70, 110],
              body: chronology.rows.map((row) => row.map(String)),
            },
          },
        ],
        { pageSize: 'A3', defaultStyle: { font: 'DejaVu', fontSize: 8 } },
      );
  }
}

const familyTable = (of: CaseFile): readonly (readonly string[])[] => [
  ['Name', 'Relationship to child', 'Date of birth', 'Sex'],
  ...familyOf(of).map(({ person, called, relation, sex }) => {
    const born = of.directory.people.get(person)?.born;
    const role = relation === undefined ? '' : relation === 'child' ? 'Subject child' : (roleWords[relation][0] ?? '');
    return [called, role, born === undefined ? '' : showSpan(born), sex === undefined ? '' : sex === 'f' ? 'Female' : 'Male'];
  }),
];

/** What the columns of a row hold, in their order. */
function cellsOf({ original, shares }: SentRow, of: CaseFile): readonly string[] {
  const [start, end] = datesOf(original.when);
  const agency = (id: AgencyId | undefined): string => (id === undefined ? '' : (of.directory.agencies.get(id)?.name ?? id));
  return [
    start,
    end,
    original.at === undefined ? '' : clockTime(original.at),
    original.text,
    named(original.present.map((person) => of.directory.people.get(person)?.called ?? person)),
    seenOf(original, of),
    placeOf(original),
    showSpan(original.recordedAs),
    shares.map(({ facts, when }) => `“${agency(facts.with)}”, ${showSpan(when)}`).join(';\n'),
  ];
}

/** A first and a last day stand in columns of their own where each is a date. */
function datesOf(when: Span): readonly [string, string] {
  const ends = /^(\d{4}(?:-\d\d){0,2}[~?%]?)\/(\d{4}(?:-\d\d){0,2}[~?%]?)$/.exec(when.edtf);
  return ends === null ? [showSpan(when), ''] : [showSpan(spanOf(ends[1] ?? '')), showSpan(spanOf(ends[2] ?? ''))];
}

const named = (names: readonly string[]): string =>
  names.some((name) => / and |,/.test(name)) ? names.map((name) => `${name};`).join('\n') : names.join(', ');

export const placeOf = ({ facts }: Entry): string => ('place' in facts && typeof facts.place === 'string' ? facts.place : '');

export const saidIn = (entry: Entry): string => (entry.kind === 'contact' ? (entry.facts.voice ?? '') : '');

export const wasSeen = (entry: Entry, children: CaseFile['children']): boolean =>
  entry.kind === 'contact' && (entry.facts.seen ?? []).some((person) => children.includes(person));

function seenOf(entry: Entry, of: CaseFile): string {
  const isSeen = wasSeen(entry, of.children);
  const said = saidIn(entry);
  return isSeen ? `Yes. ${said}`.trim() : said === '' ? '' : `Not recorded. ${said}`;
}
