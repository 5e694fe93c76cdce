import type { PersonId } from '../../entry/ids.ts';
import type { Reckoning } from '../../ledger/knowledge.ts';
import type { Fold } from '../../picture/fold.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Eyes } from '../../picture/record.ts';
import type { Release } from '../../picture/release.ts';
import { earliestOf } from '../../time/extremes.ts';
import type { Instant } from '../../time/instant.ts';
import type { AnyCheck, Evaluation } from '../check.ts';
import type { OwnSettings } from '../evaluate.ts';

/** By what the checks are put: to which children's pictures, through whose eyes, with which settings. */
export interface Terms extends Eyes {
  readonly children: readonly PersonId[];
  readonly checks: readonly AnyCheck[];
  readonly settings: OwnSettings;
  readonly reckoning: Reckoning;
  /** What a sharing agreement releases to this vantage (rule 16). */
  readonly releases: (at: Instant, child: PersonId) => readonly Release[];
}

/** What stands about one child. */
export interface OfChild {
  /** As last looked at: where nothing since has touched the child, of an earlier moment. */
  readonly picture: Picture;
  /** What each check found, by its id, and when it asked to be put again. Empty while nothing is on record. */
  readonly found: ReadonlyMap<string, Evaluation>;
  /** When the picture says something else although nothing more is recorded: every check is put again then. */
  readonly turns: Instant | undefined;
}

/** One check put once to the picture of one child. */
export interface Looked {
  readonly child: PersonId;
  readonly check: AnyCheck;
  readonly picture: Picture;
  readonly evaluation: Evaluation;
}

/** What all checks have found, as one vantage, by an instant: the same as putting every check to every picture made for that instant alone. */
export interface Findings {
  readonly terms: Terms;
  readonly at: Instant;
  readonly fold: Fold;
  readonly children: ReadonlyMap<PersonId, OfChild>;
  /** Which checks were put, to which children's pictures, to come from the findings before to these. */
  readonly looked: readonly Looked[];
}

/** When time alone may make a difference next. */
export const nextLook = ({ children }: Findings): Instant | undefined =>
  earliestOf(
    [...children.values()].flatMap(({ found, turns }) => [turns, ...found.values().map(({ lookAgain }) => lookAgain)].flatMap(given)),
  );

const given = (instant: Instant | undefined): readonly Instant[] => (instant === undefined ? [] : [instant]);

/** True where a check asked to be put again by an instant, or the picture turns by then. */
export const isOwed = ({ turns }: Pick<OfChild, 'turns'>, { lookAgain }: Evaluation, at: Instant): boolean =>
  (turns !== undefined && turns <= at) || (lookAgain !== undefined && lookAgain <= at);
