import { asWritten } from '../../picture/words/as-written.ts';
import type { Key, KeyPerson } from '../key.ts';
import type { Range } from '../slip.ts';
import { longestFirst } from '../text/longest-first.ts';

/** Somebody of the key in a text under what stands for them. */
export interface FoundAlias extends Range {
  readonly person: KeyPerson;
  readonly said: string;
}

/** One alias as a pattern: any white space between its words; small or capital where a word opens a sentence, and `the` may be left out before a capital. */
function patternOf(alias: string): string {
  const words = alias.trim().split(/\s+/);
  const parts = words.map((word, i) => {
    const first = word.charAt(0);
    if (word.length === 1 || first === first.toUpperCase())
      return word.length > 1 && i === 0 ? `(?:${asWritten(word)}|${asWritten(word.toUpperCase())})` : asWritten(word);
    return `[${asWritten(first.toUpperCase())}${asWritten(first)}]${asWritten(word.slice(1))}`;
  });
  if (words[0]?.toLowerCase() !== 'the' || words.length < 2) return parts.join(String.raw`\s+`);
  const rest = words
    .slice(1)
    .map((word) => asWritten(word))
    .join(String.raw`\s+`);
  return `(?:${parts.join(String.raw`\s+`)}|${asWritten((words[1] ?? '').charAt(0).toUpperCase())}${rest.slice(1)})`;
}

/** Finds those of the key under their aliases, the longest first. */
export function aliasFinder({ people }: Pick<Key, 'people'>): (text: string) => readonly FoundAlias[] {
  const aliases = people
    .flatMap((person) => [person.alias, ...(person.alsoCalled ?? [])].map((alias) => ({ person, alias })))
    .filter(({ alias }) => alias.trim() !== '')
    .toSorted(longestFirst(({ alias }) => alias.length));
  const patterns = aliases.map(({ person, alias }) => ({
    person,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${patternOf(alias)}(?![\p{L}\p{N}])`, 'gu'),
  }));
  return (text) => {
    const found: FoundAlias[] = [];
    for (const { person, pattern } of patterns)
      for (const { 0: said, index } of text.matchAll(pattern))
        if (!found.some(({ start, end }) => index < end && start < index + said.length))
          found.push({ start: index, end: index + said.length, person, said });
    return found.toSorted((a, b) => a.start - b.start);
  };
}
