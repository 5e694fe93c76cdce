import { type Place, type Reader, within, wrong } from './place.ts';
import { quoted } from './problem.ts';
import type { Member, Tree } from './tree.ts';

/** Which keys a map may have, and which of them it must. */
export interface Allowed {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The fields of a map: each is read once, by its own reader. */
export interface Fields {
  readonly line: number;
  readonly find: (key: string) => Tree | undefined;
  /** `undefined` where the field is absent, or where its reader reported a problem. */
  readonly read: <T>(key: string, reader: Reader<T>) => T | undefined;
  /** An object with the field, or with nothing: for optional properties. */
  readonly maybe: <K extends string, T>(key: K, reader: Reader<T>) => { readonly [Key in K]?: T };
}

/** Opens a map, and reports every key that it may not have and every one that it lacks. */
export function readFields(tree: Tree, place: Place, allowed: Allowed): Fields | undefined {
  const members = readMembers(tree, place);
  if (members === undefined) return undefined;
  const byKey = new Map(members.map((member) => [member.key, member.value]));
  const all = [...allowed.required, ...allowed.optional];
  for (const { key, line } of members) {
    if (!all.includes(key))
      wrong(place, { line }, `There is no field ${quoted(key)} here.`, `Take it out, or use one of: ${all.join(', ')}.`);
  }
  for (const key of allowed.required) {
    if (!byKey.has(key)) wrong(within(place, key), tree, 'This field is missing.', `Write ${key} here.`);
  }
  return fieldsFrom(tree, byKey, place);
}

function fieldsFrom(tree: Tree, byKey: ReadonlyMap<string, Tree>, place: Place): Fields {
  const read = <T>(key: string, reader: Reader<T>): T | undefined => {
    const value = byKey.get(key);
    return value === undefined ? undefined : reader(value, within(place, key));
  };
  return {
    line: tree.line,
    find: (key) => byKey.get(key),
    read,
    maybe: <K extends string, T>(key: K, reader: Reader<T>) => {
      const value = read(key, reader);
      const found: { [Key in K]?: T } = {};
      if (value !== undefined) found[key] = value;
      return found;
    },
  };
}

/** The members of a map, whatever their keys. */
export function readMembers(tree: Tree, place: Place): readonly Member[] | undefined {
  if (tree.kind === 'map') return tree.members;
  return wrong(
    place,
    tree,
    `This is ${tree.kind === 'list' ? 'a list' : 'a single value'}, where fields with names are meant.`,
    'Write it as key: value, one a line, or in braces.',
  );
}
