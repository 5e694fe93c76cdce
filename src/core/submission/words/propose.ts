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
  const found = kindsIn(reading, most);
  const usual = (usualKinds[asked.by.kind] ?? ['note']).filter((kind) => !found.some((one) => one.kind === kind));
  const all = [...found, ...usual.map((kind) => ({ kind, because: [] }))].slice(0, most);
  const [first = { kind: 'note', because: [] } as const, ...others] = all;
  const proposed = ({ kind, because }: Pick<KindProposed, 'kind' | 'because'>): KindProposed => new Proposal(kind, because, reading);
  return {
    kinds: [proposed(first), ...others.map(proposed)],
    themes: themesIn(reading),
    claims: claimsIn(reading),
    about: aboutIn(reading),
    present: presentPeople(reading),
    shares: sharesIn(reading),
  };
}

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
