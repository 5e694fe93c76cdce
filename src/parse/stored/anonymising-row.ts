import { z } from 'zod';
import type { KeptKey } from '../../core/access/anonymising.ts';
import { storedPerson } from './ids.ts';

const row = z.object({ child: storedPerson, form: z.record(z.string(), z.string()), version: z.int() });

/** The key of an anonymised copy from its row. A row that does not read is a fault: only texts are ever stored. */
export const readAnonymisingRow = (stored: unknown): KeptKey => row.parse(stored);
