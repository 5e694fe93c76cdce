import type { Shape } from '../../../../core/chronology/shape.ts';

/** How a kind of mark looks. Its form alone tells it from every other; colour only helps. */
export interface Glyph {
  readonly name: string;
  readonly several: string;
  readonly colour: string;
  readonly outer: string;
  /** Drawn filled, or as a line with something in it. */
  readonly solid: boolean;
  readonly inner?: string;
}

/** Six colours that stay apart for every kind of colour blindness, and against the lanes (`palette.test.ts`). */
export const palette = {
  black: '#0b0c0c',
  blue: '#1d3fb8',
  orange: '#cf4a12',
  teal: '#008f85',
  magenta: '#b566cc',
  brown: '#664c33',
} as const;

/** What marks lie on: lanes are white and shaded in turn. */
export const grounds = ['#ffffff', '#f3f6f9'] as const;

const circle = (radius: number): string =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

export const glyphs: Readonly<Record<Shape, Glyph>> = {
  contact: { name: 'contact', several: 'contacts', colour: palette.blue, outer: circle(6), solid: true },
  missed: {
    name: 'contact that did not take place',
    several: 'contacts that did not take place',
    colour: palette.blue,
    outer: circle(5.6),
    solid: false,
    inner: 'M-3.9 3.9L3.9 -3.9',
  },
  noticed: { name: 'something noticed', several: 'things noticed', colour: palette.orange, outer: 'M0 -7L7 5.6H-7Z', solid: true },
  incident: {
    name: 'incident',
    several: 'incidents',
    colour: palette.orange,
    outer: 'M0 -8.6L2.3 -2.5L8.4 -2.5L3.5 1.4L5.3 7.6L0 3.9L-5.3 7.6L-3.5 1.4L-8.4 -2.5L-2.3 -2.5Z',
    solid: true,
  },
  referral: {
    name: 'referral or request',
    several: 'referrals or requests',
    colour: palette.teal,
    outer: 'M-7 -4.8H1.6L7.4 0L1.6 4.8H-7Z',
    solid: true,
  },
  meeting: { name: 'meeting', several: 'meetings', colour: palette.magenta, outer: 'M-5.8 -5.8H5.8V5.8H-5.8Z', solid: true },
  decision: { name: 'decision', several: 'decisions', colour: palette.black, outer: 'M0 -7.8L7.8 0L0 7.8L-7.8 0Z', solid: true },
  work: {
    name: 'assessment or plan',
    several: 'assessments or plans',
    colour: palette.brown,
    outer: 'M-5 -6.6H5V6.6H-5Z',
    solid: false,
    inner: 'M-2.5 -2.8H2.5M-2.5 0.2H2.5M-2.5 3.2H2.5',
  },
  restriction: {
    name: 'restriction or court',
    several: 'entries about restrictions or court',
    colour: palette.black,
    outer: 'M-3 -7.2H3L7.2 -3V3L3 7.2H-3L-7.2 3V-3Z',
    solid: false,
    inner: 'M-4 0H4',
  },
  service: {
    name: 'health, service or test',
    several: 'entries about health, services or tests',
    colour: palette.teal,
    outer: 'M-2.3 -6.8H2.3V-2.3H6.8V2.3H2.3V6.8H-2.3V2.3H-6.8V-2.3H-2.3Z',
    solid: true,
  },
  other: { name: 'anything else', several: 'other entries', colour: palette.black, outer: circle(3.4), solid: true },
};
