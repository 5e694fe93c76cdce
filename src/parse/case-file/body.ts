import type { Body, FactValues } from '../../core/entry/entry.ts';
import type { FactTable } from '../../core/entry/fact.ts';
import type { PersonId, ThreadId } from '../../core/entry/ids.ts';
import { type Kind, kinds, vocabulary } from '../../core/entry/vocabulary.ts';
import { type Allowed, type Fields, readFields, readMembers } from '../yaml/fields.ts';
import { readList, readSetOf } from '../yaml/lists.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readAnyText, readId, readKey, readOneOf, readSpan, readTimeOfDay } from '../yaml/scalars.ts';
import { readClaim } from './claims.ts';
import { factReader, factReaders } from './fact-values.ts';
import { type Named, readPerson } from './named.ts';

/** The fields of what was recorded; who recorded it and when are the stamp's. `about` and `text` are looked for by kind. */
export const bodyFields: Allowed = {
  required: ['kind', 'when'],
  optional: ['at', 'about', 'present', 'themes', 'text', 'facts', 'claims', 'thread'],
};

/** Kinds that stand on another entry or on people named in their facts: they may say nothing of their own. */
const standsOnOthers: ReadonlySet<Kind> = new Set(['share', 'correction', 'account', 'answer', 'disposal', 'identity', 'closed-to']);

const neededFacts: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  share: ['of', 'with', 'status'],
  account: ['of'],
  disposal: ['of'],
  identity: ['records', 'status'],
  'closed-to': ['worker', 'people'],
};

/** Reads what was recorded from the fields of an entry, or of the replacement that a correction carries. */
export function readBody(fields: Fields, place: Place, named: Named): Body | undefined {
  const kind = fields.read('kind', readOneOf(kinds));
  const people = readSetOf(readPerson(named));
  const when = fields.read('when', readSpan);
  const about = fields.read('about', people) ?? absent<PersonId>(fields, 'about', kind, place);
  const text = fields.read('text', readAnyText) ?? (absent(fields, 'text', kind, place) === undefined ? undefined : '');
  const facts = readFacts(fields, kind, place, named);
  const rest = {
    ...fields.maybe('at', readTimeOfDay),
    present: fields.read('present', people) ?? [],
    themes: fields.read('themes', readSetOf(readKey)) ?? [],
    claims: fields.read('claims', readList(readClaim(named))) ?? [],
    ...threadOf(fields),
  };
  if (kind === undefined || when === undefined || about === undefined || text === undefined || facts === undefined) return undefined;
  // Each fact was read by the reader of the shape that the vocabulary gives for it under this kind.
  return { kind, when, about, text, facts, ...rest } as Body;
}

/** An empty list where the field may be left out; else the problem that it is missing. */
function absent<T>(fields: Fields, key: string, kind: Kind | undefined, place: Place): readonly T[] | undefined {
  if (fields.find(key) !== undefined) return undefined;
  if (kind === undefined || standsOnOthers.has(kind)) return [];
  return wrong(
    within(place, key),
    fields,
    'This field is missing.',
    key === 'about' ? 'Write the keys of the people whom it is about.' : 'Write what was recorded.',
  );
}

function threadOf(fields: Fields): { readonly thread?: ThreadId } {
  const thread = fields.read('thread', readId);
  return thread === undefined ? {} : { thread: thread as ThreadId };
}

function readFacts(fields: Fields, kind: Kind | undefined, place: Place, named: Named): Readonly<Record<string, unknown>> | undefined {
  const tree = fields.find('facts') ?? { kind: 'map', line: fields.line, members: [] };
  const at = within(place, 'facts');
  const members = readMembers(tree, at);
  if (members === undefined || kind === undefined) return undefined;
  const table: FactTable = vocabulary[kind].facts;
  const readers = factReaders(named);
  const found: Record<string, unknown> = {};
  for (const { key, line, value } of members) {
    const shape = Object.hasOwn(table, key) ? table[key] : undefined;
    if (shape === undefined)
      wrong(
        within(at, key),
        { line },
        `The kind ${kind} has no fact ${quoted(key)}.`,
        `Put it in the text, or use one of: ${Object.keys(table).join(', ')}.`,
      );
    else found[key] = factReader(shape, readers, readReplacement(named))(value, within(at, key));
  }
  for (const key of neededFacts[kind] ?? []) {
    if (!Object.hasOwn(found, key)) wrong(within(at, key), tree, 'This fact is missing.', `An entry of kind ${kind} needs it.`);
  }
  if (kind === 'correction') lookAtCorrection(found, tree, at);
  return found;
}

function lookAtCorrection(facts: Readonly<Record<string, unknown>>, tree: { readonly line: number }, at: Place): void {
  const [corrects, withdraws, replaces] = ['corrects', 'withdraws', 'replacement'].map((fact) => Object.hasOwn(facts, fact));
  if (at.entry !== undefined && (facts.corrects === at.entry || facts.withdraws === at.entry))
    wrong(at, tree, 'A correction cannot correct itself.', 'Name the entry that it puts right.');
  if (corrects === withdraws)
    wrong(at, tree, 'A correction names one entry, which it either corrects or withdraws.', 'Write corrects or withdraws, and not both.');
  else if (corrects !== replaces)
    wrong(
      at,
      tree,
      corrects ? 'What should have been recorded is missing.' : 'What is withdrawn is replaced by nothing.',
      corrects ? 'Write the whole of it under replacement.' : 'Take the replacement out, or write corrects instead of withdraws.',
    );
}

const readReplacement =
  (named: Named): Reader<FactValues['replacement']> =>
  (tree, place) => {
    const fields = readFields(tree, place, bodyFields);
    if (fields === undefined) return undefined;
    const kind = fields.find('kind');
    if (kind?.kind === 'scalar' && kind.value === 'correction')
      return wrong(
        within(place, 'kind'),
        kind,
        'A correction cannot be replaced by a correction.',
        'Write what should have been recorded, or withdraw the earlier correction.',
      );
    return readBody(fields, place, named);
  };
