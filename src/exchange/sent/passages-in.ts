import type { Passage } from '../../core/anonymise/slip.ts';
import { sayPlace } from '../../core/submission/sent.ts';
import { readSent } from './read-sent.ts';

/** The paragraphs and cells of a document that somebody sends to be checked: read as files of agencies are, within the same limits. */
export async function passagesIn(bytes: Uint8Array): Promise<readonly Passage[] | { readonly problem: string }> {
  const passages: Passage[] = [];
  const read = await readSent(bytes, {
    onBatch: ({ rows }) => {
      for (const { place, cells } of rows)
        for (const [i, { text }] of cells.entries())
          if (text.trim() !== '') passages.push({ at: cells.length === 1 ? sayPlace(place) : `${sayPlace(place)}, column ${i + 1}`, text });
    },
  });
  return 'code' in read ? { problem: read.says } : passages;
}
