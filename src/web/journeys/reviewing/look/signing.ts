import { maySign } from '../../../../core/access/review.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { allListed } from '../../../words/all-listed.ts';
import { namesIn } from '../../../words/names.ts';
import type { ReviewRead } from './review-read.ts';

/** Whether a visitor may put their name to what a review finds, and why not. */
export interface Signing {
  readonly may: boolean;
  readonly whyNot?: string;
}

/** A member of the review who is tied to no agency in its scope (R248). In a demonstration nobody signs in, and its reviewer signs. */
export async function signingIn({ review }: ReviewRead, { visitor, desk, open }: GivenCase): Promise<Signing> {
  const { looker } = visitor;
  if (looker === undefined) return open.partnership.demonstration ? { may: true } : { may: false };
  if (!review.members.includes(looker.account)) return { may: false, whyNot: 'Its reviewers put their names to what it finds.' };
  const tied = await desk.tiedAgencies(review.id, looker.account);
  return maySign(tied)
    ? { may: true }
    : {
        may: false,
        whyNot: `You may not put your name to what it finds: you hold or held a role at ${allListed(tied.map(namesIn(open.directory).agency))}, which recorded something in its scope.`,
      };
}
