import { checkForSlips } from '../../../anonymise/check-for-slips.ts';
import { seasonNamed, seasonOf } from '../../../anonymise/dates/blur.ts';
import { findDates } from '../../../anonymise/dates/find-dates.ts';
import type { FoundDate } from '../../../anonymise/dates/found-date.ts';
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
    appendices.has(section) ? [] : [...datesIn(text), ...seasonsAlone(text)].map((date) => ({ ...date, at })),
  );
  return passages.flatMap(({ section, text, at }, passage) =>
    !appendices.has(section)
      ? []
      : datesIn(text).flatMap((date): readonly Slip[] => {
          const blurred = told.find((one) => isCoarser(one, date));
          if (blurred === undefined || told.some((one) => isAsFine(one, date))) return [];
          return [
            {
              ...{ sort: 'date', start: date.start, end: date.end, passage, at, text: date.said },
              why: `${blurred.at} tells this time as “${blurred.said}”: here it is told more finely`,
              instead: blurred.said,
            },
          ];
        }),
  );
}

interface ToldDate extends Pick<FoundDate, 'start' | 'end' | 'fine'> {
  readonly year?: number;
  readonly month: number;
  readonly said: string;
}

/** Days, months and seasons in a text. Where only the last of some has its year ("10 April to 16 April 2015"), it is that of each. */
function datesIn(text: string): readonly ToldDate[] {
  const dates = findDates(text);
  return dates.flatMap((date, n): readonly ToldDate[] => {
    const { start, end, fine, month } = date;
    const year = date.year ?? dates.slice(n + 1).find((later) => later.year !== undefined)?.year;
    return month === undefined ? [] : [{ start, end, fine, month, said: text.slice(start, end), ...(year === undefined ? {} : { year }) }];
  });
}

const months = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;
const alone =
  /\b(?:in|during|by|since|until|the|that|this|early|mid|late|last|next|of)[\s-]+(spring|summer|autumn|winter)\b(?!\s+(?:of\s+)?\d)/gi;

/** A season whose year is not said: "in the spring". */
const seasonsAlone = (text: string): readonly ToldDate[] =>
  [...text.matchAll(alone)].map(({ 0: all, 1: said = '', index }) => {
    const end = index + all.length;
    return { start: end - said.length, end, fine: 'season', said, month: months[said.toLowerCase() as keyof typeof months] };
  });

const isFine = ({ fine }: ToldDate): boolean => fine === 'day' || fine === 'month';

const isCoarser = (one: ToldDate, date: ToldDate): boolean => {
  if (!isFine(date) || date.year === undefined) return false;
  if (one.fine === 'month') return date.fine === 'day' && one.year === date.year && one.month === date.month;
  if (one.fine !== 'season') return false;
  return one.year === undefined
    ? seasonNamed(one.month) === seasonNamed(date.month)
    : seasonOf(one.year, one.month).text === seasonOf(date.year, date.month).text;
};

/** Told as finely in the report: the same month, by a day where a day stands in the appendix. */
const isAsFine = (one: ToldDate, { fine, year, month }: ToldDate): boolean =>
  one.year === year && one.month === month && (one.fine === 'day' || one.fine === fine);
