import type { AgencyId, PersonId } from '../../../entry/ids.ts';
import { onceFor } from '../../../picture/memo.ts';
import type { TextAsked, WhoIsWho } from '../asked.ts';
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
}

/** Words by their first word, the longest first. People come before agencies. */
const dictionary = onceFor((who: WhoIsWho): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  const add = (written: string, meant: Meant): void => {
    const words = written.toLowerCase().replaceAll(/['’]s\b/g, '').match(/[\p{L}\p{N}&]+/gu) ?? [];
    const [first] = words;
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), { words, meant }]);
  };
  for (const [words, people] of who.people) add(words, { people });
  for (const [words, agency] of who.agencies) add(words, { agency });
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
});

const pronouns: Readonly<Record<string, 'f' | 'm'>> = { she: 'f', her: 'f', hers: 'f', herself: 'f', he: 'm', him: 'm', his: 'm', himself: 'm' };
const ours = new Set(['we', 'us', 'i', 'me', 'our', 'my']);
const owning = new Set(['her', 'his', 'our', 'my']);
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
    const stands = { start: at, end: at + 1, own: token.own || owning.has(token.word) };
    const entry = this.#words.get(token.word)?.find(({ words }) => words.every((word, nth) => this.#isWord(at + nth, word, token.sentence)));
    if (entry !== undefined) return this.#take(at, entry);
    const sex = pronouns[token.word];
    if (sex !== undefined) this.#person(this.#whoIs(sex), stands, 'pronoun');
    else if (ours.has(token.word)) this.found.set(at, { ...stands, is: 'us' });
    else if (clients.has(token.word)) this.#person(this.#client(), stands, 'role');
    return at + 1;
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

  /** "Her mother", said of a mother, is somebody else. */
  #isOfAnAdult(at: number, words: readonly string[]): boolean {
    const before = this.found.get(at - 1);
    return words.length === 1 && parents.has(words[0] ?? '') && before?.is === 'person' && before.own && !before.child;
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

  #client(): PersonId | undefined {
    const { usual, who } = this.#asked;
    const later = this.#tokens.map(({ word }) => pronouns[word]).find((sex) => sex !== undefined);
    return usual?.find((person) => later === undefined || who.sex.get(person) === later) ?? usual?.[0];
  }
}
