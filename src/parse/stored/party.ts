import { z } from 'zod';
import { storedAgency, storedPerson } from './ids.ts';

const person = z.strictObject({ kind: z.literal('person'), person: storedPerson });
const agency = z.strictObject({ kind: z.literal('agency'), agency: storedAgency });
const words = z.strictObject({ kind: z.literal('words'), words: z.string() });

export const storedParty = z.discriminatedUnion('kind', [person, agency, words]);
export const storedSpeaker = z.discriminatedUnion('kind', [person, agency]);
