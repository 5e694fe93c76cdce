/** A number that is read, in the one form that Heed keeps and compares; or what is wrong with it, for whoever typed it. */
export type Read = { readonly value: string } | { readonly problem: string };

/**
 * Reads an NHS number: ten digits, spaces and hyphens anywhere, the last a check digit (NHS Data Dictionary, "NHS NUMBER": eleven less the
 * remainder by eleven of the first nine, each times its weight from ten to two).
 */
export function readNhsNumber(text: string): Read {
  const digits = text.replaceAll(/[\s‐-―.-]/gu, '');
  if (!/^\d*$/.test(digits)) return { problem: 'An NHS number has digits alone, such as 943 476 5919' };
  if (digits.length !== 10) return { problem: `An NHS number has 10 digits; this has ${digits.length}` };
  if (/^(\d)\1*$/.test(digits)) return { problem: 'An NHS number is never one digit ten times over' };
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  if (check !== Number(digits[9]))
    return { problem: 'The last digit does not fit the other nine: look for a digit that is wrong or in another place' };
  return { value: digits };
}
