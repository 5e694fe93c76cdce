import type { FoundAlias } from '../aliases/find-aliases.ts';
import type { NamePart } from '../names/find-names.ts';
import { mentionsIn } from '../pronouns/mentions.ts';
import { asSpoken } from '../pronouns/pronoun-words.ts';
import { resolvePronouns } from '../pronouns/resolve.ts';
import { sexShown } from '../pronouns/sex-shown.ts';
import type { Found } from '../slip.ts';
import type { Word } from '../text/words.ts';

const spokenOf = { she: '“she”', he: '“he”', they: '“they”' } as const;

/** Pronouns that are not those by which the publication speaks of whoever is nearest, and nouns that show a sex. */
export function pronounSlips(
  words: readonly Word[],
  text: string,
  aliases: readonly FoundAlias[],
  names: readonly NamePart[],
): readonly Found[] {
  const named = names.flatMap(({ start, end, people }) =>
    people.length === 1 && people[0] !== undefined ? [{ start, end, person: people[0] }] : [],
  );
  const known = [...aliases, ...named];
  const clashes = resolvePronouns(words, text, mentionsIn(words, known)).flatMap((one): Found[] => {
    if (!one.clashes) return [];
    const { word, person } = one;
    const range = { start: word.start, end: word.end, sort: 'pronoun' as const };
    if (person === undefined)
      return [{ ...range, why: 'whoever stands nearest is of another sex', instead: asSpoken(one, one.shows === 'she' ? 'he' : 'she') }];
    const why = `${person.alias} stands nearest, and is ${spokenOf[person.pronouns]} here`;
    return [{ ...range, why, instead: asSpoken(one, person.pronouns), of: person.id }];
  });
  const shown = sexShown(words, text, known).map(
    ({ start, end, person }) =>
      ({ start, end, sort: 'pronoun', why: `shows a sex: ${person.alias} is ${spokenOf[person.pronouns]} here`, of: person.id }) as const,
  );
  return [...clashes, ...shown];
}
