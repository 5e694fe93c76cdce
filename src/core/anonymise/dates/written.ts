// Pieces of patterns in which dates are written in Britain. All are tried without regard to capitals, but for what is also a word (may, march).

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const monthWord = String.raw`(?:${month})\b\.?`;

const tens = 'twenty|thirty';
const ordinalUnits = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const ordinalWords = `(?:(?:${tens})[- ](?:${ordinalUnits})|${ordinalUnits}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`;
export const ordinalWord = ordinalWords;
/** With its ending or without; "4 th" and "4th." are written too. */
export const dayNumber = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
export const ordinalDay = String.raw`${dayNumber}\s?(?:st|nd|rd|th)\b\.?`;
export const anyDay = String.raw`(?:${dayNumber}(?:\s?(?:st|nd|rd|th)\b\.?)?|${ordinalWords})`;
export const yearWord = String.raw`(?:(?:19|20)\d\d|['’]\d\d)\b`;
export const weekday = String.raw`(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?`;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 of a month's word. */
export const monthOf = (word: string): number => months.indexOf(word.toLowerCase().slice(0, 3)) + 1;

const units = ordinalUnits.split('|');
const teens = 'tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth'.split('|');

/** 1 to 31 of a day's number or word. */
export function dayOfMonthIn(text: string): number {
  const plain = text.toLowerCase();
  const number = /^\d{1,2}/.exec(plain)?.[0];
  if (number !== undefined) return Number(number);
  if (teens.includes(plain)) return 10 + teens.indexOf(plain);
  if (plain === 'twentieth' || plain === 'thirtieth') return plain === 'twentieth' ? 20 : 30;
  const [first = '', second] = plain.split(/[- ]/);
  if (second === undefined) return units.indexOf(first) + 1;
  return (first === 'thirty' ? 30 : 20) + units.indexOf(second) + 1;
}

/** Of two digits the year that is likelier: to 40 this century. */
export function yearIn(text: string): number {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (Number(digits) > 40 ? 1900 : 2000);
}
