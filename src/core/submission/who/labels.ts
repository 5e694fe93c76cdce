import { type Day, noLatest } from '../../time/day.ts';
import type { ReadRow } from '../read-row.ts';
import { namesWithin } from './names-within.ts';
import type { PersonListed } from './people-table.ts';
import { personKey, type Role, roleNamed, roles, roleWords } from './role.ts';
import { wordPattern } from './word-pattern.ts';

/** A word by which a file names somebody, how often, and what it says of them besides. */
export interface Label {
  readonly key: string;
  /** As it is written first. */
  readonly written: string;
  readonly rows: number;
  /** The earliest day by which a row that has it had been written down, where its date was read. */
  readonly first?: Day;
  readonly role?: Role;
  readonly listed?: PersonListed;
}

const words: readonly { readonly word: string; readonly role: Role; readonly pattern: RegExp }[] = roles.flatMap((role) =>
  roleWords[role]
    // Two letters are too many other things in running text.
    .filter((word) => word.length > 2)
    .map((word) => ({ word, role, pattern: wordPattern(word, 'iu') })),
);

/**
 * By what words a file names people: its list of people, the cells that name them, and the words for kin in its texts. Names that stand in the running
 * text alone are found from there by whoever is on record.
 */
export function labelsIn(rows: Iterable<ReadRow>, listed: readonly PersonListed[]): readonly Label[] {
  const found = new Map<string, { written: string; rows: number; first?: Day; role?: Role; listed?: PersonListed }>();
  const note = (written: string, on: Day | 'listed', more: { role?: Role; listed?: PersonListed } = {}): void => {
    const key = personKey(written);
    if (key === '' || key.length > 80) return;
    const role = more.role ?? roleNamed(written);
    const held = found.get(key) ?? { written, rows: 0, ...(role === undefined ? {} : { role }) };
    const first = on === 'listed' ? held.first : on < (held.first ?? noLatest) ? on : held.first;
    found.set(key, {
      ...{ ...more, ...held, rows: held.rows + (on === 'listed' ? 0 : 1) },
      ...(first === undefined ? {} : { first }),
    });
  };
  for (const one of listed) {
    note(one.name, 'listed', { listed: one, ...(one.role === undefined ? {} : { role: one.role }) });
    if (one.relation !== '' && listed.filter(({ relation }) => personKey(relation) === personKey(one.relation)).length === 1)
      note(one.relation, 'listed', { listed: one });
  }
  const names = listed.map(({ name }) => ({ word: name, patterns: formsOf(name, listed).map((form) => wordPattern(form, 'u')) }));
  for (const row of rows) {
    const cells = new Set([...row.about, ...row.present, ...(row.seen?.names ?? [])]);
    const on = knownFrom(row);
    for (const written of cells) note(written, on);
    const text = [row.event, row.said, row.action].join('\n');
    for (const { word, pattern } of words) if (!cells.has(word) && pattern.test(text)) note(word, on);
    for (const { word, patterns } of names) if (!cells.has(word) && patterns.some((pattern) => pattern.test(text))) note(word, on);
  }
  return [...found].map(([key, label]) => ({ key, ...label }));
}

/** The day by which a row had been written down, as far as its file says; without an end where it does not. */
export const knownFrom = ({ recorded, when }: ReadRow): Day =>
  recorded.kind === 'read' ? recorded.when.latest : when.kind === 'read' ? when.when.latest : noLatest;

/** How a text may name somebody of a list: by the whole name, by one in brackets, or by a given name that nobody else of the list has. */
function formsOf(name: string, listed: readonly PersonListed[]): readonly string[] {
  const given = /^(\p{Lu}\S+)(?: \p{Lu}\S+)+$/u.exec(name)?.[1];
  const isOne = listed.filter((one) => one.name.split(' ')[0] === given).length === 1;
  return given !== undefined && isOne ? [...namesWithin(name), given] : namesWithin(name);
}
