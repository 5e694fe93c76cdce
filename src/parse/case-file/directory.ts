import { type Agency, agencyKinds, type Directory, type Person } from '../../core/entry/directory.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import { type Fields, readFields, readMembers } from '../yaml/fields.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { isKey, readOneOf, readSpan, readText } from '../yaml/scalars.ts';

/** Reads who is who: the agencies of a case and the people that its entries name. */
export function readDirectory(fields: Fields, place: Place): Directory {
  const agencies = keyed(fields, 'agencies', place, readAgencyAs);
  lookAtParents(agencies, fields, place);
  return { agencies, people: keyed(fields, 'people', place, readPersonAs) };
}

function keyed<K extends string, V>(fields: Fields, name: string, outer: Place, readerAs: (key: K) => Reader<V>): ReadonlyMap<K, V> {
  const found = new Map<K, V>();
  const place = within(outer, name);
  for (const { key, line, value } of fields.read(name, readMembers) ?? []) {
    if (!isKey(key))
      wrong(place, { line }, `${quoted(key)} is not written as a key.`, 'Write lower-case letters and digits, with hyphens between words.');
    const one = readerAs(key as K)(value, within(place, key));
    if (one !== undefined) found.set(key as K, one);
  }
  return found;
}

const readAgencyAs =
  (id: AgencyId): Reader<Agency> =>
  (tree, place) => {
    const fields = readFields(tree, place, { required: ['name', 'kind'], optional: ['parent'] });
    const name = fields?.read('name', readText);
    const kind = fields?.read('kind', readOneOf(agencyKinds));
    const parent = fields?.read('parent', readText);
    return name === undefined || kind === undefined
      ? undefined
      : { id, name, kind, ...(parent === undefined ? {} : { parent: parent as AgencyId }) };
  };

const readPersonAs =
  (id: PersonId): Reader<Person> =>
  (tree, place) => {
    const fields = readFields(tree, place, { required: ['called'], optional: ['born', 'sex'] });
    const called = fields?.read('called', readText);
    if (fields === undefined || called === undefined) return undefined;
    return { id, called, ...fields.maybe('born', readSpan), ...fields.maybe('sex', readOneOf(['f', 'm', 'other', 'unknown'])) };
  };

function lookAtParents(agencies: ReadonlyMap<AgencyId, Agency>, fields: Fields, outer: Place): void {
  for (const { id, parent } of agencies.values()) {
    const place = within(within(within(outer, 'agencies'), id), 'parent');
    const line = { line: lineOf(fields, id) };
    if (parent !== undefined && !agencies.has(parent))
      wrong(place, line, `No agency has the key ${quoted(parent)}.`, 'Write the key of the organisation that this is a team of.');
    else if (isItsOwnParent(agencies, id))
      wrong(place, line, 'This agency is a team of itself.', 'Let the chain of parents end at an organisation.');
  }
}

function isItsOwnParent(agencies: ReadonlyMap<AgencyId, Agency>, id: AgencyId): boolean {
  const seen = new Set<AgencyId>();
  for (let at = agencies.get(id)?.parent; at !== undefined && !seen.has(at); at = agencies.get(at)?.parent) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function lineOf(fields: Fields, key: string): number {
  const tree = fields.find('agencies');
  return (tree?.kind === 'map' ? tree.members.find((member) => member.key === key)?.line : undefined) ?? fields.line;
}
