import { splitNamed } from './split-named.ts';

/** What a cell says of whether the child was seen. */
export interface SeenWritten {
  readonly seen: 'yes' | 'no' | 'not-asked';
  readonly alone: boolean;
  /** Children named in it; none named means the child whom the chronology is about. */
  readonly names: readonly string[];
  /** What stands behind it: what the child said or showed. */
  readonly rest: string;
}

const opening =
  /^(?:(?<no>n(?:o|ot seen|il)?|children not seen|child not seen|neither|none)|(?<yes>y(?:es)?|seen|child seen|children seen|both(?: seen)?|all(?: seen)?)|(?<unasked>n\/?a|not (?:applicable|asked|recorded|known)|unknown|[-–—]))(?<alone>(?:\s*[-–,(]?\s*(?:seen )?alone\)?)?)(?=$|[\s.,;:()–-])/i;

/** Reads "Yes", "N", "Seen alone. Said he was hungry", "Not seen", "Ada, Ben". Nothing where the cell is empty. */
export function readSeen(text: string): SeenWritten | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const found = opening.exec(plain)?.groups;
  if (found === undefined) {
    const first = (plain.split(/[.:\n]/)[0] ?? '').replace(/\s+(?:was |were )?(?:not )?seen(?: alone)?$/i, '');
    const names = splitNamed(first);
    const areNames = names.length > 0 && names.every((name) => /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*$/u.test(name));
    if (!areNames) return { seen: 'yes', alone: /\balone\b/i.test(plain), names: [], rest: plain };
    const head = plain.split(/[.:\n]/)[0] ?? '';
    return {
      seen: /\bnot seen\b/i.test(head) ? 'no' : 'yes',
      alone: /\balone\b/i.test(head),
      names,
      rest: plain.slice(head.length).replace(/^[.:\s]+/, ''),
    };
  }
  const all = opening.exec(plain)?.[0] ?? '';
  return {
    seen: found.yes !== undefined ? 'yes' : found.no !== undefined ? 'no' : 'not-asked',
    alone: (found.alone ?? '') !== '',
    names: [],
    rest: plain.slice(all.length).replace(/^[\s.,;:()–-]+/, ''),
  };
}
