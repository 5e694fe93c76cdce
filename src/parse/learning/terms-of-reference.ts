import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';

/** A question that a review is to answer, as far as a finding needs it. */
export interface TermOfReference {
  readonly id: string;
  readonly says: string;
}

const body = z.looseObject({ says: z.string() });

/** The terms of reference of a review and what was added to them since, in the order in which they were written down. They are the room's own; a finding answers some of them. */
export const termsOfReference = (kept: readonly Kept[]): readonly TermOfReference[] =>
  kept.flatMap(({ id, kind, body: said }) => (kind === 'term' ? [{ id, says: body.parse(said).says }] : []));
