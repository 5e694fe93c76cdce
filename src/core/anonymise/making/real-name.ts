import { plainLetters } from '../../matching/names/letters.ts';
import { isProfessionalWord, isPublicWord } from '../names/known-words.ts';
import { shownBy } from '../pronouns/gendered-nouns.ts';

const small = /^(?:al|el|bin|bint|ibn|ben|de|da|do|dos|del|della|di|van|von|der|den|le|la|of|the|s)$/i;

/** Whether what somebody is called is a name, and not a role or an alias that stands already: "Child H's mother", "owner of the house", "MT". */
export function isRealName(called: string): boolean {
  const words = called
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/[\s-]+/)
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.some((word) => isRole(word))) return false;
  return (
    words.every((word) => small.test(word) || /^\p{Lu}/u.test(word)) &&
    words.some((word) => plainLetters(word).length > 2 && word !== word.toUpperCase())
  );
}

const isRole = (word: string): boolean =>
  !small.test(word) && word.length > 1 && (shownBy(word.toLowerCase()) !== undefined || isProfessionalWord(word.toLowerCase()));

/** Whether an agency is called by what it is alone ("Children's Social Care"), so that its name gives nothing away. */
export const isPlainName = (name: string): boolean =>
  name
    .split(/[\s,()/&-]+/)
    .filter((word) => /\p{L}{2}/u.test(word))
    .every(
      (word) =>
        small.test(word) ||
        isRole(word) ||
        isPublicWord(word.toLowerCase()) ||
        /^\p{Ll}/u.test(word) ||
        /^(?:GP|NHS|A|CAMHS|Cafcass|Mother|Father|Unit|Worker)$/.test(word),
    );
