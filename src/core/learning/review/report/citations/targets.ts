import type { NumberedParagraph, NumberedSection } from '../numbered.ts';
import { placeOfSection } from '../report-section.ts';

/** What a reference can lead to: a paragraph, a section, an appendix, a footnote, or what a paragraph begins with ("Finding 2"). */
export interface Target {
  readonly called: string;
  readonly text: string;
  readonly paragraph?: NumberedParagraph;
}

const labels = /^\*{0,2}(Finding|Learning point|Good practice|Recommendation|Key episode|Episode|Question)\s+(\d{1,3})\b/i;

/** The label that a paragraph begins with: `finding 2`. */
export const labelOf = (text: string): string | undefined => {
  const label = labels.exec(text);
  return label === null ? undefined : `${label[1]?.toLowerCase().replace('key episode', 'episode')} ${label[2]}`;
};

/** Everything in a report that a reference can lead to, by what it is called in small letters. */
export function targetsIn(report: readonly NumberedSection[]): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const { section, called, paragraphs, footnotes } of report) {
    const place = placeOfSection(section);
    targets.set(place.toLowerCase(), { called: place, text: called });
    for (const paragraph of paragraphs) {
      const { number, text } = paragraph;
      if (!targets.has(number.toLowerCase())) targets.set(number.toLowerCase(), { called: `paragraph ${number}`, text, paragraph });
      const label = labelOf(text);
      if (label !== undefined && !targets.has(label)) targets.set(label, { called: label, text, paragraph });
    }
    for (const { mark, text } of footnotes) targets.set(`footnote ${mark}`, { called: `footnote ${mark}`, text });
  }
  return targets;
}
