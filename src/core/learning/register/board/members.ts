import type { Day } from '../../../time/day.ts';
import type { BoardPost } from '../holder.ts';
import { type OfBoard, of } from './noted.ts';

/** What whoever joins the board is shown (R227; review 1 §10.1-10.4, §15.17). Ours. */
export const induction = [
  'What the board is for, and how it decides',
  'What each member answers for, and to whom',
  'The reviews of this partnership, and what became of their actions',
  'How to challenge an agency, and the board itself',
] as const;

export interface BoardMember extends BoardPost {
  readonly shown: readonly { readonly what: string; readonly on: Day }[];
  /** What they have not been shown, while they are a member. */
  readonly missing: readonly (typeof induction)[number][];
}

/** Posts of the board and who holds them, with what each was shown when they came. */
export const membersOf = (noted: OfBoard, today: Day): readonly BoardMember[] =>
  of(noted, 'board-member').map(({ id, said }) => {
    const until = of(noted, 'board-member-ended').find((one) => one.said.of === id)?.said.until;
    const shown = of(noted, 'board-member-shown').flatMap((one) => (one.said.of === id ? [{ what: one.said.what, on: one.said.on }] : []));
    const isMember = until === undefined || until >= today;
    return {
      ...{ id, post: said.post, called: said.called, from: said.from, shown },
      ...(until === undefined ? {} : { until }),
      missing: isMember ? induction.filter((what) => !shown.some((one) => one.what === what)) : [],
    };
  });
