import type { Claim } from '../../entry/claim.ts';
import type { FactValues } from '../../entry/entry.ts';
import type { PlainShape } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import type { WordCell } from './asked.ts';

/** The words that caused a proposal: characters `[start, end)` of one cell of the row. */
export interface Because {
  readonly in: WordCell;
  readonly start: number;
  readonly end: number;
}

interface Caused {
  /** Empty where it follows from who wrote it, and from no word. */
  readonly because: readonly Because[];
}

/** A fact of a kind, of the shape that the vocabulary gives it: a choice is its value. */
export interface FactProposed extends Caused {
  readonly fact: string;
  readonly value: FactValues[PlainShape];
}

export interface KindProposed extends Caused {
  readonly kind: Kind;
  /** Facts, were it of this kind. */
  readonly facts: readonly FactProposed[];
}

export interface ThemeProposed extends Caused {
  readonly theme: string;
}

export interface ClaimProposed extends Caused {
  readonly claim: Claim;
  /** It is told of the past: whoever makes an entry of it lets it end with the row's own day. */
  readonly past: boolean;
}

export interface PersonProposed extends Caused {
  readonly person: PersonId;
}

/** That another agency was told ("informed the health visitor"). */
export interface ShareProposed extends Caused {
  readonly with: AgencyId;
  readonly how: string;
}

/** What is proposed for one row. Nothing of it is a fact until a person confirms it. */
export interface WordsProposed {
  /** Best first; never empty. The last resort is a note that no word caused. */
  readonly kinds: readonly [KindProposed, ...KindProposed[]];
  readonly themes: readonly ThemeProposed[];
  readonly claims: readonly ClaimProposed[];
  readonly about: readonly PersonProposed[];
  readonly present: readonly PersonProposed[];
  readonly shares: readonly ShareProposed[];
}
