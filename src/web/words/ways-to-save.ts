import { sheets } from '../../core/paper/sheet.ts';
import type { FileKind } from '../addresses.ts';

export interface WayToSave {
  readonly text: string;
  readonly href: string;
}

/** A drawing as a PDF on each size of paper, and as one picture. */
export const waysToSave = (address: (kind: FileKind) => string): readonly WayToSave[] => [
  ...sheets.map((sheet) => ({ text: `PDF (${sheet})`, href: address({ file: 'pdf', sheet }) })),
  { text: 'SVG', href: address({ file: 'svg' }) },
];
