import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Need } from '../need.ts';
import { isHarmedBy } from './restriction-work.ts';
import { blanksOfSupervision, supervisedParts } from './term-blanks.ts';
import type { TermsWritten } from './terms-body.ts';

/** What terms say before they are recorded. Parts of supervised contact may be left open for a while, with who settles them and by when; the rest may not. */
export type TermsNeed = 'type' | 'restrains' | 'protects' | 'apart' | 'supervisor-not-harmed' | (typeof supervisedParts)[number];

/** @param p the writer's picture: who is on record as harmed is what they may read */
export function needsOfTerms(p: Picture, { facts, restrains, protects }: TermsWritten): readonly Need<TermsNeed>[] {
  const blank = blanksOfSupervision(facts);
  const supervisor: PersonId | undefined = facts.supervisor?.kind === 'person' ? facts.supervisor.person : undefined;
  const isBound = supervisor !== undefined && restrains.includes(supervisor);
  const needs: readonly (readonly [TermsNeed, boolean, boolean])[] = [
    ['type', facts.type !== undefined, false],
    ['restrains', restrains.length > 0, false],
    ['protects', protects.length > 0, false],
    ['apart', !isBound && restrains.every((person) => !protects.includes(person)), false],
    ['supervisor-not-harmed', supervisor === undefined || !isHarmedBy(p, supervisor, restrains), true],
    ...supervisedParts.map((part) => [part, !blank.includes(part), true] as const),
  ];
  return needs.map(([name, met, reasonWillDo]) => ({ name, met, reasonWillDo, shownBy: [] }));
}
