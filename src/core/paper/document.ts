import type { Instant } from '../time/instant.ts';
import type { Sheet } from './sheet.ts';

/** Something to be printed: what it is called, what every page of it says, and what stands on its pages one under the other. */
export interface PaperDocument {
  readonly title: string;
  /** Said at the head of every page: of whom it is, as known to whom and on which day. */
  readonly running: string;
  /** Said at the foot of every page, beside its number: who took it out, and the reference of that. */
  readonly foot?: string;
  readonly sheet: Sheet;
  /** Where it stands upright and not on its side: the size of its type, in points. */
  readonly upright?: number;
  /** The file says that it was made then. It is of the day shown, not of the moment of printing: the same day gives the same bytes. */
  readonly dated: Instant;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'new-page' }
  /** Each row is one text a column; the head is said again on every page that the table runs on to. In small type, a row may run on to the next page. */
  | {
      readonly kind: 'table';
      readonly isSmall?: true;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly CellText[])[];
    }
  /** An SVG with everything in its attributes, and its size on the paper, in points. */
  | Drawing
  /** What the parts of a drawing mean. */
  | { readonly kind: 'legend'; readonly items: readonly { readonly sample: Drawing; readonly text: string }[] };

/** What stands in a cell: a text, or lines of which some are bold. */
export type CellText = string | readonly { readonly text: string; readonly isBold: boolean }[];

export interface Drawing {
  readonly kind: 'drawing';
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface Column {
  readonly head: string;
  /** Of the width of the page, of 100. */
  readonly share: number;
}

/** Makes a file of a document, on paper or for an office program: the same document gives the same bytes. */
export type Print = (document: PaperDocument) => Promise<Uint8Array>;
