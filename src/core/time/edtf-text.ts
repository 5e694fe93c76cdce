/**
 * The parts of an EDTF text (ISO 8601-2) as Heed uses it: years of four digits, seasons 21 to 24, qualifiers, unspecified digits, intervals and
 * sets. `src/parse/edtf.ts` holds every text that comes in to the standard; this reads what it let through, for bounds and for words.
 */

export interface CalendarPart {
  readonly kind: 'date';
  /** Four characters, each a digit or `X`. */
  readonly year: string;
  /** Two characters, each a digit or `X`; absent where the text stops at the year. */
  readonly month?: string;
  readonly day?: string;
  readonly doubt: Doubt;
}

export interface SeasonPart {
  readonly kind: 'season';
  readonly year: number;
  readonly season: SeasonCode;
  readonly doubt: Doubt;
}

/** 21 spring, 22 summer, 23 autumn, 24 winter. */
export type SeasonCode = 21 | 22 | 23 | 24;

/** `~` approximate, `?` uncertain, `%` both. Doubt about any component is doubt about the date; it never widens it. */
export interface Doubt {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export type DatePart = CalendarPart | SeasonPart;

/** `..` is open: there is no bound. Nothing at all is unknown: there is one, but nobody knows it. */
export type Bound = DatePart | { readonly kind: 'open' } | { readonly kind: 'unknown' };

export interface Range {
  readonly kind: 'range';
  readonly from: Bound;
  readonly to: Bound;
}

export type EdtfText =
  | DatePart
  | Range
  | { readonly kind: 'set'; readonly of: 'one' | 'all'; readonly members: readonly (DatePart | Range)[] };

/** The parts of a text, or nothing where it is not of this form. */
export function readEdtfText(text: string): EdtfText | undefined {
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text);
  if (set !== null) return readSet(set[1] === undefined ? 'all' : 'one', set[1] ?? set[2] ?? '');
  if (text.includes('/')) {
    const [from = '', to = '', ...more] = text.split('/');
    return more.length > 0 ? undefined : rangeOf(readBound(from), readBound(to));
  }
  return readDate(text);
}

function readSet(of: 'one' | 'all', text: string): EdtfText | undefined {
  const members = text.split(',').map((member) => readMember(member.trim()));
  const known = members.filter((member) => member !== undefined);
  return known.length === members.length ? { kind: 'set', of, members: known } : undefined;
}

function readMember(text: string): DatePart | Range | undefined {
  if (!text.includes('..')) return readDate(text);
  const [from = '', to = '', ...more] = text.split('..');
  return more.length > 0 ? undefined : rangeOf(readBound(from || '..'), readBound(to || '..'));
}

/** A range with neither end says nothing. */
function rangeOf(from: Bound | undefined, to: Bound | undefined): Range | undefined {
  if (from === undefined || to === undefined) return undefined;
  return isDatePart(from) || isDatePart(to) ? { kind: 'range', from, to } : undefined;
}

function readBound(text: string): Bound | undefined {
  if (text === '..') return { kind: 'open' };
  return text === '' ? { kind: 'unknown' } : readDate(text);
}

function readDate(text: string): DatePart | undefined {
  const doubt = { approximate: /[~%]/.test(text), uncertain: /[?%]/.test(text) };
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(text.replaceAll(/[~?%]/g, ''));
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  const season = seasonCodes.find((code) => String(code) === month);
  if (season !== undefined) {
    return day === undefined && /^\d{4}$/.test(year) ? { kind: 'season', year: Number(year), season, doubt } : undefined;
  }
  return { kind: 'date', year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }), doubt };
}

export function isDatePart(bound: Bound): bound is DatePart {
  return bound.kind === 'date' || bound.kind === 'season';
}

const seasonCodes = [21, 22, 23, 24] as const;
