import type { NumberedParagraph, NumberedSection } from '../numbered.ts';
import { paragraphsOf } from '../numbered.ts';
import { numberIn, numberWord } from './counted.ts';
import { type Doubt, doubtAt } from './doubt.ts';
import { labelOf } from './targets.ts';

const opens = new RegExp(String.raw`\b(?<n>${numberWord})\s+(?<noun>(?:[a-z-]+\s){0,2}[a-z-]+s)(?<rest>\s[^.:;]{0,30})?:\s*`, 'gi');
const bullet = /^\s*(?:[-•–*]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).])\s+/;
/** "Three spellings and four descriptions:", "rule 22 says:": what is counted there is not what is listed. */
const isOneOfMore = /(?:\b(?:and|or|of)|\b[A-Z][a-z]+|\*)\s+$/;
const units = /\b(?:days|weeks|months|years|hours|minutes)$/i;

/** "Three findings:" before four of them; and how many findings the review is said to make, where another number stands in it. */
export function listDoubts(report: readonly NumberedSection[]): readonly Doubt[] {
  const paragraphs = paragraphsOf(report);
  return paragraphs.flatMap((at, n) => [...listsIn(at, paragraphs.slice(n + 1)), ...countsOf(at, paragraphs)]);
}

function listsIn(at: NumberedParagraph, next: readonly NumberedParagraph[]): readonly Doubt[] {
  return [...at.text.matchAll(opens)].flatMap(({ index, 0: said, groups }): readonly Doubt[] => {
    if (groups?.n === undefined || groups.noun === undefined || units.test(groups.noun) || isOneOfMore.test(at.text.slice(0, index)))
      return [];
    const listed = itemsOf(at.text.slice(index + said.length), at, next);
    const count = numberIn(groups.n);
    return listed < 2 || listed === count || count < 2
      ? []
      : [
          doubtAt(at, {
            ...{ kind: 'list-differs', start: index, end: index + said.trimEnd().length, sure: false },
            why: `${listed} are listed`,
          }),
        ];
  });
}

/** How many are listed after a colon: by letters or numbers in brackets, by lines, by semicolons, or by commas between a few short words. 0 where it cannot be told. */
function itemsOf(rest: string, at: NumberedParagraph, next: readonly NumberedParagraph[]): number {
  if (rest.trim() === '') {
    const after = next.findIndex(({ section, text }) => section !== at.section || !bullet.test(text));
    return after < 0 ? next.length : after;
  }
  const lines = rest.split('\n').filter((line) => bullet.test(line));
  if (lines.length > 1) return lines.length;
  const lettered = [...rest.matchAll(/\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s/g)];
  if (lettered.length > 1) return lettered.length;
  const [sentence = ''] = rest.split(/\.(?:\s|$)/);
  if (sentence.includes(';')) return sentence.split(';').filter((part) => part.trim() !== '').length;
  return byCommas(sentence);
}

/** "police, health and housing". An "and" inside one of them leaves it open how many there are. */
function byCommas(sentence: string): number {
  const parts = sentence.split(/,\s*/);
  const last = (parts.pop() ?? '').replace(/^(?:and|or)\s+/, '').split(/\s+(?:and|or)\s+/);
  const items = [...parts, ...last];
  const isPlain = parts.length > 0 && last.length < 3 && !parts.some((part) => /\b(?:and|or)\b/.test(part));
  return isPlain && items.every((part) => /^\s*(?:\S+\s*){1,3}$/.test(part)) ? items.length : 0;
}

const madeOf = new RegExp(
  String.raw`\b(?:this review|the review|this report|the report|we)\s+(?:makes?|made|sets? out|reach(?:es|ed)?|has|identif(?:ies|ied)|offers?|gives?)\s+(?<n>${numberWord})\s+(?<noun>findings|recommendations|key episodes|episodes|learning points)\b`,
  'gi',
);

/** "The review makes three recommendations", where four stand in it. Where none stands by number, nothing is counted. */
function countsOf(at: NumberedParagraph, all: readonly NumberedParagraph[]): readonly Doubt[] {
  return [...at.text.matchAll(madeOf)].flatMap(({ index, 0: said, groups }): readonly Doubt[] => {
    const noun = (groups?.noun ?? '').toLowerCase().replace('key ', '').replace(/s$/, '');
    const standing = new Set(all.flatMap(({ text }) => labelOf(text) ?? []).filter((label) => label.startsWith(`${noun} `))).size;
    return standing === 0 || standing === numberIn(groups?.n ?? '')
      ? []
      : [
          doubtAt(at, {
            kind: 'list-differs',
            start: index,
            end: index + said.length,
            sure: true,
            why: `${standing} stand in this report`,
          }),
        ];
  });
}
