import { type NumberedSection, paragraphsOf } from '../numbered.ts';
import { ageDoubts, type Births, birthsIn } from './age-doubts.ts';
import { dateDoubts } from './date-doubts.ts';
import { type Doubt, doubtAt } from './doubt.ts';
import { figureDoubts } from './figure-doubts.ts';
import { intervalDoubts } from './interval-doubts.ts';
import { listDoubts } from './list-doubts.ts';
import { numberDoubts } from './numbers.ts';
import { referenceDoubts } from './reference-doubts.ts';

/**
 * Everything in a draft that leads nowhere or elsewhere, and every sum of dates that does not agree (R237), in the order of the report. Nothing is changed: what is meant, its writer knows.
 * Births that are known are told by alias; those that the draft tells itself come before them.
 */
export function checkCitations(
  report: readonly NumberedSection[],
  { earlier = [], births = new Map() }: { readonly earlier?: readonly (readonly NumberedSection[])[]; readonly births?: Births } = {},
): readonly Doubt[] {
  const paragraphs = paragraphsOf(report);
  const born: Births = new Map([...births, ...birthsIn(paragraphs.map(({ text }) => text))]);
  const doubts = [
    ...numberDoubts(report),
    ...referenceDoubts(report, earlier),
    ...paragraphs.flatMap((at) =>
      [...dateDoubts(at.text), ...intervalDoubts(at.text), ...ageDoubts(at.text, born)].map((doubt) => doubtAt(at, doubt)),
    ),
    ...figureDoubts(paragraphs),
    ...listDoubts(report),
  ];
  return doubts.toSorted((a, b) => paragraphs.indexOf(a.at) - paragraphs.indexOf(b.at) || a.start - b.start);
}
