import { z } from 'zod';
import type { DeclaredLink, Review } from '../../core/access/review.ts';
import { storedDay } from './day.ts';
import { storedAccount, storedPerson } from './ids.ts';
import { storedMoment } from './moment.ts';

const reviewRow = z.object({
  review: z.string(),
  title: z.string(),
  ground: z.string(),
  children: z.array(storedPerson),
  people: z.array(storedPerson),
  days_from: storedDay,
  days_until: storedDay,
  opened: storedMoment,
  ended: storedMoment.nullable(),
});
const memberRow = z.object({ review: z.string(), account_id: storedAccount });
const personRow = z.object({ review: z.string(), person_id: storedPerson, called: z.string() });
const linkRow = memberRow.extend({ who: z.string(), links: z.string(), declared: storedMoment });

/** The reviews of some rows, each with who reviews it, what they declared and whom it is of. */
export function readReviewRows(
  reviews: readonly unknown[],
  members: readonly unknown[],
  links: readonly unknown[],
  people: readonly unknown[],
): readonly Review[] {
  const of = members.map((row) => memberRow.parse(row));
  const declared = links.map((row) => linkRow.parse(row));
  const named = people.map((row) => personRow.parse(row));
  return reviews.map((row) => {
    const { review: id, title, ground, children, people, days_from: from, days_until: until, opened, ended } = reviewRow.parse(row);
    return {
      ...{ id, title, ground, children, people, from, until, opened },
      ...(ended === null ? {} : { ended }),
      called: new Map(named.filter(({ review }) => review === id).map(({ person_id, called }) => [person_id, called])),
      members: of.filter(({ review }) => review === id).map(({ account_id }) => account_id),
      declared: declared
        .filter(({ review }) => review === id)
        .map(({ account_id: account, who, links: said, declared: at }): DeclaredLink => ({ account, who, links: said, at })),
    };
  });
}

const reviewerRow = z.object({ account_id: storedAccount, called: z.string() });

export function readReviewerRow(stored: unknown): { readonly account: Review['members'][number]; readonly called: string } {
  const { account_id: account, called } = reviewerRow.parse(stored);
  return { account, called };
}
