import { z } from 'zod';
import type { Problem } from './yaml/problem.ts';

/** The last link of a partnership's chain as it was exported. Kept elsewhere, it shows whether the end of the chain was rewritten since. */
export interface KeptHead {
  readonly partnership: string;
  readonly position: number;
  readonly link: string;
}

const schema = z.object({
  heads: z.array(
    z.object({
      partnership: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/audit)?$/),
      position: z.number().int().positive(),
      link: z.string().regex(/^[0-9a-f]+$/),
    }),
  ),
});

/** Reads what `heed verify --json` wrote earlier. */
export function parseKeptHeads(file: string, text: string): readonly KeptHead[] | Problem {
  const read = schema.safeParse(json(text));
  return read.success
    ? read.data.heads
    : { file, wrong: 'These are not the heads of a chain.', remedy: 'Give what heed verify --json wrote.' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
