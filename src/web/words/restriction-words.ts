import type { EntryOf } from '../../core/entry/entry.ts';
import { blanksOfSupervision, type TermPart } from '../../core/pathway/restriction/term-blanks.ts';
import type { Terms } from '../../core/picture/harm/restrictions.ts';
import { addDays, showDay } from '../../core/time/day.ts';
import { showSpan } from '../../core/time/span.ts';
import { allListed } from './all-listed.ts';
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

/** "Bail: Mark, in regard to Joanne". */
export function restrictionHead(terms: Pick<Terms, 'entry' | 'restrains' | 'protects'> | undefined, first: Facts, names: Names): string {
  if (terms === undefined) return restrictionName(first);
  const [binds, guards] = [terms.restrains, terms.protects].map((people) => allListed(people.map(names.person)) || 'somebody not named');
  return `${restrictionName(terms.entry.facts)}: ${binds}, in regard to ${guards}`;
}

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
export function untilWords({ entry: { facts }, until }: Terms): string {
  if (until === undefined) return 'no end on record';
  return facts.until !== undefined && addDays(facts.until.latest, 1) === until ? showSpan(facts.until) : showDay(addDays(until, -1));
}

export const exceptionLines = ({ exceptions = [] }: Facts, names: Names): readonly string[] =>
  exceptions.map((exception) => exceptionInWords(exception, names));

/** A part of the terms that is not on record, as a page says it (R114, R037). */
export const blankWords: Readonly<Record<TermPart, string>> = {
  restrains: 'whom it binds',
  protects: 'for whose sake',
  supervisor: 'who supervises',
  place: 'where',
  hours: 'for how long',
  times: 'how often',
  checkIn: 'who checks in, and when',
  consequence: 'what happens if it is not kept',
  basis: 'on what basis in law, or by what agreement',
  document: 'whether the document was seen',
};

/** Parts of the terms of supervised contact that are not on record. None for terms that ask for no supervising. */
export const notYetSaid = (facts: Facts): readonly string[] => blanksOfSupervision(facts).map((part) => blankWords[part]);

const basisWords: Readonly<Record<string, string>> = {
  'court-order': 'a court order',
  'protection-order': 'a protection order',
  bail: 'bail',
  licence: 'a licence from prison',
  'police-protection': 'police protection',
  'looked-after-agreement': 'looked after with a parent’s agreement (section 20)',
  'written-agreement': 'a written agreement',
  verbal: 'a spoken agreement only',
  none: 'nothing in law, and no agreement',
};

export const basisInWords = (basis: string): string => basisWords[basis] ?? inPlainWords(basis);
/** The bases that a form offers, in order. */
export const basesOffered: readonly string[] = Object.keys(basisWords);

/** "A court order; the document was seen". */
export function basisLine(basis: string | undefined, document: 'seen' | 'not-seen' | undefined): string {
  const on = basis === undefined ? 'not on record' : basisInWords(basis);
  const paper =
    basis === 'verbal' || basis === 'none'
      ? undefined
      : document === undefined
        ? 'whether the document was seen is not on record'
        : document === 'seen'
          ? 'the document was seen'
          : 'the document was not seen';
  return withCapital([on, ...(paper === undefined ? [] : [paper])].join('; '));
}
