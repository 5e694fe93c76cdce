import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isUnborn } from '../../picture/family/family.ts';
import { isOpen } from '../../picture/work/open-work.ts';
import type { Concern } from '../check.ts';
import { type Askable, asksOf } from './asked-of.ts';
import type { Look } from './case.ts';
import { type Filling, filled } from './places.ts';
import type { Question } from './rule.ts';
import { type Given, type Selection, selectionOf } from './select.ts';
import type { AskedOf, State } from './words.ts';

/** What a limb needs to put a concern into words and to the right people. */
export interface Asker {
  readonly isTime: (look: Look) => boolean;
  readonly concern: (look: Look, found: Found) => Concern;
}

/** What a limb has found. */
export interface Found {
  readonly anchor: string;
  readonly about: readonly PersonId[];
  readonly filling: Filling;
  readonly askable: Askable;
  /** Where it is not what the question tells of. */
  readonly evidence?: readonly Entry[];
  readonly asks?: string;
}

export function askerOf(
  { during, question, askedOf }: { readonly during: readonly State[]; readonly question: Question; readonly askedOf: readonly AskedOf[] },
  given: Given,
): Asker {
  const instead =
    question.instead === undefined ? undefined : { where: selectionOf(question.instead.where, given), asks: question.instead.asks };
  return {
    isTime: ({ p }) => during.every((state) => (state === 'case-open' ? isOpen(p) : isUnborn(p, p.child) === (state === 'child-unborn'))),
    concern: (look, { anchor, about, filling, askable, evidence, asks }) => ({
      anchor,
      about: [...new Set(about)],
      evidence: (evidence ?? filling.entries).map((entry) => entry.id),
      question: filled(look.p, asks ?? wording(look, question, instead, filling), filling),
      ask: asksOf(look, askedOf, askable),
    }),
  };
}

const wording = (
  look: Look,
  { asks }: Question,
  instead: { readonly where: Selection; readonly asks: string } | undefined,
  { entries }: Filling,
): string => (instead !== undefined && entries.some((entry) => instead.where.fits(look, entry, undefined)) ? instead.asks : asks);
