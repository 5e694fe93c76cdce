import { addressWords, postcodeIn } from '../../details/address.ts';
import type { FeatureKind } from '../kinds.ts';
import { type DateOrder, readDate } from './dates.ts';
import { plainWords } from './plain.ts';

/** A value as it is compared; empty where there is none, or where it is one that stands for nothing. */
export function readValue(kind: FeatureKind, text: string, order: DateOrder): string {
  switch (kind) {
    case 'date':
      return readDate(text, order);
    case 'sex':
      return readSex(plainWords(text));
    case 'postcode':
      return readPostcode(text);
    case 'identifier':
      return readNumber(plainWords(text).replaceAll(' ', ''));
    case 'telephone':
      return readNumber(
        text
          .replaceAll(/\D/g, '')
          .replace(/^(00)?44(?=\d{9})/, '')
          .replace(/^0+(?=\d{5})/, ''),
      );
    case 'email':
      return readEmail(text.trim().toLowerCase());
    case 'address':
      return readAddress(text);
    default:
      return plainWords(text);
  }
}

const readSex = (words: string): string => {
  if (/^(m|male|man|boy|1)$/.test(words)) return 'm';
  if (/^(f|female|woman|girl|2)$/.test(words)) return 'f';
  return /^(u|0|9|i|other|indeterminate)$/.test(words) ? '' : words;
};

const readPostcode = (text: string): string => {
  const plain = plainWords(text).replaceAll(' ', '');
  return plain.length < 3 || /^(\D)\1*$|^0+$|^zz99/.test(plain) ? '' : plain;
};

/** One figure over and over, or figures in their order, are nobody's number. */
const readNumber = (plain: string): string =>
  /^(.)\1*$/.test(plain) || /^0*(123456789?0?|987654321?0?)$/.test(plain) || /^0{5}/.test(plain) ? '' : plain;

const readEmail = (text: string): string => (text.length < 5 || /^(none|no|na|n\/a|test|unknown|noreply)@/.test(text) ? '' : text);

const mayHoldPostcode = /\d[a-z]{2}\s*$/i;

function readAddress(text: string): string {
  const small = plainWords(text);
  if (small === '') return '';
  return (mayHoldPostcode.test(text) && postcodeIn(text) !== undefined ? addressWords(text) : addressWords(small)).join(' ');
}
