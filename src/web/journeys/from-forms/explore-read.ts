import { type ToExplore, toExplore } from '../../../core/pathway/assessment/still-to-explore.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { noteShown } from '../../routing/note-shown.ts';
import type { GivenCase } from '../../routing/route.ts';
import { picturesOn } from './children-read.ts';

/** What is still to be explored, with the picture in which it was read; what is one for several children stands once. */
export interface ExploreRead {
  readonly on: Day;
  readonly all: readonly { readonly mark: ToExplore; readonly picture: Picture }[];
}

function readAll(on: Day, { open, sources }: GivenCase): ExploreRead {
  const seen = new Set<string>();
  const all = picturesOn(open, on).flatMap((picture) =>
    toExplore(picture, sources.forms).flatMap((mark) => {
      const key = markOf(mark, open);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ mark, picture }];
    }),
  );
  return { on, all };
}

/** What a form names one by. */
export const markOf = ({ paper, question }: ToExplore, { publicIds }: Pick<OpenCase, 'publicIds'>): string =>
  `${publicId(publicIds.entries, paper.id)}-${question.id}`;

/** Whom it shows is noted before it is shown. */
export async function exploreRead(on: Day, given: GivenCase): Promise<ExploreRead> {
  const read = readAll(on, given);
  await noteShown(
    given,
    'explore-shown',
    read.all.map(({ picture }) => picture.child),
  );
  return read;
}
