import type { FactValues } from '../../core/entry/entry.ts';
import {
  type Action,
  type Alleged,
  type Exception,
  type FactShape,
  type PlainShape,
  type Whereabouts,
  whereabouts,
} from '../../core/entry/fact.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import { readFields, readMembers } from '../yaml/fields.ts';
import { readOneOrMore, readSetOf } from '../yaml/lists.ts';
import { type Reader, within, wrong } from '../yaml/place.ts';
import { readFlag, readMoment, readNumber, readOneOf, readSpan, readText } from '../yaml/scalars.ts';
import { type Named, readAgency, readEntryId, readParty, readPerson, readThreadId } from './named.ts';

/** A reader for every shape of fact but the body that a correction carries. */
export type FactReaders = { readonly [S in Exclude<PlainShape, 'replacement'>]: Reader<FactValues[S]> };

export function factReaders(named: Named): FactReaders {
  const [person, agency, party] = [readPerson(named), readAgency(named), readParty(named)];
  return {
    text: readText,
    texts: readOneOrMore(readText),
    flag: readFlag,
    number: readNumber,
    amount: readText,
    date: readSpan,
    dateOrFlag: (tree, place) => (tree.kind === 'scalar' && typeof tree.value === 'boolean' ? tree.value : readSpan(tree, place)),
    moment: readMoment,
    person,
    people: readSetOf(person),
    agency,
    agencies: readSetOf(agency),
    party,
    parties: readOneOrMore(party),
    entry: readEntryId(named),
    thread: readThreadId(named),
    children: readChildren(named),
    childWords: readChildWords(named),
    answers: readAnswers,
    evidence: readEvidence(named),
    actions: readOneOrMore(readAction(named)),
    exceptions: readOneOrMore(readException(named)),
    alleged: readAlleged(named),
    attachments: (tree, place) =>
      wrong(place, tree, 'A case file carries no attachments.', 'Take it out, and attach the file where the entry is written.'),
  };
}

/** The reader for a fact as the vocabulary describes it. */
export function factReader(shape: FactShape, readers: FactReaders, replacement: Reader<FactValues['replacement']>): Reader<unknown> {
  if (shape.shape === 'choice') return shape.open ? readText : readOneOf(shape.values);
  return shape.shape === 'replacement' ? replacement : readers[shape.shape];
}

const readWhereabouts = readOneOf(whereabouts);

/** Where each child was; or a list, where nothing is said of that. */
const readChildren =
  (named: Named): Reader<ReadonlyMap<PersonId, Whereabouts>> =>
  (tree, place) => {
    if (tree.kind === 'list') return new Map((readSetOf(readPerson(named))(tree, place) ?? []).map((child) => [child, 'named']));
    const members = readMembers(tree, place);
    if (members === undefined) return undefined;
    const found = new Map<PersonId, Whereabouts>();
    for (const { key, line, value } of members) {
      const child = readPerson(named)({ kind: 'scalar', line, value: key, source: key }, place);
      const where = readWhereabouts(value, within(place, key));
      if (child !== undefined && where !== undefined) found.set(child, where);
    }
    return found.size === members.length ? found : undefined;
  };

const readChildWords =
  (named: Named): Reader<ReadonlyMap<PersonId, string>> =>
  (tree, place) => {
    const members = readMembers(tree, place);
    if (members === undefined) return undefined;
    const found = new Map<PersonId, string>();
    for (const { key, line, value } of members) {
      const child = readPerson(named)({ kind: 'scalar', line, value: key, source: key }, place);
      const words = readText(value, within(place, key));
      if (child !== undefined && words !== undefined) found.set(child, words);
    }
    return found.size === members.length ? found : undefined;
  };

const readAnswers: Reader<ReadonlyMap<string, string>> = (tree, place) => {
  const members = readMembers(tree, place);
  if (members === undefined) return undefined;
  const found = new Map<string, string>();
  for (const { key, value } of members) {
    const answer = readText(value, within(place, key));
    if (answer !== undefined) found.set(key, answer);
  }
  return found.size === members.length ? found : undefined;
};

const readEvidence =
  (named: Named): Reader<FactValues['evidence']> =>
  (tree, place) => {
    const members = readMembers(tree, place);
    if (members === undefined) return undefined;
    const read = members.map(({ key, value }) => [key, readSetOf(readEntryId(named))(value, within(place, key))] as const);
    const found = read.flatMap(([key, entries]) => (entries === undefined ? [] : [[key, entries] as const]));
    return found.length === members.length ? new Map(found) : undefined;
  };

const readAction =
  (named: Named): Reader<Action> =>
  (tree, place) => {
    const fields = readFields(tree, place, { required: ['what'], optional: ['who', 'by', 'how'] });
    const what = fields?.read('what', readText);
    if (fields === undefined) return undefined;
    const rest = { ...fields.maybe('who', readParty(named)), ...fields.maybe('by', readSpan), ...fields.maybe('how', readText) };
    return what === undefined ? undefined : { what, ...rest };
  };

const readException =
  (named: Named): Reader<Exception> =>
  (tree, place) => {
    if (tree.kind === 'scalar') {
      const words = readText(tree, place);
      return words === undefined ? undefined : { words };
    }
    const fields = readFields(tree, place, { required: [], optional: ['words', 'people', 'where', 'when', 'for'] });
    if (fields === undefined) return undefined;
    return {
      ...fields.maybe('words', readText),
      ...fields.maybe('people', readSetOf(readPerson(named))),
      ...fields.maybe('where', readText),
      ...fields.maybe('when', readText),
      ...fields.maybe('for', readText),
    };
  };

const readAlleged =
  (named: Named): Reader<Alleged> =>
  (tree, place) => {
    const fields = readFields(tree, place, { required: [], optional: ['by', 'against', 'act'] });
    if (fields === undefined) return undefined;
    const people = readSetOf(readPerson(named));
    return { ...fields.maybe('by', people), ...fields.maybe('against', people), ...fields.maybe('act', readText) };
  };
