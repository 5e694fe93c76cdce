import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page: in points from the bottom left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How large the type is. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** Everything on it, in one line. */
  readonly words: string;
}

export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly pages: readonly PdfPage[];
}

/** A PDF as somebody else's reader has it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: Readonly<Record<string, unknown>> };
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i): Promise<PdfPage> => {
      const page = await pdf.getPage(i + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
      });
      return { width, height, texts, words: texts.map(({ text }) => text).join(' ') };
    }),
  );
  return { title: info.Title, language: info.Language, pages };
}

/** Every colour that a PDF draws in and that is no grey. */
export function coloursIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].map(({ 1: length, index, 0: head }) =>
    Buffer.from(bytes).subarray(index + head.length, index + head.length + Number(length)),
  );
  const drawn = streams.flatMap((stream) => {
    try {
      return [inflateSync(stream).toString('latin1')];
    } catch {
      return [];
    }
  });
  return drawn.flatMap((operators) =>
    [...operators.matchAll(/(?<=^|\s)([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN|rg|RG)\b/g)].flatMap(([all, r, g, b]) =>
      r === g && g === b ? [] : [all],
    ),
  );
}

/** Whatever of a PDF's words reaches over an edge of its page, or is set in a smaller type than may be read. */
export const faultsOfPdf = ({ pages }: ReadPdf, leastType: number): readonly string[] =>
  pages.flatMap(({ width, height, texts }, i) =>
    texts.flatMap(({ text, x, y, width: wide, size }) => [
      ...(x < 0 || y < 0 || x + wide > width || y + size > height ? [`page ${i + 1}: “${text}” is cut`] : []),
      ...(size < leastType ? [`page ${i + 1}: “${text}” is ${size} points`] : []),
    ]),
  );
