import type { ClosingNeed } from '../../../core/pathway/closing/closing-needs.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { parentsToTell, worriesAsked } from './closing-fields.ts';
import type { ClosingRead } from './closing-read.ts';

type Problems = Returned['problems'];

/** What is said where a need is neither met nor given a reason that will do: what must be true first. */
export function problemsOf(name: ClosingNeed, read: ClosingRead, open: OpenCase, text: (name: string) => string): Problems {
  switch (name) {
    case 'after':
      return [{ field: 'against-after', text: 'Decide first for this child after what happened, or write why the work is closed before' }];
    case 'views':
      return [{ field: 'against-views', text: 'Get the views that have not come, or write why it is closed without them' }];
    case 'disagreement':
      return [{ field: 'against-disagreement', text: 'Write why it is closed though not everybody agrees' }];
    case 'matters':
      return [{ field: 'against-matters', text: 'Settle what is open, or write why it is closed with it open' }];
    case 'questions':
      return [{ field: 'against-questions', text: 'Answer the questions that wait, or write why it is closed first' }];
    case 'pack':
      return [{ field: 'against-pack', text: 'Complete what goes to whoever takes over, or write why a part is missing' }];
    case 'notice':
      return [{ field: 'against-notice', text: 'Give notice first, or write why it takes effect with none' }];
    case 'changed':
      return worriesAsked(read)
        .filter(({ field }) => text(field) === '')
        .map(({ field, worry }) => ({ field, text: `Write what is different now, and how that is known: ${worry}` }));
    case 'contingency':
      return [{ field: 'contingency', text: 'Write what happens if it does not hold' }];
    case 'who-next':
      return [
        ...(text('who') === '' ? [{ field: 'who', text: 'Write who sees the child from now on' }] : []),
        ...(text('review') === '' ? [{ field: 'review', text: 'Write when it is looked at again' }] : []),
      ];
    case 'accepted':
      return [{ field: 'accepted', text: 'Write who of those that take over has accepted it, and when' }];
    case 'watch':
      return [
        ...(text('watchedBy') === '' ? [{ field: 'watchedBy', text: 'Write who looks at what comes in after closing' }] : []),
        ...(text('watch-until') === '' ? [{ field: 'watch-until', text: 'Write until when somebody looks' }] : []),
      ];
    case 'told':
      return parentsToTell(read, open)
        .filter(({ field }) => text(field) === '')
        .map(({ name: parent, field }) => ({ field, text: `Write how and when ${parent} was told, or the reason that they were not` }));
    case 'panel':
      return [{ field: 'go', text: 'The closure panel has to pass it first. Put it to the others: it is then on the panel’s list' }];
    case 'from':
      return [{ field: 'from', text: 'Write the day from which it takes effect' }];
    case 'reason':
      return [{ field: 'reason', text: 'Write the reason' }];
  }
}

const order: readonly RegExp[] = [
  /^(?:words|email)-/,
  /^against-(?:views|disagreement)/,
  /^against-matters/,
  /^against-questions/,
  /^changed/,
  /^(?:contingency|who|review)$/,
  /^accepted/,
  /^against-pack/,
  /^watch/,
  /^told/,
  /^type/,
  /^reason/,
  /^against-notice/,
  /^go|^answer-by|^from/,
];
const placeOf = (field: string): number => {
  const at = order.findIndex((one) => one.test(field));
  return at === -1 ? order.length : at;
};

/** As they stand on the page, from the top. */
export const inOrderOfForm = (problems: Problems): Problems => [...problems].sort((a, b) => placeOf(a.field) - placeOf(b.field));
