import type { AgencyId, PersonId } from '../../../entry/ids.ts';
import { onceFor } from '../../../picture/memo.ts';
import type { TextAsked, WhoIsWho } from '../asked.ts';
import { childWords, isKinWord } from './kin-words.ts';
import type { Token } from './tokens.ts';

interface Stands {
  /** The words `[start, end)` of the row. */
  readonly start: number;
  readonly end: number;
  /** "mother's", "her": whose something is, not who does something. */
  readonly own: boolean;
}

/** Whom some words of a row mean. */
export type Mention = Stands &
  (
    | { readonly is: 'person'; readonly people: readonly PersonId[]; readonly child: boolean; readonly by: 'name' | 'pronoun' | 'role' }
    | { readonly is: 'agency'; readonly agency: AgencyId }
    /** Whoever wrote it. */
    | { readonly is: 'us' }
  );

type Meant = { readonly people: readonly PersonId[] } | { readonly agency: AgencyId };

interface Entry {
  readonly words: readonly string[];
  readonly meant: Meant;
  /** Somebody's name begins with a capital: "he will come" is not Will. */
  readonly capital: boolean;
}

/** Words by their first word, the longest first. People come before agencies. */
const dictionary = onceFor((who: WhoIsWho): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  const add = (written: string, meant: Meant): void => {
    const words =
      written
        .toLowerCase()
        .replaceAll(/['’]s\b/g, '')
        .match(/[\p{L}\p{N}&]+/gu) ?? [];
    const [first] = words;
    if (first !== undefined)
      found.set(first, [...(found.get(first) ?? []), { words, meant, capital: 'people' in meant && !isKinWord(first) }]);
  };
  for (const [words, people] of who.people) add(words, { people });
  for (const [words, agency] of who.agencies) add(words, { agency });
  for (const list of found.values()) list.sort((one, other) => longerFirst(one, other));
  return found;
});

const longerFirst = (one: Entry, other: Entry): number => other.words.length - one.words.length;

const pronouns: Readonly<Record<string, 'f' | 'm'>> = {
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
};
const ours = new Set(['we', 'us', 'i', 'me', 'our', 'my']);
const owning = new Set(['her', 'his', 'our', 'my']);
/** Words that come after "her" where it is not whose something is. */
const afterObject = new Set(
  'and but to at in on with for from that again when if because by or as out up off about after before while so then who is was has had into over through and not the a an this today yesterday alone how what why whether where to do'.split(
    ' ',
  ),
);
/** Words by which a service calls whoever it works with. */
const clients = new Set(['patient', 'client', 'tenant', 'pt', 'caller']);
const parents = new Set(['mother', 'mum', 'father', 'dad', 'parents', 'sister', 'brother']);

/** Everybody whom the words of a row mean, in order: by name or by what they are, then by "she" and "he", as the nearest before. */
export function mentionsIn(tokens: readonly Token[], asked: TextAsked): ReadonlyMap<number, Mention> {
  const reading = new Mentioning(tokens, asked);
  for (let at = 0; at < tokens.length; ) at = reading.look(at);
  return reading.found;
}

class Mentioning {
  readonly found = new Map<number, Mention>();
  readonly #last: { f?: PersonId; m?: PersonId } = {};
  readonly #tokens: readonly Token[];
  readonly #asked: TextAsked;
  readonly #words: ReadonlyMap<string, readonly Entry[]>;

  constructor(tokens: readonly Token[], asked: TextAsked) {
    this.#tokens = tokens;
    this.#asked = asked;
    this.#words = dictionary(asked.who);
  }

  /** Takes what begins at a word, and gives the word to go on at. */
  look(at: number): number {
    const token = this.#tokens[at];
    if (token === undefined) return at + 1;
    const stands = { start: at, end: at + 1, own: token.own || this.#isOwning(at) };
    const entry = this.#words
      .get(token.word)
      ?.find(
        ({ words, capital }) => (!capital || token.capital) && words.every((word, nth) => this.#isWord(at + nth, word, token.sentence)),
      );
    if (entry !== undefined) return this.#take(at, entry);
    const sex = pronouns[token.word];
    if (sex !== undefined) this.#person(this.#whoIs(sex), stands, 'pronoun');
    else if (ours.has(token.word)) this.found.set(at, { ...stands, is: 'us' });
    else if (childWords.has(token.word)) this.#child(token.word, stands);
    else if (clients.has(token.word)) this.#person(this.#client(), stands, 'role');
    return at + 1;
  }

  /** "Her bag" and not "hit her". */
  #isOwning(at: number): boolean {
    const [token, next] = [this.#tokens[at], this.#tokens[at + 1]];
    if (token === undefined || !owning.has(token.word)) return false;
    return token.word !== 'her' || (next?.clause === token.clause && !afterObject.has(next.word));
  }

  #isWord(at: number, word: string, sentence: number): boolean {
    const token = this.#tokens[at];
    return token?.word === word && token.sentence === sentence;
  }

  #take(at: number, { words, meant }: Entry): number {
    const end = at + words.length;
    const stands = { start: at, end, own: this.#tokens[end - 1]?.own === true };
    if ('agency' in meant) this.found.set(at, { ...stands, is: 'agency', agency: meant.agency });
    else if (!this.#isOfAnAdult(at, words)) this.#people(meant.people, stands, 'name');
    return end;
  }

  /** "Her mother", said of a mother, is somebody else; so is the father of the older children. */
  #isOfAnAdult(at: number, words: readonly string[]): boolean {
    const before = [...this.found.values()].findLast(({ end }) => end === at);
    if (words.length !== 1 || !parents.has(words[0] ?? '') || before?.is !== 'person' || !before.own) return false;
    return !before.people.some((person) => this.#asked.who.subjects.includes(person));
  }

  #person(person: PersonId | undefined, stands: Stands, by: 'pronoun' | 'role'): void {
    if (person !== undefined) this.#people([person], stands, by);
  }

  #people(people: readonly PersonId[], stands: Stands, by: 'name' | 'pronoun' | 'role'): void {
    const { children, sex } = this.#asked.who;
    this.found.set(stands.start, { ...stands, is: 'person', people, by, child: people.every((person) => children.has(person)) });
    const [only] = people;
    const own = only === undefined ? undefined : sex.get(only);
    if (only === undefined || people.length > 1 || own === undefined) return;
    // A child is meant by "he" where no man was named before.
    if (!children.has(only) || this.#last[own] === undefined) this.#last[own] = only;
  }

  #whoIs(sex: 'f' | 'm'): PersonId | undefined {
    const { who, usual } = this.#asked;
    const known = this.#last[sex] ?? usual?.find((person) => who.sex.get(person) === sex);
    if (known !== undefined) return known;
    const [parent, ...others] = who.people.get(sex === 'f' ? 'mother' : 'father') ?? [];
    return others.length === 0 && !who.subjects.some((child) => who.sex.get(child) === sex) ? parent : undefined;
  }

  /** "Her son", where the chronology is of one boy. */
  #child(word: string, stands: Stands): void {
    const { subjects, sex } = this.#asked.who;
    const [only, ...others] = subjects;
    const meant = childWords.get(word);
    if (only !== undefined && others.length === 0 && (meant === 'either' || sex.get(only) === meant)) this.#people([only], stands, 'role');
  }

  #client(): PersonId | undefined {
    const { usual, who } = this.#asked;
    const later = this.#tokens.map(({ word }) => pronouns[word]).find((sex) => sex !== undefined);
    return usual?.find((person) => later === undefined || who.sex.get(person) === later) ?? usual?.[0];
  }
}
