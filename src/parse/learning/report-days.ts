import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import type { Day } from '../../core/time/day.ts';
import { dayAt } from '../../core/time/instant.ts';
import { storedDay } from '../stored/day.ts';

const published = z.looseObject({ on: storedDay });

/** What a review's clock needs to know of its report, which has a parser of its own: the day on which it was begun from what stood in the room, and that of publication. */
export function reportDays(kept: readonly Kept[]): { readonly draftPrepared?: Day | undefined; readonly published?: Day | undefined } {
  const begun = kept.find(({ kind }) => kind === 'report-begun');
  const out = kept.findLast(({ kind }) => kind === 'report-published');
  return {
    draftPrepared: begun === undefined ? undefined : dayAt(begun.landed),
    published: out === undefined ? undefined : published.parse(out.body).on,
  };
}
