import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Cell } from '../../../core/submission/sent.ts';
import { actsByItself } from '../../../parse/attachment/pdf.ts';
import { limits } from '../limits.ts';
import { textCell } from '../reading/cell.ts';
import type { Giving } from '../reading/giving.ts';
import { CannotRead } from '../why-not.ts';
import { blocksOf, type PageParts, partsOfPage } from './blocks-of.ts';
import { guttersOf } from './gutters.ts';
import { type JoinedTable, joinPages, mergedDown } from './join-pages.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';
import { columnsRunTogether, parted } from './run-together.ts';
import { withoutRunning } from './running.ts';

/** Reads the tables of a PDF with text in it, then the text between them. */
export async function readPdf(bytes: Uint8Array, giving: Giving): Promise<'pdf'> {
  if (actsByItself(bytes)) throw new CannotRead('runs-something');
  const { pages, wasLeftOut } = withoutRunning(await pagesOf(bytes, giving));
  if (wasLeftOut) giving.note('What is printed at the top or foot of every page, and the numbers of pages, were left out.');
  const parts = withOpenColumns(pages.map(partsOfPage));
  const everywhere = guttersOf(
    parts.flatMap(({ grids, rest }) => (grids.length === 0 ? rest : [])),
    Math.max(...pages.map(({ width }) => width)),
  );
  const blocks = parts.flatMap((page) => blocksOf(page, everywhere.length > 0 ? everywhere : guttersOf(page.rest, page.page.width)));
  const { tables, paragraphs, wasSaidAgain, wasJoined } = joinPages(blocks);
  if (wasSaidAgain) giving.note('Rows that say the head of their table again were left out.');
  if (wasJoined) giving.note('A row that runs over the end of a page was put together: its place is where it begins.');
  for (const [i, table] of tables.entries()) giveTable(table, i + 1, giving);
  giving.table({ name: 'Text' });
  for (const { page, row, words } of paragraphs) giving.row({ kind: 'page', page, row }, [textCell(words)]);
  return 'pdf';
}

/** Pages on which no table is drawn, with columns that run together parted. */
function withOpenColumns(pages: readonly PageParts[]): readonly PageParts[] {
  const starts = columnsRunTogether(pages.flatMap(({ grids, rest }) => (grids.length === 0 ? rest : [])));
  return pages.map((page) => (page.grids.length === 0 ? { ...page, rest: page.rest.map((line) => parted(line, starts)) } : page));
}

function giveTable({ rows }: JoinedTable, nth: number, giving: Giving): void {
  giving.table({ name: `Table ${nth}` });
  const settled = mergedDown(rows);
  const used = settled.flatMap(({ cells }) => cells.flatMap((text, column) => (text === '' ? [] : [column])));
  const first = used.reduce((least, column) => Math.min(least, column), limits.columns);
  for (const { page, row, cells, fromAbove } of settled) {
    if (fromAbove.includes(true)) giving.note('A date that stands once, in a cell merged over several rows, was taken for each of them.');
    const own = cells.map((text, column): Cell => (fromAbove[column] === true ? { ...textCell(text), fromAbove: true } : textCell(text)));
    giving.row({ kind: 'page', page, row }, own.slice(first));
  }
}

async function pagesOf(bytes: Uint8Array, giving: Giving): Promise<readonly Page[]> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > limits.pages) throw new CannotRead('too-many-rows');
  if (await carriesMore(pdf)) throw new CannotRead('runs-something');
  const pages: Page[] = [];
  const blank: number[] = [];
  for (let nth = 1; nth <= pdf.numPages; nth += 1) {
    const page = await pdf.getPage(nth).then(readPage).catch(brokenAt(nth));
    if (page.pieces.length === 0) blank.push(nth);
    if (page.isTurned) giving.note('Words that stand at an angle, as a stamp across a page does, were left out.');
    pages.push(page);
    giving.progress((nth / pdf.numPages) * 0.9);
  }
  if (blank.length === pages.length) throw new CannotRead('picture-only');
  for (const nth of blank.slice(0, 20)) giving.note(`Page ${nth} has no words that can be read: it is blank, or a picture.`);
  return pages;
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // Pictures are not unpacked, fonts not drawn, forms of another kind (XFA) not run.
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      enableXfa: false,
      useWorkerFetch: false,
    }).promise;
  } catch (error) {
    throw new CannotRead(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken');
  }
}

async function carriesMore(pdf: PDFDocumentProxy): Promise<boolean> {
  try {
    return (await pdf.getAttachments()) !== null || (await pdf.hasJSActions());
  } catch {
    throw new CannotRead('broken');
  }
}

const brokenAt =
  (page: number) =>
  (error: unknown): never => {
    throw error instanceof CannotRead ? error : new CannotRead('broken', `page ${page}`);
  };
