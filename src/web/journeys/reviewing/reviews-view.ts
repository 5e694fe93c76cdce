import type { AccountId } from '../../../core/access/ids.ts';
import { maySign, type Review } from '../../../core/access/review.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { childAddress, publicId, reviewAddress, reviewsAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

export interface ReviewsRead {
  readonly reviews: readonly Review[];
  readonly reviewers: readonly { readonly account: AccountId; readonly called: string }[];
  /** Of each review and each of its members, the agencies they are tied to. */
  readonly tied: ReadonlyMap<string, readonly AgencyId[]>;
}

export interface Sent {
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

export const tiedKey = (review: string, account: AccountId): string => `${review} ${account}`;

const calledIn = ({ called }: Review, person: PersonId): string => called.get(person) ?? 'somebody who is closed to you';

/** The reviews that somebody may know of: for who opens them, all; for a reviewer, their own, with the room that each gives. */
export function reviewsView({ reviews, reviewers, tied }: ReviewsRead, { open, visitor }: GivenCase, sent?: Sent): object {
  const names = namesIn(open.directory);
  const self = visitor.looker?.account;
  const sets = visitor.may('set-reviews');
  const errors = sent?.errors ?? [];
  const signing = (review: Review, account: AccountId): string => {
    const agencies = tied.get(tiedKey(review.id, account)) ?? [];
    return maySign(agencies)
      ? 'May sign what is found'
      : `May not sign what is found: holds or held a role at ${allListed(agencies.map(names.agency))}, which recorded something in its scope`;
  };
  return {
    title: sets ? 'Reviews' : 'Your reviews',
    form: true,
    sets,
    reviews: reviews.map((review) => {
      const declared = review.declared.some(({ account }) => account === self);
      const isOpen = review.ended === undefined;
      return {
        ...{ id: review.id, title: review.title, ground: review.ground, isOpen },
        room: sets || (isOpen && declared) ? reviewAddress(open.partnership, review.id) : undefined,
        days: `${showDay(review.from)} to ${showDay(review.until)}`,
        opened: showInstant(review.opened),
        ended: review.ended === undefined ? undefined : showInstant(review.ended),
        children: review.children.map((child) => ({
          name: calledIn(review, child),
          href: isOpen && (sets || declared) && publicId(open.publicIds.people, child) !== '' ? childAddress(open, child) : undefined,
        })),
        around: allListed(review.people.filter((person) => !review.children.includes(person)).map((person) => calledIn(review, person))),
        members: review.members.map((account) => ({
          called:
            account === self
              ? 'You'
              : (reviewers.find((one) => one.account === account)?.called ?? 'Somebody who no longer holds the role of a reviewer'),
          links: review.declared.filter((one) => one.account === account).map(({ links, at }) => ({ links, at: showInstant(at) })),
          signing: signing(review, account),
        })),
        mustDeclare: !sets && isOpen && !declared,
        mayDeclare: !sets && isOpen,
      };
    }),
    reviewers: reviewers.map(({ account, called }) => ({
      name: `review-member-${account}`,
      called,
      chosen: sent?.given[`review-member-${account}`] === 'yes',
    })),
    address: reviewsAddress(open.partnership),
    given: sent?.given ?? {},
    errors,
    errorOn: Object.fromEntries(errors.map(({ href, text }) => [href, text])),
  };
}
