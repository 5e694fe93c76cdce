import type { EntryOf } from '../../core/entry/entry.ts';
import type { Terms } from '../../core/picture/harm/restrictions.ts';
import { addDays, showDay } from '../../core/time/day.ts';
import { showSpan } from '../../core/time/span.ts';
import { exceptionInWords, type FactLine } from './fact-lines.ts';
import { type Names, partyName } from './names.ts';
import { inPlainWords, withCapital } from './plain-words.ts';

type Facts = EntryOf<'restriction'>['facts'];

const contacts = {
  none: 'No contact',
  supervised: 'Contact only when supervised',
  'through-services': 'Contact only through services',
} as const;

export const contactWords = ({ contact }: Facts): string | undefined => (contact === undefined ? undefined : contacts[contact]);

/** "Court order", "Bail". */
export const restrictionName = ({ type }: Facts): string => withCapital(inPlainWords(type ?? 'restriction'));

type Part = readonly [label: string, value: string | undefined];

const partsOf = (facts: Facts, names: Names): readonly Part[] => [
  ['Contact', contactWords(facts)],
  ['Supervised by', facts.supervisor && partyName(facts.supervisor, names)],
  ['Where', facts.place],
  ['Hours', facts.hours],
  ['Times', facts.times],
  ['Distance', facts.distance],
  ['By what means', facts.means],
  ['Checking in', facts.checkIn],
  ['If it is not kept', facts.consequence],
];

/** The terms part by part, as they are on record. */
export const termLines = (facts: Facts, names: Names): readonly FactLine[] =>
  partsOf(facts, names).flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));

/** The last day on which terms hold, as their record says it or as a later entry ended them. */
export const untilWords = ({ entry: { facts }, until }: Terms): string =>
  facts.until !== undefined ? showSpan(facts.until) : until === undefined ? 'no end on record' : showDay(addDays(until, -1));

export const exceptionLines = ({ exceptions = [] }: Facts, names: Names): readonly string[] =>
  exceptions.map((exception) => exceptionInWords(exception, names));

/** What supervised contact needs before it can be kept (R114). */
const needed: ReadonlyMap<string, string> = new Map([
  ['Supervised by', 'who supervises'],
  ['Where', 'where'],
  ['Hours', 'for how long'],
  ['Times', 'how often'],
  ['Checking in', 'who checks in, and when'],
  ['If it is not kept', 'what happens if it is not kept'],
]);

/** Parts of the terms of supervised contact that are not on record. None for terms that ask for no supervising. */
export function notYetSaid(facts: Facts, names: Names): readonly string[] {
  if (facts.contact !== 'supervised' && facts.type !== 'supervised-contact') return [];
  return partsOf(facts, names).flatMap(([label, value]) => ((value ?? '') === '' ? (needed.get(label) ?? []) : []));
}
