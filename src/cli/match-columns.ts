import { isKindOfColumn, type Kind, kinds } from '../core/matching/model/kinds.ts';
import { quoted } from '../parse/yaml/problem.ts';

/** Columns that a person named, with what each holds. */
export interface NamedColumn {
  readonly name: string;
  readonly kind: Kind;
}

/** Reads `first_name=given-name,dob=date`; a column of the kind `ignore` is left out. Gives the columns, or what is wrong. */
export function readColumns(text: string): readonly NamedColumn[] | { readonly problem: string } {
  const columns: NamedColumn[] = [];
  const seen = new Set<string>();
  for (const part of text.split(',')) {
    const at = part.lastIndexOf('=');
    const [name, kind] = [
      part.slice(0, Math.max(0, at)).trim(),
      part
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at < 1 || name === '')
      return { problem: `--columns: ${quoted(part)} is not FIELD=KIND. Write, say, first_name=given-name,dob=date.` };
    if (seen.has(name)) return { problem: `--columns: ${quoted(name)} is named twice. Name each column once.` };
    seen.add(name);
    if (kind === 'ignore') continue;
    if (!isKindOfColumn(kind))
      return { problem: `--columns: ${quoted(kind)} is no kind of column. The kinds are ${kinds.join(', ')} and ignore.` };
    columns.push({ name, kind });
  }
  return columns.length > 0
    ? columns
    : { problem: '--columns: there is nothing to compare. Name at least one column that is not ignored.' };
}
