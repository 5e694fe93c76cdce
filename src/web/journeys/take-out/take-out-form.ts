import { type PurposeKey, purposes } from '../../../core/taken-out/stamp.ts';
import { parseDay } from '../../../core/time/day.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChronologyAsked, parseChronology } from '../chronology/chronology-query.ts';
import { type WhatKey, whatAsked, whats } from './what.ts';

/** What the form asks for, whether or not it can be given. */
export interface TakeOutAsked {
  readonly view: ChronologyAsked;
  readonly what: WhatKey | undefined;
  readonly kinAlone: boolean;
  readonly years: 'full' | 'short';
  readonly given: Readonly<Record<string, string>>;
}

/** What is taken out, once the form is right. */
export interface TakeOut {
  readonly what: WhatKey;
  readonly purpose: PurposeKey;
  readonly why: string;
}

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** The most that a reason may be, in letters. */
const longestWhy = 500;

/** Reads the fields from an address, or from the form that was sent. Nothing, where they name what the visitor may not know of. */
export function parseTakeOut(asking: Asking, given: GivenCase, fields: Asking['query']): TakeOutAsked | undefined {
  const view = parseChronology({ ...asking, query: fields }, given);
  if (view === undefined) return undefined;
  return {
    view: { ...view, strip: undefined, since: undefined },
    what: whatAsked(fields.what),
    kinAlone: fields.ties === 'family',
    years: fields.years === 'short' ? 'short' : 'full',
    given: fields,
  };
}

export function readTakeOut({ what, given }: TakeOutAsked, may: GivenCase['visitor']['may']): TakeOut | readonly FieldError[] {
  const purpose = purposes.find(({ key }) => key === given.purpose)?.key;
  const why = (given.why ?? '').trim();
  const mayTake = what !== undefined && (whats[what].what !== 'case-file' || may('take-out-case-file'));
  const errors: readonly FieldError[] = [
    ...(mayTake ? [] : [{ field: 'what', text: 'Choose what to take out' }]),
    ...daysWrong(given),
    ...(purpose === undefined ? [{ field: 'purpose', text: 'Choose what it is for' }] : []),
    ...(why.length < 3 ? [{ field: 'why', text: 'Enter what it is for in your own words, such as “review conference on 4 May”' }] : []),
    ...(why.length > longestWhy ? [{ field: 'why', text: `What it is for must be ${longestWhy} letters or fewer` }] : []),
  ];
  return errors.length > 0 || what === undefined || purpose === undefined ? errors : { what, purpose, why };
}

function daysWrong({ from = '', to = '', on = '' }: Readonly<Record<string, string>>): readonly FieldError[] {
  const [first, last] = [parseDay(from), parseDay(to)];
  const wrong = (field: string, text: string, day: unknown): readonly FieldError[] =>
    text !== '' && day === undefined ? [{ field, text: 'Enter a day, such as 2018-05-04' }] : [];
  return [
    ...wrong('on', on, parseDay(on)),
    ...wrong('from', from, first),
    ...wrong('to', to, last),
    ...(from === '' && last !== undefined ? [{ field: 'from', text: 'Enter the first day too, or leave both empty' }] : []),
    ...(to === '' && first !== undefined ? [{ field: 'to', text: 'Enter the last day too, or leave both empty' }] : []),
    ...(first !== undefined && last !== undefined && first > last ? [{ field: 'to', text: 'The last day is before the first' }] : []),
  ];
}
