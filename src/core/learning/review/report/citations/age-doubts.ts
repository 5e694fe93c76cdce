import { type Day, daysBetween, showDay } from '../../../../time/day.ts';
import { inUnit, numberIn, numberWord, toldIn, type Unit, unitIn } from './counted.ts';
import type { Doubted } from './doubt.ts';
import { fullDates } from './full-dates.ts';
import { sentencesIn } from './sentences.ts';

/** By whose alias, when somebody was born. */
export type Births = ReadonlyMap<string, Day>;

const alias = /\b(?:Child|Sibling|Baby)\s(?:[A-Z]\d?|\d)\b/g;
const aliasesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(alias)].map(([said]) => said))];

/** Births that the texts tell by their day: a sentence of one date, one alias and "was born". Where one child is born on two days, neither is taken. */
export function birthsIn(texts: readonly string[]): Births {
  const births = new Map<string, Day>();
  const twice = new Set<string>();
  for (const { text } of texts.flatMap(sentencesIn)) {
    const [who, ...others] = aliasesIn(text);
    const [when, ...more] = fullDates(text);
    if (who === undefined || when === undefined || others.length > 0 || more.length > 0 || !/\b(?:was|were|is) born\b/.test(text)) continue;
    if (births.has(who) && births.get(who) !== when.on) twice.add(who);
    births.set(who, when.on);
  }
  return new Map([...births].filter(([who]) => !twice.has(who)));
}

const age = new RegExp(
  String.raw`\b(?:aged\s+(?<a>${numberWord})(?:\s+(?<aUnit>days?|weeks?|months?|years?))?|(?<b>${numberWord})[\s-](?<bUnit>day|week|month|year)s?[\s-]old\b)(?!\s+(?:and|or|to)\s+\d)`,
  'gi',
);

/** Ages that do not agree with a birth and the day of their sentence. */
export const ageDoubts = (text: string, births: Births): readonly Doubted[] =>
  sentencesIn(text).flatMap((sentence): readonly Doubted[] => {
    const [when, ...more] = fullDates(sentence.text);
    const [said, ...others] = [...sentence.text.matchAll(age)];
    const named = aliasesIn(sentence.text);
    const who = named.length === 1 ? named[0] : named.length === 0 && births.size === 1 ? [...births.keys()][0] : undefined;
    const born = who === undefined ? undefined : births.get(who);
    if (when === undefined || more.length > 0 || said === undefined || others.length > 0 || born === undefined || when.on < born) return [];
    const { a, aUnit, b, bUnit } = said.groups ?? {};
    const [count, unit]: readonly [number, Unit] = [numberIn(a ?? b ?? ''), unitIn(aUnit ?? bUnit ?? 'years')];
    const days = daysBetween(born, when.on);
    const is = inUnit(days, unit);
    // An age is told in whole units, and rounded up near the next.
    if (is > count - 0.5 && is < count + 1.05) return [];
    const start = sentence.start + said.index;
    return [
      {
        kind: 'age-differs',
        start,
        end: start + said[0].length,
        sure: false,
        why: `${who} was born on ${showDay(born)}: that day about ${toldIn(days, unit)} old`,
      },
    ];
  });
