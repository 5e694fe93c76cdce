import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { livingArrangementsOf } from '../../../core/pathway/arrangement/living-arrangement.ts';
import { safetyPlansTold } from '../../../core/pathway/arrangement/safety-plan-told.ts';
import type { Picture } from '../../../core/picture/picture.ts';

/** What people are told of from the page of a child's arrangements: the agreement by which the child lives with a relative, and safety plans. */
export const toldAbout = (p: Picture): readonly { readonly entry: Entry; readonly people: readonly PersonId[] }[] => [
  ...livingArrangementsOf(p).flatMap(({ entry, named, holds }) =>
    holds && named.length > 0 ? [{ entry, people: named.map(({ person }) => person) }] : [],
  ),
  ...safetyPlansTold(p).map(({ latest, named }) => ({ entry: latest, people: named.map(({ person }) => person) })),
];
