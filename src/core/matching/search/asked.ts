import type { EntryId, PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import type { Findable } from './findable.ts';

/** What is looked for: at least one of these. Whoever is found fits all of what is given, or has nothing on record to say otherwise. */
export interface Asked {
  /** However it is spelt. */
  readonly name?: string;
  /** A day, a month or a year. */
  readonly born?: Span;
  readonly address?: string;
  /** The day on which the address held; without it, at any time. */
  readonly livedOn?: Day;
  /** Ten digits that fit their check digit. */
  readonly nhsNumber?: string;
  /** In its one form. */
  readonly telephone?: string;
}

/** Somebody who may be the one: all that the reader may find them by. */
export interface FoundPerson {
  readonly person: PersonId;
  readonly findables: readonly Findable[];
}

/** Looks up people and entries in what a vantage may read now. */
export interface Finding {
  /** Candidates, the same name first and then by the alphabet: `judge` says who of them fits, and why. */
  readonly findPeople: (asked: Asked, most: number) => Promise<readonly FoundPerson[]>;
  /** Entries that have every one of these words, or words that begin with them, in what may be read of them. The last recorded first. */
  readonly findEntries: (words: readonly string[], most: number) => Promise<readonly EntryId[]>;
}
