import { editsBetween } from '../../matching/names/edits.ts';
import { findOccasions } from './find-occasions.ts';
import type { FoundDate } from './found-date.ts';
import { anyDay, dayNumber, dayOfMonthIn, monthOf, monthWord, ordinalDay, ordinalWord, weekday, yearIn, yearWord } from './written.ts';

type Read = (groups: readonly (string | undefined)[], text: string, end: number) => Omit<FoundDate, 'start' | 'end'> | undefined;
type Form = readonly [pattern: RegExp, read: Read];

const form = (source: string, read: Read): Form => [new RegExp(source, 'giu'), read];
const ofDay = (day: string | undefined, month: number | undefined, year: string | undefined): Omit<FoundDate, 'start' | 'end'> => ({
  fine: 'day',
  what: 'an exact date',
  ...(day === undefined ? {} : { day: dayOfMonthIn(day) }),
  ...(month === undefined || month === 0 ? {} : { month }),
  ...(year === undefined ? {} : { year: yearIn(year) }),
});
const isModal = (day: string | undefined, month: string | undefined, year: string | undefined): boolean =>
  (month === 'may' || month === 'march') && year === undefined && /^\d+$/.test(day ?? '');
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

const opening = String.raw`(?:\b${weekday},?\s+)?(?:\bthe\s+)?(?<![\d/.:£$-])\b`;
const ofYear = String.raw`(?:[\s,./-]*(?:of\s+)?(${yearWord}|\d\d\b(?![/.:-]?\d|\s*(?:%|weeks?|days?|months?|years?|hours?|times|people|children|minutes?)\b)))?`;
const upTo = String.raw`\s*(?:-|–|—|/|&|\bto\b|\band\b|\bor\b|\buntil\b)\s*(?:the\s+)?`;
const cue = String.raw`(?<=\b(?:on|by|since|until|till|from|before|after|of|between|dated|and|to|for|w\/c|w\/e|wc|commencing|beginning|ending|due|dob|born|d\.o\.b\.?)[\s:]+(?:the\s+)?)`;
const slashCue = String.raw`(?<=\b(?:on|by|since|until|till|from|before|after|dated|w\/c|w\/e|wc|commencing|born|dob|due)[\s:]+(?:the\s+)?)`;
const noNoun = String.raw`(?=\s*(?:[.,;:)\]!?–—-]|$|\n|(?:and|to|or|but|when|where|because|as|she|he|they|it|we|i|the|a|an|at|in|until|after|before|by|with|that|of\s+(?:that|this|the)\s+month|there|while|who|her|his|their|for|following|this|child|mother|father|mr|mrs|ms)\b))`;

const forms: readonly Form[] = [
  // 4 and 6 May 2016, 4th-6th of May
  form(`${opening}(${anyDay})${upTo}(${anyDay})\\s*(?:of\\s+)?(${monthWord})${ofYear}`, ([first, last, month, year]) => {
    const until = ofDay(last, monthOf(month ?? ''), year);
    return { ...ofDay(first, monthOf(month ?? ''), year), until };
  }),
  // Monday 4th of May 2016, 4-May-16, the fourth of May
  form(`${opening}(${anyDay})[\\s,./-]*(?:of\\s+(?:the\\s+)?)?(${monthWord})${ofYear}`, ([day, month, year]) =>
    isModal(day, month, year) ? undefined : ofDay(day, monthOf(month ?? ''), year),
  ),
  // May 4th, 2016
  form(
    `(?:\\b${weekday},?\\s+)?\\b(${monthWord})\\s*(?:the\\s+)?(${ordinalDay}|${ordinalWord}|${dayNumber}(?![\\d:]|\\s*(?:%|weeks?|days?|months?|years?|hours?|times|of\\b|[ap]m\\b)))(?:[\\s,]+(${yearWord}))?`,
    ([month, day, year]) => (/^(?:may|march)$/.test(month ?? '') ? undefined : ofDay(day, monthOf(month ?? ''), year)),
  ),
  // 4/5/2016, 04.05.16, 2016-05-04
  form(
    String.raw`(?:\b${weekday},?\s+)?(?<![\d/.:£$-])\b(${dayNumber})\s?([/.‐-―-])\s?(0?[1-9]|1[0-2])\s?\2\s?((?:19|20)?\d\d)\b(?![/.-]\d)`,
    ([day, , month, year]) => ofDay(day, Number(month), year),
  ),
  form(String.raw`(?<![\d/.:£$-])\b((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](${dayNumber})\b(?![/.-]\d)`, ([year, month, day]) =>
    ofDay(day, Number(month), year),
  ),
  form(String.raw`(?<![\d/.:£$-])\b((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\b(?![/.-]?\d)`, ([year, month, day]) =>
    ofDay(day, Number(month), year),
  ),
  // on 4/5
  form(String.raw`${slashCue}(${dayNumber})[/](0?[1-9]|1[0-2])\b(?![/.]?\d|\s*(?:of|weeks?|times|hours?))`, ([day, month]) =>
    day === '24' && month === '7' ? undefined : ofDay(day, Number(month), undefined),
  ),
  // the 4th; Monday 4th; Monday the fourth
  form(
    `\\b${weekday},?\\s+(?:the\\s+)?(${ordinalDay}|${ordinalWord}|${dayNumber}(?![\\d:./]|\\s*(?:[ap]m|weeks?|days?|months?|years?|hours?|minutes?)\\b))`,
    ([day]) => ofDay(day, undefined, undefined),
  ),
  form(`${cue}(${ordinalDay}|(?<=\\b(?:on|by|since|until)\\s+the\\s)${ordinalWord})${noNoun}`, ([day]) => ofDay(day, undefined, undefined)),
  // the second Tuesday in May
  form(
    `\\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+${weekday}\\s+(?:in|of)\\s+(${monthWord})(?:\\s+(${yearWord}))?`,
    ([month, year]) => ({
      ...ofDay(undefined, monthOf(month ?? ''), year),
      what: 'a day that can be counted',
    }),
  ),
  // May 2016, 05/2016, Sept '16
  form(`\\b(${monthWord})[\\s,-]*(?:of\\s+)?(${yearWord})`, ([month, year]) => ({
    fine: 'month',
    what: 'a month',
    month: monthOf(month ?? ''),
    year: yearIn(year ?? ''),
  })),
  form(String.raw`(?<![\d/.:£$-])\b(0?[1-9]|1[0-2])/((?:19|20)\d\d)\b`, ([month, year]) => ({
    fine: 'month',
    what: 'a month',
    month: Number(month),
    year: yearIn(year ?? ''),
  })),
  form(String.raw`\b(spring|summer|autumn|winter)(?:\s+of)?\s+(${yearWord})(?:[-/]\d\d)?`, ([season, year]) => ({
    fine: 'season',
    what: 'a season',
    month: { spring: 3, summer: 6, autumn: 9, winter: 12 }[(season ?? '').toLowerCase()] ?? 3,
    year: yearIn(year ?? ''),
  })),
];

