import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns, paperColumns } from '../../src/core/taken-out/columns.ts';
import { onPaper } from '../../src/core/taken-out/on-paper.ts';
import { stampLines } from '../../src/core/taken-out/stamp.ts';
import type { TakenChronology } from '../../src/core/taken-out/taken-chronology.ts';
import { files } from '../../src/exchange/files.ts';
import { chronologyOfCase } from '../builders/chronologies-taken.ts';
import { demonstration } from '../builders/demonstration.ts';

const office = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('LibreOffice is not installed here: what it makes of the files that leave was not tried.');
    return false;
  }
})();

const run = promisify(execFile);
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What LibreOffice opens without a window, and without anybody to press "Repair", it opens. */
describe.skipIf(!office)('what is taken out, opened by LibreOffice', () => {
  let folder: string;
  let taken: TakenChronology;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'heed-out-'));
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    taken = await chronologyOfCase(told!);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function converted(bytes: Uint8Array, name: string, to: string, from: readonly string[] = []): Promise<Buffer> {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', ...from, '--convert-to', to, '--outdir', folder, join(folder, name)], {
      timeout: 110_000,
    });
    return readFileSync(join(folder, `${name.split('.')[0]}.${to.split(':')[0]}`));
  }

  it('says as a Word document all that it says in Heed', async () => {
    const text = squeezed((await converted(await files.write.docx(taken), 'word.docx', 'txt:Text (encoded):UTF8')).toString());
    for (const [, words] of stampLines(taken.stamp)) expect(text).toContain(words);
    for (const { cells } of taken.rows)
      for (const { key } of paperColumns)
        for (const { text: line } of onPaper(cells, key)) expect(text, cells.reference[0]).toContain(squeezed(line));
  });
  it('has as an Excel workbook every cell as Heed has it, and days that are days', async () => {
    const text = (
      await converted(await files.write.xlsx(taken), 'excel.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true')
    ).toString();
    const [head, ...rows] = papaparse.parse<string[]>(text.trim()).data;
    expect(head).toEqual(columns.map(({ head: words }) => words));
    expect(rows).toHaveLength(taken.rows.length);
    for (const [i, { cells }] of taken.rows.entries())
      for (const [c, { key }] of columns.entries())
        if (key === 'day') expect(rows[i]?.[c] === '').toBe(cells.day.length === 0);
        else expect(squeezed(rows[i]?.[c] ?? '')).toBe(squeezed(cells[key].join('\n')));
  });
  it('has as CSV no cell that is worked out', async () => {
    const hostile = {
      ...taken,
      rows: taken.rows.slice(0, 3).map((row) => ({ ...row, cells: { ...row.cells, event: ['=1+1'], action: ['@SUM(A1)', '-2'] } })),
    };
    const csv = await files.write.csv(hostile);
    const book = new exceljs.Workbook();
    const made = await converted(csv, 'comma.csv', 'xlsx', ['--infilter=CSV:44,34,76,1']);
    await book.xlsx.load(made.buffer.slice(made.byteOffset, made.byteOffset + made.byteLength) as ArrayBuffer);
    const [sheet] = book.worksheets;
    const at = columns.findIndex(({ key }) => key === 'event') + 1;
    expect(sheet?.getRow(2).getCell(at).formula).toBeUndefined();
    expect(sheet?.getRow(2).getCell(at).text).toBe("'=1+1");
    expect(sheet?.getRow(1).getCell(1).text).toBe('Date');
  });
});
