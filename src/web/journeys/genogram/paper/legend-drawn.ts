import type { LegendItem } from '../../../layout/legend-item.ts';
import type { Render } from '../../../layout/render.ts';
import type { Legend } from '../legend.ts';
import type { Ink } from './ink.ts';

const shapeNames = { square: 'Male', circle: 'Female', diamond: 'Sex not on record', triangle: 'Pregnancy, or not yet born' } as const;

interface Sample {
  readonly what: 'symbol' | 'unknown' | 'line' | 'twins' | 'home' | 'arc' | 'elsewhere' | 'text';
  readonly text: string;
  readonly [more: string]: unknown;
}

const bondNames = {
  harm: 'Harm reported, from whoever is said to have done it; broken where it was neither seen, admitted nor found',
  restricted: 'Contact that is restricted on this day',
  close: 'Close',
  distant: 'Distant',
  hostile: 'On hostile terms',
} as const;

/** So wide and high a sample is, in pixels. */
const wide = 62;

/** What the symbols and lines mean: those alone that are in the drawing. */
export const legendDrawn = (legend: Legend, ink: Ink, render: Render): readonly LegendItem[] =>
  samplesOf(legend).map(({ text, ...one }) => {
    const high = one.what === 'symbol' ? 46 : 26;
    return {
      text,
      width: wide,
      height: high,
      svg: render('genogram/paper/sample.njk', { ...one, wide, high, ink: ink.bond, ring: ink.ring }),
    };
  });

function samplesOf(legend: Legend): readonly Sample[] {
  const when = (is: unknown, what: Sample['what'], text: string, more: object = {}): readonly Sample[] =>
    is === false || is === undefined ? [] : [{ what, text, ...more }];
  return [
    ...legend.shapes.map((shape): Sample => ({ what: 'symbol', text: shapeNames[shape], one: { shape } })),
    { what: 'symbol', text: 'Double line: the child this drawing is about', one: { shape: 'diamond', isChild: true } },
    {
      what: 'symbol',
      text: 'Inside: age in years, or with m, w, d in months, weeks, days; ~ about',
      one: { shape: 'circle', inside: '34' },
    },
    ...when(legend.uses, 'symbol', 'Lower half filled: drink or drugs on record', { one: { shape: 'circle', use: 'uses' } }),
    ...when(legend.doubted, 'symbol', 'Lower half lined: drink or drugs, not confirmed or records differ', {
      one: { shape: 'circle', use: 'doubted' },
    }),
    ...when(legend.recovery, 'symbol', 'Lower half dotted: on record as having stopped, or in treatment', {
      one: { shape: 'circle', use: 'recovery' },
    }),
    ...when(legend.dead, 'symbol', 'Died, at that age', { one: { shape: 'square', dead: true, inside: '61' } }),
    ...when(legend.alone, 'symbol', "Shaded: an adult in one agency's records alone", { one: { shape: 'circle', alone: true } }),
    ...when(legend.faded, 'symbol', `Faint outline: not known to ${legend.faded} by this day`, { one: { shape: 'circle', faded: true } }),
    ...when(legend.unknown, 'unknown', 'A parent of whom there is no record here'),
    ...when(legend.together, 'line', 'Couple', { look: 'solid' }),
    ...when(legend.separated, 'line', 'No longer together', { look: 'solid', strikes: 'M-4 8L4 -8' }),
    ...when(legend.divorced, 'line', 'Divorced', { look: 'solid', strikes: 'M-7 8L1 -8M-1 8L7 -8' }),
    ...when(legend.dotted, 'line', 'Parents of one child; no record of whether they were a couple', { look: 'dotted' }),
    ...when(legend.broken, 'line', 'Not confirmed, or records differ', { look: 'broken' }),
    ...when(legend.adopted, 'line', 'Adopted', { look: 'adopted' }),
    ...when(legend.fostered, 'line', 'Fostered', { look: 'fostered' }),
    ...when(legend.step, 'line', 'Step-child', { look: 'step' }),
    ...when(legend.dates, 'text', 'm. married, LT living together, s. separated, d. divorced, with the year where a record gives it', {
      sample: 'm. LT s. d.',
    }),
    ...when(legend.elsewhere, 'elsewhere', 'The other parent is of another generation, and has a line of their own to the child'),
    ...legend.bonds.map((kind): Sample => ({ what: 'arc', text: bondNames[kind], one: legend.arcs[kind] })),
    ...when(legend.twins, 'twins', 'Born at one birth'),
    ...when(legend.home, 'home', 'Said to share a home'),
    ...when(legend.brokenHome, 'home', 'Shared home: not confirmed, or records differ', { broken: true }),
  ];
}
