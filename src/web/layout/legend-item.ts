import type { Block } from '../../core/paper/document.ts';
import type { Size } from '../../core/paper/sheet.ts';

/** A part of a drawing, and what it means. Sizes are in pixels. */
export interface LegendItem extends Size {
  readonly svg: string;
  readonly text: string;
}

/** Points a pixel. */
const scale = 0.61;

export const legendBlock = (items: readonly LegendItem[]): Block => ({
  kind: 'legend',
  items: items.map(({ svg, text, width, height }) => ({
    text,
    sample: { kind: 'drawing', svg, width: Math.round(width * scale), height: Math.round(height * scale) },
  })),
});
