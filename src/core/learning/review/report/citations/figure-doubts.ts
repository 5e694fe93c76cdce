import { findDates } from '../../../../anonymise/dates/find-dates.ts';
import { tellingWords } from '../../../library/telling-words.ts';
import type { NumberedParagraph } from '../numbered.ts';
import { numberIn, numberWord } from './counted.ts';
import { type Doubt, doubtAt } from './doubt.ts';
import { sentencesIn } from './sentences.ts';

interface Figure {
  readonly at: NumberedParagraph;
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly noun: string;
  readonly count: number;
  readonly words: ReadonlySet<string>;
}

const counted = new RegExp(String.raw`\b(?<n>${numberWord})\s+(?<noun>(?:[a-z][a-z-]+\s)?[a-z][a-z-]{2,}s)\b`, 'g');
const notCounted =
  /\b(?:days|weeks|months|years|hours|minutes|times|pounds|miles|was|is|has|this|its|his|hers|as|us|thus|always|perhaps|others|sides|ways|parts)$/;

/** One event of one day with two figures for the same thing. Which is right, or whether both are, is not known here. */
export function figureDoubts(paragraphs: readonly NumberedParagraph[]): readonly Doubt[] {
  const figures = paragraphs.flatMap(figuresIn);
  return figures.flatMap((one, n): readonly Doubt[] => {
    const other = figures
      .slice(0, n)
      .find(
        (before) =>
          before.date === one.date &&
          before.noun === one.noun &&
          before.count !== one.count &&
          [...before.words].some((word) => one.words.has(word) && !one.noun.startsWith(word)),
      );
    return other === undefined
      ? []
      : [
          doubtAt(one.at, {
            ...{ kind: 'figures-differ', start: one.start, end: one.end, sure: false },
            why: `${other.at.number === one.at.number ? 'earlier in this paragraph' : `paragraph ${other.at.number}`} has “${other.at.text.slice(other.start, other.end)}” for the same date`,
          }),
        ];
  });
}

const figuresIn = (at: NumberedParagraph): readonly Figure[] =>
  sentencesIn(at.text).flatMap(({ text, start }) => {
    const [when, ...more] = findDates(text);
    if (when === undefined || more.length > 0 || when.month === undefined || when.year === undefined || when.fine === 'season') return [];
    const rest = text.slice(0, when.start) + ' '.repeat(when.end - when.start) + text.slice(when.end);
    return [...rest.matchAll(counted)].flatMap(({ index, 0: said, groups }) =>
      groups?.n === undefined || groups.noun === undefined || notCounted.test(groups.noun)
        ? []
        : [
            {
              ...{ at, start: start + index, end: start + index + said.length, noun: groups.noun, count: numberIn(groups.n) },
              date: `${when.year}-${when.month}-${when.day ?? ''}`,
              words: tellingWords(rest),
            },
          ],
    );
  });
