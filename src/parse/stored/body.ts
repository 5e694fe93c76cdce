import { z } from 'zod';
import type { Body } from '../../core/entry/entry.ts';
import { kinds } from '../../core/entry/vocabulary.ts';
import { storedClaim } from './claim.ts';
import { storedFacts } from './facts.ts';
import { storedPerson, storedThread } from './ids.ts';
import { storedSpan } from './span.ts';

const base = {
  when: storedSpan,
  at: z.int().min(0).max(1439).optional(),
  about: z.array(storedPerson),
  present: z.array(storedPerson),
  themes: z.array(z.string()),
  text: z.string(),
  claims: z.array(storedClaim),
  thread: storedThread.optional(),
};

const facts = storedFacts(z.lazy(() => storedBody));

const bodies = kinds.map((kind) => z.strictObject({ kind: z.literal(kind), ...base, facts: facts.get(kind) ?? z.never() }));
const [first, ...rest] = bodies;
if (first === undefined) throw new Error('the vocabulary has no kinds');

const storedBody: z.ZodType = z.discriminatedUnion('kind', [first, ...rest]);

/** What was recorded, from its JSON. JSON that is no body of the vocabulary is a fault: only what was parsed is ever stored. */
// Each fact is read by the shape that the vocabulary gives for it under this kind.
export const readBody = (json: unknown): Body => storedBody.parse(json) as Body;

/** What was recorded, as JSON: spans as they were entered, moments in UTC, maps as pairs. */
export const writeBody = (body: Body): Readonly<Record<string, unknown>> => z.encode(storedBody, body) as Readonly<Record<string, unknown>>;
