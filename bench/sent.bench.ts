import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import { wordsOfCell } from '../test/builders/sent-files/words-of-cell.ts';
import { writeAs } from '../test/builders/sent-files/write-as.ts';
import type { WrittenCell } from '../test/builders/sent-files/written-table.ts';
import { row } from './measure.ts';

const run = promisify(execFile);
const alone = fileURLToPath(new URL('read-sent-alone.ts', import.meta.url));
const rows = 100_000;

/** Files that an agency may send, each read by a process of its own: seconds of the clock, and the most memory that process ever had, its own start in it. */
export async function benchSent(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
  try {
    print(row('sent by an agency', 'rows', 'MB', 'seconds', 'peak MiB'));
    for (const [what, write] of Object.entries(files)) {
      const file = join(folder, 'sent');
      await write(file);
      const { stdout } = await run(process.execPath, [alone, file]);
      const read: { rows: number; megabytes: number; seconds: number; peakMiB: number } = JSON.parse(stdout);
      print(row(what, String(read.rows), read.megabytes, read.seconds, read.peakMiB));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const files: Readonly<Record<string, (file: string) => Promise<void>>> = {
  'xlsx, 12 columns': (file) => writeLong(file, true),
  'xlsx, texts in their cells': (file) => writeLong(file, false),
  'csv, 12 columns': async (file) => {
    const lines = Array.from({ length: rows }, (_, i) =>
      cellsOf(i)
        .map((cell) => `"${wordsOfCell(cell)}"`)
        .join(','),
    );
    await writeFile(file, lines.join('\r\n'));
  },
  'docx, 12 columns': async (file) => writeFile(file, await writeAs('docx', [{ name: 'Visits', rows: few }])),
  'pdf, 12 columns': async (file) => writeFile(file, await writeAs('pdf', [{ name: 'Visits', rows: few }])),
};

const few = Array.from({ length: 2_000 }, (_, i) => cellsOf(i));

async function writeLong(filename: string, useSharedStrings: boolean): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings });
  const sheet = workbook.addWorksheet('Visits');
  for (let i = 0; i < rows; i += 1) {
    const added = sheet.addRow(cellsOf(i));
    for (const column of [1, 11]) added.getCell(column).numFmt = 'dd/mm/yyyy';
    added.commit();
  }
  sheet.commit();
  await workbook.commit();
}

/** A row of a chronology with the twelve columns in use, next to no text of which stands twice. */
function cellsOf(i: number): WrittenCell[] {
  const day = (shift: number): Date => new Date(Date.UTC(2015, 0, 1 + (i % 3000) + shift));
  const text = `Home visit ${i}: mother said that the child had been poorly, seen asleep in the cot, weighed, and the plan was gone through again`;
  return [
    day(0),
    '14:30',
    'System',
    'Health visiting',
    text,
    `Mother, worker ${i}`,
    'Yes',
    `said ${i} words`,
    `Will ring again on day ${i}`,
    'None',
    day(1),
    i,
  ];
}
