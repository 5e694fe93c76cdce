import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { storedAccount, storedAgency } from './ids.ts';
import { storedMoment } from './moment.ts';

const row = z.object({
  learning: z.string(),
  kind: z.string(),
  body: z.unknown(),
  readers: z.array(storedAgency).nullable(),
  answers: z.string().nullable(),
  agency_id: storedAgency.nullable(),
  account_id: storedAccount.nullable(),
  who: z.string(),
  landed: storedMoment,
});

export function readLearningRow(stored: unknown): Kept {
  const { learning: id, kind, body, readers, answers, agency_id: agency, account_id: account, who, landed } = row.parse(stored);
  return {
    ...{ id, kind, body, who, landed },
    ...(readers === null ? {} : { readers }),
    ...(answers === null ? {} : { answers }),
    ...(agency === null ? {} : { agency }),
    ...(account === null ? {} : { account }),
  };
}
