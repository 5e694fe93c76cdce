import { fewest } from '../../../core/learning/counts/count.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Figured } from '../../reading/figuring.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';

/** What every page of figures says: of whom they are, how small a number is held back, and how far they are where they are still being worked out. */
export function framedBy(figured: Figured, { open }: GivenCase): object {
  const own = ownAgency(open.vantage);
  return {
    own: own === undefined ? undefined : namesIn(open.directory).agency(own),
    fewest,
    isOfOneFamily: open.partnership.demonstration,
    atIt: figured.kind === 'at-it' ? inWords(figured.progress) : undefined,
  };
}

const inWords = (progress: Extract<Figured, { readonly kind: 'at-it' }>['progress']): string =>
  progress === undefined
    ? 'the records are being gone through'
    : `family ${(progress.done + 1).toLocaleString('en-GB')} of ${progress.of.toLocaleString('en-GB')}`;
