import type { Shape } from '../../../../core/chronology/shape.ts';
import { glyphs } from '../lanes/glyphs.ts';

/** What a drawing is drawn in: black and greys for paper, its colours for a file that may be shown on a screen. */
export interface Ink {
  readonly mark: (shape: Shape) => string;
  readonly thread: string;
  readonly lane: string;
  readonly edge: string;
  readonly month: string;
  readonly day: string;
  readonly fold: string;
  readonly plan: string;
  readonly work: string;
  readonly flag: string;
}

export const inks = {
  black: {
    mark: () => '#000000',
    thread: '#404040',
    lane: '#f2f2f2',
    edge: '#8c8c8c',
    month: '#c8c8c8',
    day: '#e4e4e4',
    fold: '#e0e0e0',
    plan: '#d8d8d8',
    work: '#ffffff',
    flag: '#bfbfbf',
  },
  colours: {
    mark: (shape) => glyphs[shape].colour,
    thread: '#33507a',
    lane: '#f3f6f9',
    edge: '#7a8a99',
    month: '#c3ccd4',
    day: '#e4e9ee',
    fold: '#e9ecef',
    plan: '#cfe5d9',
    work: '#e8eef4',
    flag: '#ffdd00',
  },
} as const satisfies Readonly<Record<string, Ink>>;
