import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { livingArrangementsOf } from '../../../core/pathway/arrangement/living-arrangement.ts';
import type { Picture } from '../../../core/picture/picture.ts';

/** What people are told of from the page of a child's arrangements: the agreement by which the child lives with a relative. A safety plan is gone through from its own page. */
export const toldAbout = (p: Picture): readonly { readonly entry: Entry; readonly people: readonly PersonId[] }[] => [
  ...livingArrangementsOf(p).flatMap(({ entry, named, holds }) =>
    holds && named.length > 0 ? [{ entry, people: named.map(({ person }) => person) }] : [],
  ),
];
