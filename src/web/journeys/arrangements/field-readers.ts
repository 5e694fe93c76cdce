import type { Party } from '../../../core/entry/fact.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { isChildInCircle } from '../../../core/picture/family/family.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { exactly, type Span } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn } from '../../recording/returned.ts';

type Form = Returned['sent'];

export const longest = 5000;

/** What cannot be recorded yet of one field. */
export const missing = (form: Form, field: string, text: string): Returned['problems'] =>
  textIn(form, field) === '' ? [{ field, text }] : [];

interface Moment {
  readonly when: Span;
  readonly at: number | undefined;
}

/** A day that has come, with its time of day where one was said; left blank it is today. Undefined where it cannot be read, or is still to come. */
export function pastIn(form: Form, name: string, today: Day): Moment | undefined {
  const words = textIn(form, name);
  if (words === '') return { when: exactly(today), at: undefined };
  const said = readSaidDate(words, { today, looking: 'past' });
  return said.kind === 'not-read' || said.when.earliest > today ? undefined : { when: said.when, at: said.at };
}

/** A day to come, or any that is given whole; undefined where it was left blank or cannot be read. */
export function aheadIn(form: Form, name: string, today: Day): Span | undefined {
  const said = readSaidDate(textIn(form, name), { today, looking: 'ahead' });
  return said.kind === 'not-read' ? undefined : said.when;
}

/** Said when a day was written and cannot be read. */
export const unreadable = (form: Form, name: string, today: Day): Returned['problems'] =>
  textIn(form, name) !== '' && aheadIn(form, name, today) === undefined
    ? [{ field: name, text: 'Write a day, such as 14 May 2018 or in 6 weeks' }]
    : [];

export const pastProblem = (form: Form, name: string, today: Day): Returned['problems'] =>
  pastIn(form, name, today) === undefined ? [{ field: name, text: 'Write a day that has come, such as today, yesterday or 4 May' }] : [];

/** Those ticked, each by a field of its own. */
export const peopleTicked = (form: Form, prefix: string, people: readonly PersonId[], open: OpenCase): readonly PersonId[] =>
  people.filter((person) => form[`${prefix}-${publicId(open.publicIds.people, person)}`] === 'yes');
export const agenciesTicked = (form: Form, prefix: string, agencies: readonly AgencyId[], open: OpenCase): readonly AgencyId[] =>
  agencies.filter((agency) => form[`${prefix}-${publicId(open.publicIds.agencies, agency)}`] === 'yes');

export const personChosen = (form: Form, name: string, people: readonly PersonId[], open: OpenCase): PersonId | undefined =>
  people.find((person) => publicId(open.publicIds.people, person) === form[name] && form[name] !== '');

/** Somebody from the list, else whoever was written beside it. */
export function partyIn(form: Form, name: string, from: Parties, open: OpenCase): Party | undefined {
  const person = personChosen(form, name, from.people, open);
  if (person !== undefined) return { kind: 'person', person };
  const agency = from.agencies.find((one) => publicId(open.publicIds.agencies, one) === form[name] && form[name] !== '');
  if (agency !== undefined) return { kind: 'agency', agency };
  const words = textIn(form, `${name}Other`);
  return words === '' ? undefined : { kind: 'words', words };
}

export interface Parties {
  readonly people: readonly PersonId[];
  readonly agencies: readonly AgencyId[];
}

/** Everybody of the family, grown-ups and children, as the picture has them; the child last. */
export const familyOffered = (p: Picture): readonly PersonId[] => [
  ...[...p.circle.members.keys()].filter((person) => person !== p.child),
  p.child,
];

/** The grown-ups of the family: with whom a child may live, and who may supervise. */
export const adultsOffered = (p: Picture): readonly PersonId[] => familyOffered(p).filter((person) => !isChildInCircle(p, person));
