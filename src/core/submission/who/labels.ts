import type { ReadRow } from '../read-row.ts';
import type { PersonListed } from './people-table.ts';
import { personKey, type Role, roleNamed, roles, roleWords } from './role.ts';

/** A word by which a file names somebody, how often, and what it says of them besides. */
export interface Label {
  readonly key: string;
  /** As it is written first. */
  readonly written: string;
  readonly rows: number;
  readonly role?: Role;
  readonly listed?: PersonListed;
}

const words: readonly { readonly word: string; readonly role: Role; readonly pattern: RegExp }[] = roles.flatMap((role) =>
  roleWords[role]
    // Two letters are too many other things in running text.
    .filter((word) => word.length > 2)
    .map((word) => ({ word, role, pattern: new RegExp(String.raw`(?<![\p{L}'’-])${word}(?![\p{L}-])`, 'iu') })),
);

/**
 * By what words a file names people: its list of people, the cells that name them, and the words for kin in its texts. Names that stand in the running
 * text alone are found from there by whoever is on record.
 */
export function labelsIn(rows: Iterable<ReadRow>, listed: readonly PersonListed[]): readonly Label[] {
  const found = new Map<string, { written: string; rows: number; role?: Role; listed?: PersonListed }>();
  const note = (written: string, counts: boolean, more: { role?: Role; listed?: PersonListed } = {}): void => {
    const key = personKey(written);
    if (key === '' || key.length > 80) return;
    const role = more.role ?? roleNamed(written);
    const held = found.get(key) ?? { written, rows: 0, ...(role === undefined ? {} : { role }) };
    found.set(key, { ...more, ...held, rows: held.rows + (counts ? 1 : 0) });
  };
  for (const one of listed) {
    note(one.name, false, { listed: one, ...(one.role === undefined ? {} : { role: one.role }) });
    if (one.relation !== '' && listed.filter(({ relation }) => personKey(relation) === personKey(one.relation)).length === 1)
      note(one.relation, false, { listed: one });
  }
  for (const row of rows) {
    const cells = new Set([...row.about, ...row.present, ...(row.seen?.names ?? [])]);
    for (const written of cells) note(written, true);
    const text = [row.event, row.said, row.action].join('\n');
    for (const { word, pattern } of words) if (!cells.has(word) && pattern.test(text)) note(word, true);
  }
  return [...found].map(([key, label]) => ({ key, ...label }));
}
