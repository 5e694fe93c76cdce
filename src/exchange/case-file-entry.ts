import type { Claim } from '../core/entry/claim.ts';
import type { Body, Entry } from '../core/entry/entry.ts';
import type { FactTable } from '../core/entry/fact.ts';
import { vocabulary } from '../core/entry/vocabulary.ts';
import { formatDay } from '../core/time/day.ts';
import { clockTime, dayAt, instantOfNumber, minutesIntoDayAt } from '../core/time/instant.ts';
import type { Span } from '../core/time/span.ts';
import { endingOf } from '../parse/case-file/recorded.ts';

/** A value as YAML writes it: what the parser of case files reads back to the same. */
export type Written = string | number | boolean | readonly Written[] | ReadonlyMap<string, Written>;

/** The fields of a map in order, without those that there is nothing to say of. */
export function writtenMap(fields: Readonly<Record<string, Written | undefined>>): ReadonlyMap<string, Written> {
  const kept = new Map<string, Written>();
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept.set(key, value);
  return kept;
}

/** One entry as a case file holds it. `recorded` is left out where reading would find the same day by itself. */
export function writeEntry(entry: Entry, shared: readonly Written[], recordedAtLatest?: Span): Written {
  const foundByItself = endingOf(entry.when) ?? recordedAtLatest;
  return writtenMap({
    id: entry.id,
    by: entry.by,
    worker: entry.worker,
    when: entry.when.edtf,
    at: entry.at === undefined ? undefined : clockTime(entry.at),
    recorded: foundByItself?.edtf === entry.recordedAs.edtf ? undefined : entry.recordedAs.edtf,
    ...writeBody(entry),
    shared: unlessEmpty(shared),
    where: entry.source.kind === 'imported' ? entry.source.where : undefined,
  });
}

function writeBody(body: Body): Readonly<Record<string, Written | undefined>> {
  return {
    kind: body.kind,
    about: unlessEmpty(body.about),
    present: unlessEmpty(body.present),
    themes: unlessEmpty(body.themes),
    text: body.text === '' ? undefined : body.text,
    facts: writeFacts(body),
    claims: unlessEmpty(body.claims.map(writeClaim)),
    thread: body.thread,
  };
}

const unlessEmpty = (list: readonly Written[]): readonly Written[] | undefined => (list.length === 0 ? undefined : list);

function writeFacts(body: Body): Written | undefined {
  const table: FactTable = vocabulary[body.kind].facts;
  const values: readonly (readonly [string, unknown])[] = Object.entries(body.facts);
  if (values.length === 0) return undefined;
  return new Map(
    values.map(([name, value]) => {
      if (body.kind === 'correction' && name === 'replacement' && body.facts.replacement !== undefined) {
        return [name, writeReplacement(body.facts.replacement)];
      }
      return [name, table[name]?.shape === 'moment' && typeof value === 'number' ? writeMoment(value) : writeValue(value)];
    }),
  );
}

const writeReplacement = (body: Body): Written =>
  writtenMap({ when: body.when.edtf, at: body.at === undefined ? undefined : clockTime(body.at), ...writeBody(body) });

function writeMoment(value: number): string {
  const instant = instantOfNumber(value);
  return `${formatDay(dayAt(instant))}T${clockTime(minutesIntoDayAt(instant))}`;
}

/** Any other value of a fact: a date by its EDTF, a party by its key or words, and the rest as it is built. */
function writeValue(value: unknown): Written {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(writeValue);
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [String(key), writeValue(part)]));
  if (typeof value !== 'object' || value === null) throw new TypeError(`a fact that no case file can hold: ${typeof value}`);
  if ('edtf' in value) return String(value.edtf);
  if ('kind' in value && (value.kind === 'person' || value.kind === 'agency' || value.kind === 'words')) return writeParty(value);
  return writtenMap(
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, part === undefined ? undefined : writeValue(part)])),
  );
}

const writeParty = (party: object): Written =>
  'person' in party ? String(party.person) : 'agency' in party ? String(party.agency) : 'words' in party ? String(party.words) : '';

function writeClaim(claim: Claim): Written {
  const { who, is, whom, what, basis, saidBy, from, until, checkedIn } = claim;
  return writtenMap({
    who,
    is,
    whom,
    what,
    basis,
    saidBy: saidBy === undefined ? undefined : saidBy.kind === 'person' ? saidBy.person : saidBy.agency,
    from: from?.edtf,
    until: until?.edtf,
    not: claim.not || undefined,
    checked: claim.checked === 'unchecked' ? undefined : claim.checked,
    checkedIn,
    sealed: claim.sealed || undefined,
  });
}
