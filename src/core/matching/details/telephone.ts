import type { Read } from './nhs-number.ts';

/**
 * Reads a telephone number as people write it: `+44 (0)7700 900123`, `0044 7700 900123`, `07700-900123`. A British one is kept from its first 0, one from
 * abroad with its `+` (Ofcom, National Telephone Numbering Plan: ten or eleven digits with the 0; ITU-T E.164: at most fifteen).
 */
export function readTelephone(text: string): Read {
  const bare = text.replaceAll(/\(0\)/g, '').replaceAll(/[\s().‐-―/-]/gu, '');
  if (!/^\+?\d*$/.test(bare)) return { problem: 'A telephone number has digits alone, such as 07700 900123 or +48 22 555 01 23' };
  const abroad = bare.replace(/^00/, '+');
  const value = abroad.startsWith('+44') ? `0${abroad.slice(3).replace(/^0/, '')}` : abroad;
  const digits = value.replace('+', '');
  if (value.startsWith('+')) return digits.length >= 8 && digits.length <= 15 ? { value } : tooFewOrMany(digits);
  if (!value.startsWith('0')) return { problem: 'A British telephone number begins with 0 or +44' };
  return digits.length === 10 || digits.length === 11 ? { value } : tooFewOrMany(digits);
}

const tooFewOrMany = (digits: string): Read => ({ problem: `A British telephone number has 10 or 11 digits; this has ${digits.length}` });
