/** A sheet of paper, laid on its side. */
export const sheets = ['A4', 'A3'] as const;
export type Sheet = (typeof sheets)[number];

/** Widths and heights in points (1/72 inch). */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const sheetSizes: Readonly<Record<Sheet, Size>> = {
  A4: { width: 841.89, height: 595.28 },
  A3: { width: 1190.55, height: 841.89 },
};

/** Kept free at the edges: above for what every page says of itself, below for its number. */
export const margins = { left: 36, top: 46, right: 36, bottom: 38 } as const;

/** What is left for what stands on the page. */
export const roomOn = (sheet: Sheet): Size => ({
  width: Math.floor(sheetSizes[sheet].width - margins.left - margins.right),
  height: Math.floor(sheetSizes[sheet].height - margins.top - margins.bottom),
});

/** The same on an A4 sheet that stands upright. */
export const uprightRoom: Size = {
  width: Math.floor(sheetSizes.A4.height - margins.left - margins.right),
  height: Math.floor(sheetSizes.A4.width - margins.top - margins.bottom),
};

/** No type on paper is smaller than this, in points. */
export const leastType = 7;
