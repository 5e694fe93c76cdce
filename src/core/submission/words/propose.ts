import type { Kind } from '../../entry/vocabulary.ts';
import type { TextAsked } from './asked.ts';
import { usualKinds } from './lexicon/usual-kinds.ts';
import { claimsIn } from './propose-claims.ts';
import { factsOf } from './propose-facts.ts';
import { kindsIn } from './propose-kinds.ts';
import { aboutIn, presentPeople, sharesIn } from './propose-people.ts';
import { themesIn } from './propose-themes.ts';
import type { KindProposed, WordsProposed } from './proposed.ts';
import { type Reading, readingOf } from './text/reading.ts';

/** How many kinds are proposed. Our choice. */
const most = 3;

/** What the words of one row propose. Nothing of it is a fact until a person confirms it. */
export function proposeFromWords(asked: TextAsked): WordsProposed {
  const reading = readingOf(asked);
  return { ...besideKinds(reading), kinds: kindsOf(reading, most), themes: themesIn(reading) };
}

/** The same, but for the kinds that are less likely and for what it touches: what a long file is looked through for. */
export function proposeFirst(asked: TextAsked): WordsProposed {
  const reading = readingOf(asked);
  return { ...besideKinds(reading), kinds: kindsOf(reading, 1), themes: [] };
}

function kindsOf(reading: Reading, atMost: number): WordsProposed['kinds'] {
  const found = kindsIn(reading, atMost);
  // Where words give fewer, what such an agency mostly writes fills the list, with no words behind it.
  const usual = (usualKinds[reading.asked.by.kind] ?? ['note']).filter((kind) => !found.some((one) => one.kind === kind));
  const [first = { kind: 'note', because: [] } as const, ...others] = [...found, ...usual.map((kind) => ({ kind, because: [] }))].slice(
    0,
    atMost,
  );
  const proposed = ({ kind, because }: Pick<KindProposed, 'kind' | 'because'>): KindProposed => new Proposal(kind, because, reading);
  return [proposed(first), ...others.map(proposed)];
}

const besideKinds = (reading: Reading): Omit<WordsProposed, 'kinds' | 'themes'> => ({
  claims: claimsIn(reading),
  about: aboutIn(reading),
  present: presentPeople(reading),
  shares: sharesIn(reading),
});

/** A kind with its facts, which are read when they are first asked for: those of the second and third kind mostly never are. */
class Proposal implements KindProposed {
  readonly kind: Kind;
  readonly because: KindProposed['because'];
  readonly #reading: Reading;
  #facts: KindProposed['facts'] | undefined;

  constructor(kind: Kind, because: KindProposed['because'], reading: Reading) {
    this.kind = kind;
    this.because = because;
    this.#reading = reading;
  }

  get facts(): KindProposed['facts'] {
    this.#facts ??= factsOf(this.kind, this.#reading);
    return this.#facts;
  }
}

/** The facts that the words would give, were the row of a kind that a person chose instead. */
export const factsIfKind = (kind: Kind, asked: TextAsked): KindProposed['facts'] => factsOf(kind, readingOf(asked));
