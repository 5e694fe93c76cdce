import mammoth from 'mammoth';
import type { Package } from '../package/open-package.ts';
import { textCell } from '../reading/cell.ts';
import type { Giving } from '../reading/giving.ts';
import { headSaidAgain } from '../reading/rows-of-table.ts';
import { columnsOf, type SpanningCell } from '../reading/spans.ts';
import { CannotRead } from '../why-not.ts';
import { lookOver } from './look-over.ts';
import { childrenOf, type WordElement, wordsOf } from './word-element.ts';

/** Reads a Word document: its tables, then the paragraphs that stand in none. */
export async function readDocx(bytes: Uint8Array, parts: Package, main: string, giving: Giving): Promise<'docx'> {
  await lookOver(parts, main, giving);
  giving.progress(0.3);
  const { tables, paragraphs } = await partsOf(bytes);
  giving.progress(0.6);
  for (const [i, { table, title }] of tables.entries()) giveTable(table, title, i + 1, giving);
  giving.table({ name: 'Text' });
  let paragraph = 0;
  for (const words of paragraphs) {
    const cell = textCell(words);
    if (cell.text === '') continue;
    paragraph += 1;
    giving.row({ kind: 'paragraph', paragraph }, [cell]);
  }
  return 'docx';
}

interface Parts {
  readonly tables: readonly { readonly table: WordElement; readonly title: string | undefined }[];
  readonly paragraphs: readonly string[];
}

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const tables: { table: WordElement; title: string | undefined }[] = [];
  const paragraphs: string[] = [];
  let title: string | undefined;
  const walk = (element: WordElement): void => {
    if (element.type === 'table') {
      if (isLayout(element)) for (const row of childrenOf(element)) for (const cell of childrenOf(row)) childrenOf(cell).forEach(walk);
      else tables.push({ table: element, title });
      title = undefined;
    } else if (element.type === 'paragraph') {
      const words = wordsOf(element);
      paragraphs.push(words);
      if (words.trim() !== '') title = isTitle(element) ? textCell(words).text.replaceAll(/\s+/g, ' ').slice(0, 80) : undefined;
    } else childrenOf(element).forEach(walk);
  };
  const take = (document: WordElement): WordElement => {
    childrenOf(document).forEach(walk);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      { transformDocument: take, includeEmbeddedStyleMap: false },
    );
  } catch (error) {
    // Its message may repeat the document.
    throw new CannotRead(error instanceof RangeError ? 'too-deep' : 'broken');
  }
  return { tables, paragraphs };
}

/** A table of one column whose cells hold tables is a frame round those. */
const isLayout = (table: WordElement): boolean =>
  childrenOf(table).every((row) => childrenOf(row).length <= 1) &&
  childrenOf(table).some((row) => childrenOf(row).some((cell) => childrenOf(cell).some(({ type }) => type === 'table')));

const isTitle = ({ styleName }: WordElement): boolean => /^(?:heading|title|caption)/i.test(styleName ?? '');

function giveTable(table: WordElement, title: string | undefined, nth: number, giving: Giving): void {
  giving.table({ name: title ?? `Table ${nth}` });
  const saidAgain = headSaidAgain();
  const columns = columnsOf(() => giving.note('A date that stands once, in a cell merged over several rows, was taken for each of them.'));
  childrenOf(table).forEach((row, i) => {
    const cells = columns(childrenOf(row).map(spanning));
    if (saidAgain(cells)) giving.note('Rows that say the head of their table again were left out.');
    else giving.row({ kind: 'table', table: nth, row: i + 1 }, cells);
  });
}

const spanning = (cell: WordElement): SpanningCell => ({
  cell: textCell(wordsOf(cell)),
  across: cell.colSpan ?? 1,
  down: cell.rowSpan ?? 1,
});
