export interface WayToSave {
  readonly text: string;
  readonly href: string;
}

/** A drawing as a PDF on each size of paper, and as one picture: each leads to where it is taken out. */
export const waysToSave = (drawing: 'lanes' | 'genogram', address: (what: string) => string): readonly WayToSave[] => [
  { text: 'PDF (A4)', href: address(`${drawing}-A4`) },
  { text: 'PDF (A3)', href: address(`${drawing}-A3`) },
  { text: 'SVG', href: address(`${drawing}-svg`) },
];

/** The chronology as a table, in each of its formats. */
export const waysToTake = (address: (what: string) => string): readonly WayToSave[] => [
  { text: 'Word', href: address('chronology-docx') },
  { text: 'Excel', href: address('chronology-xlsx') },
  { text: 'CSV', href: address('chronology-csv') },
  { text: 'PDF', href: address('chronology-pdf') },
];