const namedMonth = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const misspelt = new RegExp(String.raw`(?<![\d/.:£$-])\b(${anyDay})\s+(?:of\s+)?(\p{Lu}\p{L}{2,9})(?:[\s,]+(${yearWord}))?`, 'giu');
const longMonths = 'january february march april june july august september october november december'.split(' ');

/** Every date in a text, however it is written, in its order; where two readings overlap, the longer. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [...findOccasions(text)];
  for (const [pattern, read] of forms)
    for (const match of text.matchAll(pattern)) {
      const [, ...groups] = match;
      const end = match.index + match[0].length;
      const date = read(groups, text, end);
      if (date !== undefined && (date.month === undefined || isMonth(date.month)))
        found.push({ ...date, ...trimmed(text, match.index, end) });
    }
  for (const match of text.matchAll(misspelt)) {
    const near = monthNear(match[2] ?? '', match[3] !== undefined || /\d/.test(match[1] ?? ''));
    if (near > 0) found.push({ ...ofDay(match[1], near, match[3]), start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(namedMonth))
    if (isMonthHere(text, match.index, match[0])) found.push(monthAlone(match.index, match[0]));
  return longest(found);
}

const monthAlone = (start: number, word: string): FoundDate => ({
  start,
  end: start + word.length,
  fine: 'month',
  what: 'a month',
  month: monthOf(word),
});

/** May and March are words too: they are months where a time goes before. */
function isMonthHere(text: string, at: number, word: string): boolean {
  if (word !== 'May' && word !== 'March') return true;
  return /\b(?:in|during|by|since|until|till|from|last|early|mid|late|to|of|and|before|after|around|about|this|that|end|next|every|through)[\s-]+$/i.test(
    text.slice(0, at),
  );
}

function monthNear(word: string, isSure: boolean): number {
  const lower = word.toLowerCase();
  if (lower.length < (isSure ? 4 : 6)) return 0;
  const most = lower.length >= 6 ? 2 : 1;
  const month = longMonths.find((one) => one.startsWith(lower.charAt(0)) && editsBetween(lower, one, most) <= most);
  return month === undefined || lower === 'marches' || lower === 'juniper' ? 0 : monthOf(month);
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const lead = /^[\s,]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const trail = /[\s,.]*$/.exec(text.slice(start + lead, end))?.[0].length ?? 0;
  return { start: start + lead, end: end - trail };
}

function longest(found: readonly FoundDate[]): readonly FoundDate[] {
  const kept: FoundDate[] = [];
  for (const date of found.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => date.start < other.end && other.start < date.end)) kept.push(date);
  return kept.toSorted((a, b) => a.start - b.start);
}
