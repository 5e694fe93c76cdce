import type { Person } from '../../core/entry/directory.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { asWritten } from '../../core/picture/words/as-written.ts';
import { textOf } from './context.ts';

/** Whether a name that was typed may be meant for one that is on record. */
export type IsLike = (typed: string, called: string) => boolean;

/** A name that was typed, and whom it may mean. Nothing is taken for granted but one name on record that is written the same. */
export interface NameTyped {
  /** The name in one spelling: what the choice about it is kept under. */
  readonly key: string;
  readonly typed: string;
  /** The field in which it stands first. */
  readonly field: string;
  /** Whom it was settled to mean: `new` for somebody of whom there is no record yet. */
  readonly means: PersonId | 'new' | undefined;
  /** People on record whom it may mean. */
  readonly near: readonly PersonId[];
}

/** The names in a field, with commas, semicolons, "and" or new lines between. A name on record that has one of these in itself stays whole. */
export function namesIn(text: string, people: ReadonlyMap<PersonId, Person>): readonly string[] {
  // Of two that begin alike the longer comes first: the first that fits is taken.
  const joined = [...people.values()]
    .map(({ called }) => called)
    .filter((called) => splitNames(called).length > 1)
    .sort()
    .reverse();
  if (joined.length === 0) return splitNames(text);
  const held: string[] = [];
  const rest = text.replaceAll(new RegExp(joined.map(asWritten).join('|'), 'g'), (called) => `⟦${held.push(called) - 1}⟧`);
  return splitNames(rest).map((name) => name.replaceAll(/⟦(\d+)⟧/g, (_, at: string) => held[Number(at)] ?? ''));
}

const splitNames = (text: string): readonly string[] =>
  text
    .split(/[,;\n]|\s+(?:and|&)\s+/i)
    .map((name) => name.trim().replaceAll(/\s+/g, ' '))
    .filter((name) => name !== '');

/** One spelling for a name: small letters, no accents, no dots. */
export const nameKey = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replaceAll(/[\p{M}.’'`-]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The field in which it is settled whom a name means. */
export const meansField = (key: string): string => `as-${key.replaceAll(' ', '-')}`;

/** The field for when somebody was born of whom a record is made. */
export const bornField = (key: string): string => `born-${meansField(key)}`;

/** The field for having looked at a record that is alike; and the one for who was described before and is named now. */
export const lookedField = (key: string): string => `looked-${meansField(key)}`;
export const wasField = (key: string): string => `was-${meansField(key)}`;

/** Whether a field settles whom a name means: it is filled in where what was written is checked. */
export const isSettling = (field: string): boolean => [meansField, bornField, lookedField, wasField].some((of) => field.startsWith(of('')));

/** Who is on record: under which id in a form, and by which names beside the one that they are called by. */
export interface OnRecord {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly keys: ReadonlyMap<PersonId, string>;
  readonly otherNames?: ReadonlyMap<PersonId, readonly string[]>;
  readonly isLike: IsLike;
}

/** Every name by which somebody is on record. */
export const namesOf = ({ id, called }: Person, otherNames: ReadonlyMap<PersonId, readonly string[]> | undefined): readonly string[] => [
  called,
  ...(otherNames?.get(id) ?? []),
];

/** Reads every name of some fields, each once, and whom it means. */
export function readNames(
  form: FormTexts,
  fields: readonly { readonly field: string; readonly typed: readonly string[] }[],
  onRecord: OnRecord,
): readonly NameTyped[] {
  const found = new Map<string, NameTyped>();
  for (const { field, typed } of fields)
    for (const name of typed) {
      const key = nameKey(name);
      if (key === '' || found.has(key)) continue;
      found.set(key, { key, typed: name, field, ...meaningOf(name, key, textOf(form, meansField(key)), onRecord) });
    }
  return [...found.values()];
}

function meaningOf(
  typed: string,
  key: string,
  chosen: string,
  { people, keys, otherNames, isLike }: OnRecord,
): Pick<NameTyped, 'means' | 'near'> {
  const all = [...people.values()];
  const same = all.filter((person) => namesOf(person, otherNames).some((name) => nameKey(name) === key));
  const near = same.length > 0 ? same : all.filter((person) => namesOf(person, otherNames).some((name) => isLike(typed, name)));
  const ids = near.map(({ id }) => id);
  if (chosen === 'new') return { means: 'new', near: ids };
  const picked = ids.find((id) => keys.get(id) === chosen);
  if (picked !== undefined) return { means: picked, near: ids };
  const [only] = same;
  return { means: same.length === 1 && only !== undefined ? only.id : undefined, near: ids };
}
