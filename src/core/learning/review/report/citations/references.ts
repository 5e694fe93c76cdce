import type { Range } from '../../../../anonymise/slip.ts';

/** Words that lead to a place, and the place as `targetsIn` calls it. */
export interface Reference extends Range {
  readonly to: string;
}

const number = String.raw`(?:\d{1,2}|[A-Z])(?:\.\d{1,3}){1,3}`;
const more = (one: string): string => String.raw`(?:${one})(?:\s*(?:,|;|and|or|to|-|–|&)\s*§?(?:${one}))*`;

const forms: readonly (readonly [pattern: RegExp, to: (one: string, word: string) => string, one: RegExp])[] = [
  [
    new RegExp(String.raw`(?:§§?|\bparagraphs?|\bparas?\.?)\s*(?<list>${more(number)})`, 'g'),
    (one) => one.toLowerCase(),
    new RegExp(number, 'g'),
  ],
  [
    /(?:§|\bsections?\s+)(?<list>\d{1,2})(?![\d.]*\d)(?=\s+(?:above|below|of this report)|[,.;:)]|\s*$)/g,
    (one) => `section ${one}`,
    /\d+/g,
  ],
  [
    /\b(?<word>Recommendation|Finding|Learning Point|Learning point|Good Practice|Good practice|Key Episode|Key episode|Episode)s?\s+(?<list>\d{1,2}(?:\s*(?:,|and|or|to|-|–|&)\s*\d{1,2})*)(?![\d.]*\d|\s*(?:weeks?|days?|months?|years?|times)\b)/g,
    (one, word) => `${word.toLowerCase().replace('key episode', 'episode')} ${one}`,
    /\d+/g,
  ],
  [/\bAppendi(?:x|ces)\s+(?<list>[A-H](?:\s*(?:,|and|or|to|&)\s*[A-H])*)\b/g, (one) => `appendix ${one.toLowerCase()}`, /[A-H]/g],
  [/\bfootnotes?\s+(?<list>\d{1,3})\b/gi, (one) => `footnote ${one}`, /\d+/g],
  [/\[\^(?<list>\d{1,3})\]/g, (one) => `footnote ${one}`, /\d+/g],
];

/** What another document is told by: a reference beside it leads into that one, and not into this report. */
const elsewhere =
  /\b(?:reviews? of|reports? of|report on|Working Together|guidance|guideline|statutory|Act(?: \d{4})?|regulations?|Child [A-Z](?:,| \()\s?\d{4}|(?:earlier|published|previous|other|national|that|their|its own|the same) (?:reviews?|reports?)|handbook|procedures?|policy|NICE|Ofsted|inquiry|judgment)\b|\b(?:19|20)\d\d\)/;

/** The references of a text that lead into its own report. What a paragraph begins with leads nowhere: it is the place. */
export function referencesIn(text: string): readonly Reference[] {
  return forms.flatMap(([pattern, to, one]) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Reference[] => {
      const { index, 0: said, groups } = match;
      const [start, end] = [index, index + said.length];
      if (start === 0 && groups?.word !== undefined && /^\s*(?:[:.(–-]|$)/.test(text.slice(end))) return [];
      if (said.startsWith('[^')) return [{ start, end, to: to(groups?.list ?? '', '') }];
      const before = /[^.;]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
      const after = /^[^.;]{0,60}/.exec(text.slice(end))?.[0] ?? '';
      if (elsewhere.test(before) || (/^\s*\)?\s*(?:,\s*)?(?:of|in|from|to)\s/.test(after) && elsewhere.test(after))) return [];
      return [...(groups?.list ?? '').matchAll(one)].map(([each]) => ({ start, end, to: to(each, groups?.word ?? '') }));
    }),
  );
}
