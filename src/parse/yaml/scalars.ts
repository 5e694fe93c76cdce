import type { Day } from '../../core/time/day.ts';
import { parseDay } from '../../core/time/day.ts';
import { type Instant, instantOf } from '../../core/time/instant.ts';
import type { Span } from '../../core/time/span.ts';
import { type DateProblem, parseEdtf } from '../edtf.ts';
import { parseTimeOfDay } from '../time-of-day.ts';
import { type Place, type Reader, wrong } from './place.ts';
import { quoted } from './problem.ts';
import type { Tree } from './tree.ts';

/** The most bytes that one text may have. Nobody writes as much in one entry; what does is a mistake or an attack. */
const longestText = 100 * 1024;

const encoder = new TextEncoder();

/** A text with something in it. A number or a date stands as it was written; `true` and `false` are no text. */
export const readText: Reader<string> = (tree, place) => {
  const text = readAnyText(tree, place);
  return text === undefined || text.trim() !== ''
    ? text
    : wrong(place, tree, 'There is nothing here.', 'Write the text, or take the field out.');
};

/** A text, which may be empty. */
export const readAnyText: Reader<string> = (tree, place) => {
  if (tree.kind !== 'scalar') return wrong(place, tree, `This is a ${tree.kind}, where text is meant.`, 'Write one text.');
  if (tree.value === null) return wrong(place, tree, 'There is nothing here.', 'Write the text, or take the field out.');
  if (typeof tree.value === 'boolean')
    return wrong(place, tree, `This is ${tree.source}, where text is meant.`, 'Write words, or put the word in quotes.');
  return readable(typeof tree.value === 'string' ? tree.value : tree.source, tree, place);
};

function readable(text: string, tree: Tree, place: Place): string | undefined {
  const bytes = text.length > longestText ? text.length : encoder.encode(text).length;
  if (bytes > longestText)
    return wrong(place, tree, `This text has more than ${longestText / 1024} KB.`, 'Shorten it, or record it as several entries.');
  if (!text.isWellFormed() || hasControls(text))
    return wrong(place, tree, 'This text has characters in it that cannot be shown.', 'Take out whatever is not text, line break or tab.');
  return text;
}

const hasControls = (text: string): boolean =>
  [...text].some((character) => (character < ' ' ? !'\n\t\r'.includes(character) : character === '\u007f'));

/** A key: lower-case words with hyphens. */
export const isKey = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

export const readKey: Reader<string> = (tree, place) => {
  const text = readText(tree, place);
  if (text === undefined || isKey(text)) return text;
  return wrong(place, tree, `${quoted(text)} is not written as a key.`, 'Write lower-case letters and digits, with hyphens between words.');
};

/** The id of an entry, a thread or a failing. */
export const readId: Reader<string> = (tree, place) => {
  const text = readText(tree, place);
  if (text === undefined || (text.length <= 100 && /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(text))) return text;
  return wrong(place, tree, `${quoted(text)} is no id.`, 'Write letters, digits and hyphens, 100 at most.');
};

export const readFlag: Reader<boolean> = (tree, place) =>
  tree.kind === 'scalar' && typeof tree.value === 'boolean'
    ? tree.value
    : wrong(place, tree, 'This is neither true nor false.', 'Write true or false, without quotes.');

export const readNumber: Reader<number> = (tree, place) =>
  tree.kind === 'scalar' && typeof tree.value === 'number' && Number.isFinite(tree.value)
    ? tree.value
    : wrong(place, tree, 'This is not a number.', 'Write digits, without quotes or units.');

/** Dates read lately: a case names the same days again and again, and the grammar of EDTF is slow. It only ever remembers. */
const datesRead = new Map<string, Span | DateProblem>();

function spanOf(text: string): Span | DateProblem {
  const known = datesRead.get(text);
  if (known !== undefined) return known;
  const span = parseEdtf(text);
  if (datesRead.size >= 5000) datesRead.clear();
  datesRead.set(text, span);
  return span;
}

/** An EDTF date. */
export const readSpan: Reader<Span> = (tree, place) => {
  const text = readText(tree, place);
  if (text === undefined) return undefined;
  const span = spanOf(text);
  return 'problem' in span ? wrong(place, tree, `${quoted(text)} is not a date that can be read.`, span.problem) : span;
};

/** A single calendar day. */
export const readDay: Reader<Day> = (tree, place) => {
  const text = readText(tree, place);
  if (text === undefined) return undefined;
  return parseDay(text) ?? wrong(place, tree, `${quoted(text)} is not a day of the calendar.`, 'Write year, month and day: 2025-03-12.');
};

/** Minutes after midnight. */
export const readTimeOfDay: Reader<number> = (tree, place) => {
  const text = readText(tree, place);
  if (text === undefined) return undefined;
  return (
    parseTimeOfDay(text) ??
    wrong(place, tree, `${quoted(text)} is not a time of day.`, 'Write hours and minutes of the 24-hour clock in quotes: "09:30".')
  );
};

/** A moment in the time of Europe/London, to the minute: `2018-08-03T05:15`. */
export const readMoment: Reader<Instant> = (tree, place) => {
  const text = readText(tree, place);
  if (text === undefined) return undefined;
  const [date = '', time = '', ...rest] = text.split('T');
  const [day, minutes] = [parseDay(date), parseTimeOfDay(time)];
  if (day === undefined || minutes === undefined || rest.length > 0)
    return wrong(
      place,
      tree,
      `${quoted(text)} is not a moment that can be read.`,
      'Write the day, a T and the time in London: "2018-08-03T05:15".',
    );
  return instantOf(day, minutes);
};

/** One of a closed list of words. */
export const readOneOf =
  <const V extends string>(values: readonly V[]): Reader<V> =>
  (tree, place) => {
    const text = readText(tree, place);
    const found = values.find((value) => value === text);
    return text === undefined || found !== undefined
      ? found
      : wrong(place, tree, `${quoted(text)} is not one of the words for this.`, `Write one of: ${values.join(', ')}.`);
  };
