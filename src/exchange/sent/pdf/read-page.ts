import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { at, matrixOf, type Page, type Piece, within } from './page.ts';
import { rulesOf } from './rules-of.ts';

/** A page as it is looked at. `isTurned` where words of it stand at an angle, as a stamp across it does: those are left out. */
export async function readPage(proxy: PDFPageProxy): Promise<Page & { readonly isTurned: boolean }> {
  const viewport = proxy.getViewport({ scale: 1 });
  const view = matrixOf(viewport.transform);
  const { items } = await proxy.getTextContent();
  const pieces: Piece[] = [];
  let isTurned = false;
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const own = matrixOf(item.transform);
    const [a, b, c, d] = within(view, own);
    const size = Math.hypot(c, d);
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) {
      isTurned = true;
      continue;
    }
    const [left, base] = at(view, own[4], own[5]);
    pieces.push({ text: item.str, left, right: left + Math.max(item.width, 0.1), base, size });
  }
  const rules = rulesOf(await proxy.getOperatorList(), view);
  const { width, height } = viewport;
  const page = proxy.pageNumber;
  proxy.cleanup();
  return {
    page,
    width,
    height,
    pieces: pieces.filter(({ left, base }) => Number.isFinite(left) && Number.isFinite(base)),
    ...rules,
    isTurned,
  };
}
