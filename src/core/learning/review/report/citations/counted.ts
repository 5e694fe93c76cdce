const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number in figures or in words, to a hundred. */
export const numberWord = String.raw`(?:\d{1,3}|(?:${tens.join('|')})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${small.slice(1).toReversed().join('|')})`;

/** What such a number counts. */
export function numberIn(said: string): number {
  const text = said.toLowerCase();
  if (/^\d/.test(text)) return Number(text);
  const whole = small.indexOf(text);
  if (whole >= 0) return whole;
  const [ten = '', unit] = text.split(/[- ]/);
  return (tens.indexOf(ten) + 2) * 10 + (unit === undefined ? 0 : small.indexOf(unit));
}

export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];
export const unitIn = (said: string): Unit => units.find((unit) => said.toLowerCase().startsWith(unit)) ?? 'day';

const daysOf: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** Days as the unit has them, to be compared with what was said. */
export const inUnit = (days: number, unit: Unit): number => days / daysOf[unit];

/** So many days in the unit that was used, in words: "nine weeks" for 63 days. */
export function toldIn(days: number, unit: Unit): string {
  const n = Math.round(inUnit(days, unit));
  return `${n < small.length ? (small[n] ?? n) : n} ${unit}${n === 1 ? '' : 's'}`;
}
