import { z } from 'zod';
import { attachmentTypes } from '../../core/entry/attachment.ts';
import { type FactShape, type FactTable, type PlainShape, whereabouts } from '../../core/entry/fact.ts';
import { type Kind, kinds, vocabulary } from '../../core/entry/vocabulary.ts';
import { storedAgency, storedAttachment, storedEntryId, storedPerson, storedThread } from './ids.ts';
import { storedInstant } from './instant.ts';
import { storedParty } from './party.ts';
import { storedSpan } from './span.ts';

/** A map as pairs, in the order in which it was written: a JSON object in the database would lose it. */
const mapOf = <K, V>(key: z.ZodType<K>, value: z.ZodType<V>) =>
  z.codec(z.array(z.tuple([key, value])), z.custom<ReadonlyMap<K, V>>(), { decode: (pairs) => new Map(pairs), encode: (map) => [...map] });

const action = z.strictObject({
  what: z.string(),
  who: storedParty.optional(),
  by: storedSpan.optional(),
  how: z.string().optional(),
});

const exception = z.strictObject({
  words: z.string().optional(),
  people: z.array(storedPerson).optional(),
  where: z.string().optional(),
  when: z.string().optional(),
  for: z.string().optional(),
});

const alleged = z.strictObject({
  by: z.array(storedPerson).optional(),
  against: z.array(storedPerson).optional(),
  act: z.string().optional(),
});

/** What is said of a file; its bytes are not here. */
const attachment = z.strictObject({
  id: storedAttachment,
  name: z.string(),
  type: z.enum(attachmentTypes),
  size: z.int(),
  sha256: z.string(),
  told: z.enum(['entered', 'none']),
});

/** How a fact of each shape is stored. What a correction carries is a body, and read where bodies are. */
const shapes = {
  text: z.string(),
  texts: z.array(z.string()),
  flag: z.boolean(),
  number: z.number(),
  amount: z.string(),
  date: storedSpan,
  dateOrFlag: z.union([z.boolean(), storedSpan]),
  moment: storedInstant,
  person: storedPerson,
  people: z.array(storedPerson),
  agency: storedAgency,
  agencies: z.array(storedAgency),
  party: storedParty,
  parties: z.array(storedParty),
  entry: storedEntryId,
  thread: storedThread,
  children: mapOf(storedPerson, z.enum(whereabouts)),
  childWords: mapOf(storedPerson, z.string()),
  answers: mapOf(z.string(), z.string()),
  evidence: mapOf(z.string(), z.array(storedEntryId)),
  actions: z.array(action),
  exceptions: z.array(exception),
  alleged,
  attachments: z.array(attachment),
} satisfies Record<Exclude<PlainShape, 'replacement'>, z.ZodType>;

function storedFact(shape: FactShape, replacement: z.ZodType): z.ZodType {
  if (shape.shape === 'replacement') return replacement;
  if (shape.shape !== 'choice') return shapes[shape.shape];
  return shape.open ? z.string() : z.enum(shape.values);
}

/** How the facts of each kind are stored, worked out from the vocabulary. */
export const storedFacts = (replacement: z.ZodType): ReadonlyMap<Kind, z.ZodType> =>
  new Map(kinds.map((kind) => [kind, factsOf(vocabulary[kind].facts, replacement)]));

const factsOf = (table: FactTable, replacement: z.ZodType): z.ZodType =>
  z.strictObject(Object.fromEntries(Object.entries(table).map(([name, shape]) => [name, storedFact(shape, replacement).optional()])));
