import type { KeyPerson } from '../key.ts';
import type { FoundInitials } from '../names/find-initials.ts';
import type { NamePart } from '../names/find-names.ts';
import type { UnknownName } from '../names/find-unknown.ts';
import type { Found } from '../slip.ts';
import { opensAt, withCapital } from '../text/capitals.ts';

const whose = (people: readonly KeyPerson[]): string => people.map(({ alias }) => alias).join(' or ');

/** What stands instead of a name: the alias, where the words say whose it is. */
export function aliasFor(
  { people, isPlural, start, end }: Pick<NamePart, 'people' | 'isPlural' | 'start' | 'end'>,
  text: string,
): string | undefined {
  if (isPlural) return /\bthe\s$/i.test(text.slice(0, start)) ? 'family' : 'the family';
  const [only] = people;
  if (only === undefined || people.length > 1) return undefined;
  const before = /\b(?:the|a|an|his|her|their)\s$/i.test(text.slice(0, start));
  const alias = before ? only.alias.replace(/^the\s/i, '') : only.alias;
  return end > start && opensAt(text, start) ? withCapital(alias) : alias;
}

export const nameSlips = {
  ofKey: (parts: readonly NamePart[], text: string): readonly Found[] =>
    parts.map((part) => {
      const instead = aliasFor(part, text);
      const [match] = part.matches;
      const exactly = part.matches.every(({ level }) => level === 'exact');
      const why = exactly ? `a name of ${whose(part.people)}` : `looks like a name of ${whose(part.people)}: ${match?.why ?? 'alike'}`;
      const [only] = part.people;
      return {
        start: part.start,
        end: part.end,
        sort: 'name',
        why,
        ...(instead === undefined ? {} : { instead }),
        ...(part.people.length === 1 && only !== undefined ? { of: only.id } : {}),
      };
    }),
  initials: (found: readonly FoundInitials[], text: string): readonly Found[] =>
    found.map(({ start, end, people }) => {
      const instead = aliasFor({ people, isPlural: false, start, end }, text);
      return { start, end, sort: 'initials', why: `initials of ${whose(people)}`, ...(instead === undefined ? {} : { instead }) };
    }),
  unknown: (found: readonly UnknownName[]): readonly Found[] =>
    found.map(({ start, end, looksLike }) =>
      looksLike === 'place'
        ? { start, end, sort: 'place', why: 'looks like the name of a place that the key does not have' }
        : { start, end, sort: 'unknown-name', why: 'looks like a name that the key does not have' },
    ),
};
