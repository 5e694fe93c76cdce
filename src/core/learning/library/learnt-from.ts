import { type AnyCheck, isOfReview } from '../../check/check.ts';
import { carriedBy, type ItemAt, type Library } from './library.ts';
import { sharePlace } from './places.ts';

/** What a check was learnt from, as the library has it: of each review that it names, the items that it carries at those places. */
export const itemsLearntFrom = ({ id, learntFrom }: Pick<AnyCheck, 'id' | 'learntFrom'>, library: Library): readonly ItemAt[] =>
  carriedBy(library, id).filter(({ review, item }) =>
    learntFrom.some((one) => isOfReview(one) && one.review === review.number && sharePlace(item.where, one.where)),
  );
