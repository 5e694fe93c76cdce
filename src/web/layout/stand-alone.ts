import { linesWithin } from '../../core/drawing/words-in-lines.ts';
import type { Size } from '../../core/paper/sheet.ts';
import type { LegendItem } from './legend-item.ts';
import type { Render } from './render.ts';

/** A drawing that is to stand alone: what it is, the same in words, and what its parts mean. */
export interface StandAlone extends Size {
  readonly title: string;
  readonly says: string;
  readonly svg: string;
  readonly legend: readonly LegendItem[];
  /** Said under it: who took it out, and the reference of that. */
  readonly foot: string;
}

const edge = 16;
const lineHeight = 22;
const legendWidth = 400;
const legendGap = 10;
const textHeight = 16;

/** One SVG that needs nothing beside it, with its title over the drawing and its legend under it. */
export function standAlone({ title, says, svg, legend, foot, ...drawing }: StandAlone, render: Render): string {
  const width = Math.max(drawing.width, 600);
  const lines = linesWithin(title.split(' '), width - 2 * edge, 16).map((text, i) => ({ text, y: 24 + i * lineHeight }));
  const top = lines.length * lineHeight + 18;
  const columns = Math.max(1, Math.floor((width - edge) / legendWidth));
  let y = top + drawing.height + 2 * legendGap;
  const samples: object[] = [];
  for (let i = 0; i < legend.length; i += columns) {
    const row = legend.slice(i, i + columns);
    const said = row.map(({ text, width: wide }) => linesWithin(text.split(' '), legendWidth - wide - 24, 13));
    const tall = Math.max(...row.map(({ height }, n) => Math.max(height, (said[n]?.length ?? 0) * textHeight)));
    samples.push(
      ...row.map((one, column) => {
        const own = said[column] ?? [];
        const first = y + tall / 2 + 4.5 - ((own.length - 1) * textHeight) / 2;
        return {
          ...{ svg: one.svg, width: one.width, x: edge + column * legendWidth, y: y + (tall - one.height) / 2 },
          words: own.map((text, n) => ({ text, y: first + n * textHeight })),
        };
      }),
    );
    y += tall + legendGap;
  }
  const feet = linesWithin(foot.split(' '), width - 2 * edge, 13).map((text, i) => ({ text, y: y + 14 + i * textHeight }));
  y += feet.length * textHeight + legendGap;
  const parts = [{ svg, x: 0, y: top, ...drawing }, ...samples];
  return render('layout/stand-alone.njk', { title, says, lines, feet, parts, width, height: Math.ceil(y + edge) });
}
