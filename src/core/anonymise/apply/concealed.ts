import type { FoundAlias } from '../aliases/find-aliases.ts';
import type { Key, KeyPerson } from '../key.ts';
import type { NamePart } from '../names/find-names.ts';
import { mentionsIn } from '../pronouns/mentions.ts';
import { asSpoken } from '../pronouns/pronoun-words.ts';
import { resolvePronouns } from '../pronouns/resolve.ts';
import type { Range } from '../slip.ts';
import type { Word } from '../text/words.ts';
import { withThey } from './with-they.ts';

type Change = Range & { readonly now: string };

/** Pronouns of those whom the publication speaks of otherwise than the records do, put as it does; the verb goes with them. */
export type Conceal = (
  words: readonly Word[],
  text: string,
  aliases: readonly FoundAlias[],
  names: readonly NamePart[],
) => readonly Change[];

export function concealed({ people }: Pick<Key, 'people'>): Conceal {
  const hidden = people.filter(({ pronouns, recordedAs }) => recordedAs !== undefined && recordedAs !== pronouns);
  // The pronouns of the text are those of the records: they are read by them.
  const asRecorded = (person: KeyPerson): KeyPerson =>
    person.recordedAs === undefined ? person : { ...person, pronouns: person.recordedAs };
  return (words, text, aliases, names) => {
    if (hidden.length === 0) return [];
    const known = [
      ...aliases.map(({ start, end, person }) => ({ start, end, person: asRecorded(person) })),
      ...names.flatMap(({ start, end, people: [only, ...more] }) =>
        only === undefined || more.length > 0 ? [] : [{ start, end, person: asRecorded(only) }],
      ),
    ];
    return resolvePronouns(words, text, mentionsIn(words, known)).flatMap((one): readonly Change[] => {
      const person = hidden.find(({ id }) => id === one.person?.id);
      if (person === undefined || one.clashes) return [];
      const { word, at } = one;
      const now = { start: word.start, end: word.end, now: asSpoken(one, person.pronouns) };
      return person.pronouns === 'they' && one.use === 'subject' ? [now, ...withThey(words, at)] : [now];
    });
  };
}
