import type { FoundDate } from './found-date.ts';
import { ordinalDay, ordinalWord, yearIn, yearWord } from './written.ts';

const whose = String.raw`(?:(?:his|her|their|my|our|whose|the)\s+|[\p{L}]+['’]s?\s+)`;
const birthday = new RegExp(
  String.raw`(?:\bthe\s+day\s+(?:before|after|of)\s+|\bthe\s+eve\s+of\s+)?${whose}?(?:own\s+)?(?:\b(?:${ordinalDay}|${ordinalWord}|\d{1,2}(?:st|nd|rd|th))\s+)?\bbirthdays?\b`,
  'giu',
);
const feast = new RegExp(
  String.raw`\b(?:(christmas|xmas)\s+(?:day|eve)|boxing\s+day|new\s+year['’]?s?\s+(?:day|eve)|good\s+friday|easter\s+(?:sunday|monday|saturday)|(?:maundy|palm|remembrance|mothering)\s+(?:thursday|sunday|day)|halloween(?:\s+night)?|bonfire\s+night|guy\s+fawkes(?:['’]s?)?\s+(?:night|day)|valentine['’]?s?\s+day|(?:mother|father|saint\s+\w+|st\.?\s+\w+)['’]?s['’]?\s+day(?!\s+care|\s+nursery)|mothers['’]?\s+day|fathers['’]?\s+day|may\s+day|shrove\s+tuesday|ash\s+wednesday|pancake\s+day|whit\s+(?:sunday|monday)|burns\s+night|twelfth\s+night|eid\s+al-?\s?\w+|eid\s+day|hogmanay|midsummer['’]?s?\s+(?:day|eve)|(?:\w+\s+)?bank\s+holiday\s+(?:monday|friday))\b(?:[\s,]+(?:of\s+|in\s+)?(${yearWord}))?`,
  'giu',
);
const monthsOfFeasts: Readonly<Record<string, number>> = {
  christmas: 12,
  xmas: 12,
  boxing: 12,
  halloween: 10,
  bonfire: 11,
  guy: 11,
  valentine: 2,
  hogmanay: 12,
  may: 5,
  burns: 1,
};
const toTheDay =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:years?|months?|weeks?)(?:,?\s+(?:and\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven)\s+(?:months?|weeks?))?,?\s+(?:and\s+)?(?:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\s+days?\b/giu;

/** Days that are told without a date: a birthday, a feast that has a day, an age that is told to the day. */
export function findOccasions(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(birthday)) if (isToTheDay(match[0])) found.push({ ...at(match), fine: 'day', what: 'a birthday' });
  for (const match of text.matchAll(feast)) {
    const month = monthsOfFeasts[(/^\w+/.exec(match[0])?.[0] ?? '').toLowerCase()];
    const year = match[2];
    found.push({
      ...at(match),
      fine: 'day',
      what: 'a day that the calendar names',
      ...(month === undefined ? {} : { month }),
      ...(year === undefined ? {} : { year: yearIn(year) }),
    });
  }
  for (const match of text.matchAll(toTheDay)) found.push({ ...at(match), fine: 'day', what: 'an age to the day' });
  return found;
}

/** "Birthday" alone, or birthdays in general, is no day. */
const isToTheDay = (said: string): boolean =>
  !/birthdays$/i.test(said) && /\s/.test(said.trim()) && !/^(?:the|my|our)\s+birthday$/i.test(said);

const at = (match: RegExpExecArray): { readonly start: number; readonly end: number } => {
  const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
  return { start: match.index + lead, end: match.index + match[0].length };
};
