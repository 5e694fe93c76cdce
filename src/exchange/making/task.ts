import type { PaperDocument } from '../../core/paper/document.ts';
import type { TakenChronology } from '../../core/taken-out/taken-chronology.ts';

/** A file to be made in a thread: plain data, which is handed over as a copy. */
export type Making =
  | { readonly as: 'docx' | 'xlsx'; readonly taken: TakenChronology }
  | { readonly as: 'pdf'; readonly document: PaperDocument };

/** From so many rows on, a file takes a second or more to make, and is made beside the server, which goes on answering others. */
export const rowsForThread = 250;
