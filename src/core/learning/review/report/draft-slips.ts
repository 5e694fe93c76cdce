import { checkForSlips } from '../../../anonymise/check-for-slips.ts';
import { seasonOf } from '../../../anonymise/dates/blur.ts';
import { findDates } from '../../../anonymise/dates/find-dates.ts';
import type { Key } from '../../../anonymise/key.ts';
import type { Checked, Passage, Slip, WordList } from '../../../anonymise/slip.ts';
import type { NumberedSection } from './numbered.ts';
import type { ReportSectionId } from './report-section.ts';
import { inWordsAround } from './words-around.ts';

/** Where a passage of a draft stands in what was written. */
export interface DraftPassage extends Passage {
  readonly section: ReportSectionId;
  readonly index: number;
}

/** Something in a draft that may tell who somebody is, with the words around it. */
export interface DraftSlip extends Slip {
  readonly section: ReportSectionId;
  readonly index: number;
  /** By its words and what stands around them, wherever its paragraph moves to: what was answered holds while these stand. */
  readonly anchor: string;
  readonly before: string;
  readonly after: string;
}

/** Everything that a report prints, paragraph by paragraph; footnotes too: one report was undone by one. */
export const passagesIn = (report: readonly NumberedSection[]): readonly DraftPassage[] =>
  report.flatMap(({ section, paragraphs, footnotes }) => [
    ...paragraphs.map(({ number, text, index }) => ({ at: `paragraph ${number}`, text, section, index })),
    ...footnotes.map(({ mark, text, index }) => ({ at: `footnote ${mark}`, text, section, index })),
  ]);

/** What the key forbids, and what an appendix tells that the report blurs. */
export function draftSlips(
  report: readonly NumberedSection[],
  key: Key,
  list: WordList,
): Omit<Checked, 'slips'> & { readonly slips: readonly DraftSlip[] } {
  const passages = passagesIn(report);
  const { slips, details } = checkForSlips(passages, key, list);
  const undone = undoneBlurs(report, passages).filter(
    ({ passage, start, end }) => !slips.some((one) => one.passage === passage && one.start < end && start < one.end),
  );
  const all = [...slips, ...undone].toSorted((a, b) => a.passage - b.passage || a.start - b.start);
  return { slips: all.flatMap((slip) => placed(slip, passages)), details };
}

function placed(slip: Slip, passages: readonly DraftPassage[]): readonly DraftSlip[] {
  const passage = passages[slip.passage];
  if (passage === undefined) return [];
  const { text, section, index } = passage;
  const [before, after] = [text.slice(Math.max(0, slip.start - 60), slip.start), text.slice(slip.end, slip.end + 50)];
  const anchor = `${slip.sort} ${section}: ${inWordsAround(text, slip)}`;
  return [{ ...slip, section, index, anchor, before, after }];
}

/** Dates of an appendix that fall in a season, or a month, that the report tells no more finely: "10 April 2015" beside "spring 2015" (review 1). */
function undoneBlurs(report: readonly NumberedSection[], passages: readonly DraftPassage[]): readonly Slip[] {
  const appendices = new Set(report.filter(({ isAppendix }) => isAppendix).map(({ section }) => section));
  const told = passages.flatMap(({ section, text, at }) =>
    appendices.has(section) ? [] : findDates(text).map((date) => ({ ...date, at, said: text.slice(date.start, date.end) })),
  );
  return passages.flatMap(({ section, text, at }, passage) =>
    !appendices.has(section)
      ? []
      : findDates(text).flatMap((date): readonly Slip[] => {
          if (date.year === undefined || date.month === undefined || (date.fine !== 'day' && date.fine !== 'month')) return [];
          const [year, month] = [date.year, date.month];
          const season = seasonOf(year, month).text;
          const isFine = told.some((one) => one.year === year && one.month === month && one.fine === date.fine);
          const blurred = told.find(
            (one) =>
              one.year !== undefined &&
              ((one.fine === 'season' && one.said.toLowerCase() === season) ||
                (one.fine === 'month' && date.fine === 'day' && one.year === year && one.month === month)),
          );
          if (isFine || blurred === undefined) return [];
          return [
            {
              ...{ sort: 'date', start: date.start, end: date.end, passage, at, text: text.slice(date.start, date.end) },
              why: `${blurred.at} tells this time as “${blurred.said}”: here it is told more finely`,
              instead: blurred.said,
            },
          ];
        }),
  );
}
