import { readNhsNumber } from '../../matching/details/nhs-number.ts';
import type { Range } from '../slip.ts';

/** A number, address or handle that leads to one person, and what sort it is. */
export interface FoundNumber extends Range {
  readonly what: string;
  readonly instead: string;
}

type Form = readonly [what: string, instead: string, pattern: RegExp, passes?: (text: string) => boolean];

const dash = String.raw`[\s.‐-―-]?`;

const forms: readonly Form[] = [
  ['an e-mail address', '[e-mail address]', /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu],
  [
    'an address on the web',
    '[web address]',
    /\b(?:https?:\/\/|www\.)\S+[\w/]/giu,
    (text) => !/\.gov\.uk|\.nhs\.uk|nspcc|legislation/i.test(text),
  ],
  ['an account name', '[account name]', /(?<![\w.])@[A-Za-z0-9_.]{3,}\b/g],
  ['a telephone number', '[telephone number]', /(?<![\d/])(?:\+44\s?(?:\(0\)\s?)?|0044\s?|\(?0)(?:[\s().‐-―-]*\d){9,10}(?!\d)/gu],
  [
    'an NHS number',
    '[NHS number]',
    new RegExp(String.raw`(?<![\d/])\d{3}${dash}\d{3}${dash}\d{4}(?![\d/])`, 'gu'),
    (text) => /\D/.test(text) || 'value' in readNhsNumber(text),
  ],
  ['a National Insurance number', '[number]', /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g],
  ['a vehicle registration', '[vehicle registration]', /\b[A-HJ-PR-Y][A-HJ-Y]\d{2}\s?[A-HJ-PR-Z]{3}\b/g],
  [
    'a vehicle registration',
    '[vehicle registration]',
    /\b[A-HJ-NPR-TV-Y]\d{1,3}\s?[A-HJ-PR-Y]{3}\b|\b[A-HJ-PR-Y]{3}\s?\d{1,3}[A-HJ-NPR-TV-Y]\b/g,
  ],
  [
    'a case number',
    '[case number]',
    /\b(?:case|file|ref(?:erence)?|crime|incident|log|urn|occurrence|police|hospital|patient|unit|court|record|id|mosaic|liquidlogic|systmone|emis|rio|cad|storm|nhs|client|person)\.?\s*(?:no\.?|number|num\.?|ref(?:erence)?\.?|id|#|:)*\s*[:#]?\s*(?:is\s+|was\s+)?((?=[A-Z0-9/-]*\d)[A-Z0-9]{1,6}(?:[/-][A-Z0-9]{1,8}){1,4}|[A-Z]{0,4}\d{5,12}[A-Z]?)\b/gi,
  ],
  [
    'a case number',
    '[case number]',
    /\b(?=[A-Z0-9/-]*\d{3})[A-Z]{1,5}\d{0,4}[/-]\d{1,8}(?:[/-][A-Z0-9]{1,8}){0,3}\b|\b\d{2}[A-Z]{1,3}[/-]\d{3,7}[/-]\d{2}\b|\b[A-Z]{2,4}\d{5,10}\b/g,
    (text) => !/^(?:COVID|EN|ISO|DSM|ICD|SI|HC|CM|HO)[-/]?\d/.test(text),
  ],
  ['a long number', '[number]', /(?<![\d/.,£$-])\d{7,12}(?![\d/.,-]\d|\d)/g, (text) => !/^(?:19|20)\d{6}$/.test(text)],
  ['a postcode', '[postcode]', /\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})\b/gi, (text) => /\d/.test(text) && isPostcode(text)],
];

const areas = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  ),
);

/** Royal Mail's areas, so that "Y4 2ab" is none. */
const isPostcode = (text: string): boolean =>
  areas.has(/^[A-Z]{1,2}/i.exec(text)?.[0].toUpperCase() ?? '') && (text === text.toUpperCase() || text === text.toLowerCase());

/** Everything in a text that leads to one person by itself: numbers, e-mail addresses, registrations, postcodes. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const [what, instead, pattern, passes] of forms)
    for (const match of text.matchAll(pattern)) {
      const said = match[0];
      const inner = what === 'a case number' && match[1] !== undefined ? said.length - match[1].length : 0;
      const [start, end] = [match.index + inner + (/^\s*/.exec(said)?.[0].length ?? 0), match.index + said.length];
      if ((passes?.(said) ?? true) && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, what, instead });
    }
  return found.toSorted((a, b) => a.start - b.start);
}
