import { z } from 'zod';
import { type SealedPart, type SealRequest, sealableParts } from '../../core/access/sealed.ts';
import { storedAgency, storedEntryId, storedPerson } from './ids.ts';
import { storedMoment } from './moment.ts';

const partRow = z.object({
  sealed: z.string(),
  entry_id: storedEntryId,
  part: z.enum(sealableParts),
  by_agency: storedAgency,
  of_person: storedPerson.nullable(),
  kept_from: z.array(storedPerson),
  told: z.boolean(),
});

export function readSealedRow(stored: unknown): SealedPart {
  const { sealed: id, entry_id: entry, part, by_agency: by, of_person: of, kept_from: keptFrom, told } = partRow.parse(stored);
  return { id, entry, part, by, keptFrom, told, ...(of === null ? {} : { of }) };
}

const requestRow = z.object({
  request: z.string(),
  sealed: z.string(),
  agency_id: storedAgency,
  who: z.string(),
  why: z.string(),
  asked: storedMoment,
  given: z.boolean().nullable(),
  answerer: z.string().nullable(),
  answer: z.string().nullable(),
  answered: storedMoment.nullable(),
});

export function readSealRequestRow(stored: unknown): SealRequest {
  const { request: id, sealed, agency_id: by, who, why, asked, given, answerer, answer, answered } = requestRow.parse(stored);
  const told =
    given === null || answerer === null || answer === null || answered === null
      ? {}
      : { answer: { given, who: answerer, why: answer, at: answered } };
  return { id, sealed, by, who, why, asked, ...told };
}
