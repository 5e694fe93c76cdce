import { daysBetween } from '../../../../time/day.ts';
import { inUnit, numberIn, numberWord, toldIn, unitIn } from './counted.ts';
import type { Doubted } from './doubt.ts';
import { type FullDate, fullDates } from './full-dates.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

interface Duration {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** "About", "almost", "over": then more is let pass. */
  readonly isLoose: boolean;
}

const duration = new RegExp(
  String.raw`(?<loose>\b(?:about|around|almost|nearly|over|under|more than|less than|some|approximately|just|roughly|at least|up to)\s+)?\b(?<n>${numberWord})[\s-](?<unit>(?:working )?(?:day|week|month|year)s?)\b(?!-old|\s+old|\s+of\s+age)`,
  'gi',
);

/** Spells of time that do not agree with the two dates beside them. Whatever leaves it open which dates are meant is left alone. */
export const intervalDoubts = (text: string): readonly Doubted[] => {
  const sentences = sentencesIn(text);
  return sentences.flatMap((sentence, n) => doubtsIn(sentence, sentences[n - 1]));
};

function doubtsIn(sentence: Sentence, before: Sentence | undefined): readonly Doubted[] {
  const durations = [...sentence.text.matchAll(duration)].flatMap((match): readonly Duration[] => {
    const { index, 0: said, groups } = match;
    return /\bage[ds]?\s+$/i.test(sentence.text.slice(0, index)) || /working/i.test(groups?.unit ?? '')
      ? []
      : [{ start: index, end: index + said.length, said, isLoose: groups?.loose !== undefined }];
  });
  const [only] = durations;
  if (only === undefined || durations.length > 1) return [];
  const pair = pairFor(only, sentence, before);
  if (pair === undefined) return [];
  const [from, to] = pair;
  const days = daysBetween(from.on, to.on);
  const parts = new RegExp(duration.source, 'i').exec(only.said)?.groups;
  if (parts?.n === undefined || parts.unit === undefined || days < 0) return [];
  const [count, unit] = [numberIn(parts.n), unitIn(parts.unit)];
  const apart = Math.abs(inUnit(days, unit) - count);
  if (apart < (unit === 'day' ? 1.5 : 1) * (only.isLoose ? 2 : 1)) return [];
  const at = sentence.start + only.start;
  return [
    {
      kind: 'interval-differs',
      start: at,
      end: at + only.said.length,
      sure: false,
      why: `between ${quoted(from)} and ${quoted(to)} there are ${days} days: about ${toldIn(days, unit)}`,
    },
  ];
}

interface Dated extends FullDate {
  readonly said: string;
}
const quoted = ({ said }: Dated): string => `“${said}”`;

const datesOf = ({ text }: Sentence): readonly Dated[] =>
  fullDates(text).map((date) => ({ ...date, said: text.slice(date.start, date.end) }));

/** The two dates that a spell of time lies between, in a form that leaves no doubt which they are. */
function pairFor(spell: Duration, sentence: Sentence, before: Sentence | undefined): readonly [Dated, Dated] | undefined {
  const dates = datesOf(sentence);
  const [one, two] = dates;
  const after = sentence.text.slice(spell.end);
  if (one !== undefined && two !== undefined && dates.length === 2) {
    const [lead, link] = [sentence.text.slice(0, one.start), sentence.text.slice(one.end, two.start)];
    const isBetween = /\bbetween\s+(?:the\s+)?$/i.test(lead) && /^[\s,]*and\s+(?:the\s+)?$/i.test(link);
    const isFrom = /\bfrom\s+(?:the\s+)?$/i.test(lead) && /^[\s,]*(?:to|until|till)\s+(?:the\s+)?$/i.test(link);
    if ((isBetween || isFrom) && isBeside(spell, one, two, sentence.text)) return [one, two];
    if (
      one.end <= spell.start &&
      /^\s*(?:later|afterwards)?,?\s*(?:later,?\s*)?(?:on|,)\s+(?:the\s+)?$/i.test(sentence.text.slice(spell.end, two.start)) &&
      /^\s*later\b/i.test(after)
    )
      return [one, two];
    return undefined;
  }
  if (
    one !== undefined &&
    dates.length === 1 &&
    before !== undefined &&
    /^\s*later,?\s+(?:on\s+)?(?:the\s+)?$/i.test(sentence.text.slice(spell.end, one.start))
  ) {
    const earlier = datesOf(before);
    const [only] = earlier;
    return only !== undefined && earlier.length === 1 ? [only, one] : undefined;
  }
  return undefined;
}

/** In brackets after them, told to have passed after them, or right before them. */
function isBeside(spell: Duration, one: Dated, two: Dated, text: string): boolean {
  if (spell.start >= two.end) {
    const between = text.slice(two.end, spell.start);
    if (/^\s*$/.test(between)) return /^\s*(?:had\s+)?(?:passed|went by|elapsed|lay)\b/.test(text.slice(spell.end));
    return /^\s*[,(:–-]+\s*(?:a\s+)?(?:(?:gap|period|spell|interval|total)\s+of\s+)?$/i.test(between);
  }
  const before = text.slice(spell.end, one.start);
  return spell.end <= one.start && before.length < 40 && !/[,;]/.test(before.replace(/,?\s*(?:between|from)\s+(?:the\s+)?$/i, ''));
}
