import { plainLetters } from './letters.ts';

/** One word of a name. */
export interface NameWord {
  /** As it was written, with the small words before it. */
  readonly written: string;
  /** Small, as it was written otherwise. */
  readonly lower: string;
  /** Plain small letters. */
  readonly letters: string;
  /** The small words before it that come and go (al, bin, de, van der), in plain letters; empty where there is none. */
  readonly particle: string;
  /** The same for words that were written with a hyphen between them. */
  readonly group: number;
}

/** Beyond these a text is no name: what follows is left out. */
const [longest, mostWords] = [200, 8];

const particles: ReadonlySet<string> = new Set(
  'al el ul ur ud bin bint binti binte ibn ben de da do dos das del della di du la le van von der den ter ten zu af'.split(' '),
);
const titles: ReadonlySet<string> = new Set('mr mrs ms miss mx master dr doctor prof professor rev reverend sir dame lady lord'.split(' '));

/**
 * The words of a name, in their order: first what somebody is called by, the surname last. What stands before a comma is put last. Titles go,
 * and `Mc Donald` and `O Brien` are one word each.
 */
export function readName(text: string): readonly NameWord[] {
  const [before, ...after] = text.slice(0, longest).split(',');
  const ordered = after.join(' ').trim() === '' ? (before ?? '') : `${after.join(' ')} ${before}`;
  const parts = ordered
    .split(/[\s_/.()]+/u)
    .flatMap((group, i) => group.split(/[-‐-―]+/u).map((written) => ({ written, letters: plainLetters(written), group: i })))
    .filter(({ letters }) => letters !== '');
  return joinedWithParticles(withoutTitles(withPrefixesJoined(parts))).slice(0, mostWords);
}

interface Part {
  readonly written: string;
  readonly letters: string;
  readonly group: number;
}

const withoutTitles = (parts: readonly Part[]): readonly Part[] => {
  const kept = parts.filter(({ letters }, i) => i > 0 || !titles.has(letters));
  return kept.length === 0 ? parts : kept;
};

function withPrefixesJoined(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    // "O" alone before the last name of several is the Irish prefix, and elsewhere an initial.
    const isPrefix = last !== undefined && (/^ma?c$/.test(last.letters) || (/^o['’`]?$/i.test(last.written) && joined.length > 1));
    if (isPrefix && part.letters.length > 2)
      joined.splice(-1, 1, { ...part, written: `${last.written} ${part.written}`, letters: last.letters + part.letters });
    else joined.push(part);
  }
  return joined;
}

function joinedWithParticles(parts: readonly Part[]): readonly NameWord[] {
  const words: NameWord[] = [];
  let held: Part[] = [];
  for (const [i, part] of parts.entries()) {
    if (particles.has(part.letters) && i < parts.length - 1) {
      held.push(part);
      continue;
    }
    const lower = part.written
      .toLowerCase()
      .normalize('NFC')
      .replaceAll(/[‘’`´]/g, "'");
    const written = [...held, part].map((one) => one.written).join(' ');
    words.push({ ...part, written, lower, particle: held.map(({ letters }) => letters).join('') });
    held = [];
  }
  return words;
}
