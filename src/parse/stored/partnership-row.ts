import { z } from 'zod';
import type { CaseFile } from '../../core/ledger/case-file.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import { storedPartnership, storedPerson } from './ids.ts';
import { storedSpan } from './span.ts';

const storedHeader = z.strictObject({
  title: z.string(),
  scope: storedSpan,
  harm: z.strictObject({ when: storedSpan, what: z.string() }).optional(),
  review: z.strictObject({ board: z.string(), published: storedSpan.optional(), number: z.number().optional() }).optional(),
  provenance: z.string().optional(),
  dates: z.string().optional(),
});

const row = z.object({
  partnership_id: storedPartnership,
  name: z.string(),
  demonstration: z.boolean(),
  header: storedHeader,
  children: z.array(storedPerson),
});

/** What a case file says of itself. */
export type Header = Pick<CaseFile, 'title' | 'scope' | 'harm' | 'review' | 'provenance' | 'dates'>;

/** What a partnership says of itself, as JSON. */
export const writeHeader = ({ title, scope, harm, review, provenance, dates }: Header): string =>
  // What is absent stays absent: the schema passes nothing but what it was given.
  JSON.stringify(z.encode(storedHeader, { title, scope, harm, review, provenance, dates } as z.output<typeof storedHeader>));

/** A partnership from its row. */
export function readPartnershipRow(stored: unknown): Partnership {
  const { partnership_id: id, name, demonstration, header, children } = row.parse(stored);
  const { title, scope, harm, review } = header;
  return {
    id,
    name,
    title,
    children,
    demonstration,
    scope,
    ...(harm === undefined ? {} : { harm }),
    ...(review === undefined
      ? {}
      : { review: { board: review.board, ...(review.published === undefined ? {} : { published: review.published }) } }),
  };
}
