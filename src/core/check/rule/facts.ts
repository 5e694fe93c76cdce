import type { Entry } from '../../entry/entry.ts';
import type { FactShape } from '../../entry/fact.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { isMeant } from './agencies.ts';
import { agenciesNamed, namesPerson, shapeOf } from './agencies-in-fact.ts';
import type { Case, Look } from './case.ts';
import type { FactTest, FactValue } from './records.ts';

/** Whether a fact of an entry is as a test asks. */
export function passes(look: Look, entry: Entry, { fact, anyOf }: FactTest, of: Case | undefined): boolean {
  const facts: Readonly<Record<string, unknown>> = entry.facts;
  return anyOf.some((wanted) => is(look, entry, shapeOf(entry, fact), facts[fact], wanted, of));
}

function is(look: Look, entry: Entry, shape: FactShape | undefined, value: unknown, wanted: FactValue, of: Case | undefined): boolean {
  switch (wanted.is) {
    case 'come':
      return value === true || (isSpan(value) && look.watch.reached(value.latest));
    case 'agency':
      return wanted.agency === 'a-person'
        ? namesPerson(value)
        : agenciesNamed(shape, value).some((agency) => isMeant(look.p, agency, wanted.agency, entry, of));
    case 'given':
    case 'not-given':
    case 'value':
    case 'at-least':
      return isAlone(value, wanted);
  }
}

type Alone = Exclude<FactValue, { readonly is: 'come' | 'agency' }>;

const tellsAlone = (wanted: FactValue): wanted is Alone => wanted.is !== 'come' && wanted.is !== 'agency';

/** True where a test cannot be met, whatever day it is and whatever the matter. */
export function failsAlone(entry: Entry, { fact, anyOf }: FactTest): boolean {
  const facts: Readonly<Record<string, unknown>> = entry.facts;
  return anyOf.every((wanted) => tellsAlone(wanted) && !isAlone(facts[fact], wanted));
}

function isAlone(value: unknown, wanted: Alone): boolean {
  const given = value !== undefined && !(Array.isArray(value) && value.length === 0);
  switch (wanted.is) {
    case 'given':
      return given;
    case 'not-given':
      return !given;
    case 'value':
      return Array.isArray(value) ? value.includes(wanted.value) : value === wanted.value;
    case 'at-least':
      return typeof value === 'number' && value >= wanted.amount;
  }
}

/** The last day of a date that a fact gives, where it has one. */
export function dateIn(entry: Entry, fact: string): Day | undefined {
  const facts: Readonly<Record<string, unknown>> = entry.facts;
  const value = facts[fact];
  return isSpan(value) && Number.isFinite(value.latest) ? value.latest : undefined;
}

const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && 'latest' in value && 'edtf' in value;
