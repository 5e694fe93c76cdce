import { editsWithin, isOneSlip, jaroWinkler, placesApart } from './near-letters.ts';
import { bitsIn } from './plain.ts';

// Levels of a feature are figures, 0 for what is missing on one side. What each stands for is in the words beside it (`words.ts`).
export const missing = 0;
export const exact = 1;

/** Compares two dates in digits: 2 one slip, or day and month in each other's place; 3 two parts of three, or the one within the other; 4 the same year, or day and month; 5 near in years; 6 different. */
export function dateLevel(a: string, b: string): number {
  if (a === b) return exact;
  if (a.length < 8 || b.length < 8) return a.startsWith(b) || b.startsWith(a) ? 3 : 6;
  const [year, month, day] = [a.slice(0, 4) === b.slice(0, 4), a.slice(4, 6) === b.slice(4, 6), a.slice(6) === b.slice(6)];
  if (year && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 2;
  if (isOneSlip(a, b)) return 2;
  const parts = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
  if (parts === 2) return 3;
  if (year && (a.endsWith('0101') || b.endsWith('0101'))) return 3;
  if (year) return 4;
  return Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) <= 12 ? 5 : 6;
}

/** Compares numbers that are somebody's own: 2 one slip; 3 two; 4 different. */
export function numberLevel(a: string, b: string): number {
  if (a === b) return exact;
  if (isOneSlip(a, b)) return 2;
  return a.length >= 6 && placesApart(a, b, 2) <= 2 ? 3 : 4;
}

/** Compares postcodes: 2 one slip; 3 the same first half, or first three; 4 different. */
export function postcodeLevel(a: string, b: string): number {
  if (a === b) return exact;
  if (isOneSlip(a, b)) return 2;
  const half = a.length >= 5 ? a.length - 3 : 2;
  return a.slice(0, half) === b.slice(0, half) && (b.length >= 5 ? b.length - 3 : 2) === half ? 3 : 4;
}

/** Compares words of any sort: 2 nearly the same letters; 3 the one in the other, or alike; 4 different. */
export function wordsLevel(a: string, b: string): number {
  if (a === b) return exact;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (/^\d*$/.test(shorter)) return shorter.length >= 4 && isOneSlip(a, b) ? 2 : 4;
  const alike = jaroWinkler(a, b);
  if (alike >= 0.92 || (shorter.length >= 4 && isOneSlip(a, b))) return 2;
  if (alike >= 0.84 || (shorter.length >= 4 && longer.includes(shorter))) return 3;
  return 4;
}

/**
 * Compares e-mail addresses: 2 a slip or two; 3 nearly the same letters; 4 different. The same before the @ and another provider behind it says nothing:
 * two people of one name often have such addresses.
 */
export function emailLevel(a: string, b: string): number {
  if (a === b) return exact;
  if (isOneSlip(a, b) || editsWithin(a, b, 2) <= 2) return 2;
  const [atA, atB] = [a.lastIndexOf('@'), b.lastIndexOf('@')];
  const [boxA, boxB, domainA, domainB] = [a.slice(0, atA), b.slice(0, atB), a.slice(atA + 1), b.slice(atB + 1)];
  const isOneDomain = domainA === domainB || jaroWinkler(domainA, domainB) >= 0.85;
  if (boxA === boxB) return isOneDomain ? 2 : missing;
  return isOneDomain && jaroWinkler(boxA, boxB) >= 0.85 ? 3 : 4;
}

/** True where so many letters differ that no comparison of letters could find two words alike. */
export const areFarApart = (maskA: number, maskB: number): boolean => {
  const [apart, all] = [bitsIn(maskA ^ maskB), bitsIn(maskA) + bitsIn(maskB)];
  return apart > 4 && apart * 2 > all;
};
