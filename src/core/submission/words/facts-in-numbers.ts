import type { FactProposed } from './proposed.ts';
import { becauseOf, type Reading } from './text/reading.ts';

const spelled = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const numberOf = (word: string | undefined): number | undefined => {
  if (word === undefined || word === '') return undefined;
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const at = spelled.indexOf(word);
  return at < 0 ? undefined : at;
};

const ofPregnancy = new Set([
  'pregnant',
  'pregnancy',
  'gestation',
  'booked',
  'booking',
  'antenatal',
  'born',
  'scan',
  'midwife',
  'boy',
  'girl',
  'unborn',
  'birth',
]);

/** "17 weeks pregnant", "booked at eight weeks": weeks of pregnancy, where the row is of one. */
export function weeksIn(reading: Reading): readonly FactProposed[] {
  const { tokens } = reading;
  if (!tokens.some(({ word }) => ofPregnancy.has(word))) return [];
  const at = tokens.findIndex(({ word }, nth) => /^(?:weeks?|wks?)$/.test(word) && numberOf(tokens[nth - 1]?.word) !== undefined);
  const count = numberOf(tokens[at - 1]?.word);
  if (count === undefined || count < 4 || count > 43) return [];
  return [{ fact: 'weeks', value: count, because: becauseOf(reading, { start: at - 1, end: at + 1 }) }];
}

/** "Here for 8 of 20", "three mornings out of five", "62 per cent": sessions kept and sessions there were. */
export function sessionsIn(reading: Reading): readonly FactProposed[] {
  const { tokens } = reading;
  const at = tokens.findIndex(
    ({ word }, nth) => word === 'of' && numberNear(tokens, nth, -1) !== undefined && numberNear(tokens, nth, 1) !== undefined,
  );
  const [kept, all] = [numberNear(tokens, at, -1), numberNear(tokens, at, 1)];
  if (kept === undefined || all === undefined || kept.count > all.count) return percentIn(reading);
  const because = becauseOf(reading, { start: kept.at, end: all.at + 1 });
  return [
    { fact: 'attended', value: kept.count, because },
    { fact: 'possible', value: all.count, because },
  ];
}

/** A number up to four words before or after, in the same sentence. */
function numberNear(tokens: Reading['tokens'], from: number, step: 1 | -1): { readonly at: number; readonly count: number } | undefined {
  for (let at = from + step; at >= 0 && Math.abs(at - from) <= 4; at += step) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[from]?.sentence) return undefined;
    const count = numberOf(token.word);
    if (count !== undefined) return { at, count };
  }
  return undefined;
}

function percentIn(reading: Reading): readonly FactProposed[] {
  const at = reading.tokens.findIndex(({ word }, nth) => {
    const next = reading.tokens[nth + 1]?.word;
    return /^\d{1,3}$/.test(word) && (next === 'percent' || (next === 'per' && reading.tokens[nth + 2]?.word === 'cent'));
  });
  const count = numberOf(reading.tokens[at]?.word);
  if (count === undefined || count > 100) return [];
  const because = becauseOf(reading, { start: at, end: at + 2 });
  return [
    { fact: 'attended', value: count, because },
    { fact: 'possible', value: 100, because },
  ];
}
