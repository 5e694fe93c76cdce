import type { Person } from '../../../core/entry/directory.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { compareBirthDates } from '../../../core/matching/details/birth-dates.ts';
import { isName } from '../../../core/matching/same/person-on-record.ts';
import { readSpan } from '../../../core/matching/search/kept.ts';
import { type Span, showSpan } from '../../../core/time/span.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { lookedField, meansField, type NameTyped } from '../../../parse/written/names-typed.ts';
import { bornOfNewcomer } from '../../../parse/written/written-form.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { holdersOf, readSame } from '../same/same-read.ts';
import type { Writing } from './write-context.ts';

const bornOf = (person: PersonId, { today }: Pick<Writing, 'today'>, open: OpenCase): Span | undefined => {
  const born = readSame(open, today).people.get(person)?.born;
  return born === undefined ? undefined : readSpan(born);
};

/** What is on record of somebody whom a name may mean, so that its writer can tell: when born, where they have lived, whose records name them. */
export function knownOf(person: PersonId, writing: Pick<Writing, 'today'>, open: OpenCase): string {
  const read = readSame(open, writing.today);
  const born = bornOf(person, writing, open);
  const [home] = (read.people.get(person)?.addresses ?? []).toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0));
  const holders = holdersOf(read, person).map(namesIn(open.directory).agency);
  return [
    ...(born === undefined ? [] : [`born ${showSpan(born)}`]),
    ...(home === undefined ? [] : [`has lived at ${home.shown}`]),
    ...(holders.length === 0 ? [] : [`named by ${allListed(holders)}`]),
  ].join('; ');
}

/** Those of a name like a newcomer's who were born when the newcomer was, or may have been. */
export function bornAlike(name: NameTyped, { form, today }: Pick<Writing, 'form' | 'today'>, open: OpenCase): readonly PersonId[] {
  const born = bornOfNewcomer(form, name, today);
  if (born === undefined || 'problem' in born) return [];
  return name.near.filter((person) => {
    const known = bornOf(person, { today }, open);
    return known !== undefined && compareBirthDates(born, known).level !== 'different';
  });
}

/** Somebody of a name and a birth date like those of a record that is to be made: its writer says that they have looked, or whom they mean. */
export const toLookAt = (writing: Writing, open: OpenCase): readonly FieldProblem[] =>
  writing.names.flatMap((name) => {
    const alike = bornAlike(name, writing, open);
    if (alike.length === 0 || writing.form[lookedField(name.key)] === 'yes') return [];
    const names = allListed(alike.map(namesIn(open.directory).person));
    return [
      {
        field: meansField(name.key),
        text: `${names} may be the same person: the name and the birth date are alike. Choose the record, or say that you have looked and it is somebody else`,
      },
    ];
  });

/** Those of the family at hand who are described and not named, and may be a newcomer: they are told of by what was seen of them (R021). */
export const notNamedYet = ({ family, today }: Pick<Writing, 'family' | 'today'>, open: OpenCase): readonly Person[] => {
  const { resolve } = open.known(today);
  return family.filter(({ id, called }) => !isName(called) && /^unknown\b/i.test(called) && resolve(id) === id);
};
