import type { EntryOf } from '../../core/entry/entry.ts';
import type { OpenCase } from './open-case.ts';

/** An answer that was given in Heed, whatever day is being shown: it stands on the real day on which it was given. */
export interface AnswerGiven {
  readonly key: string;
  readonly entry: EntryOf<'answer'>;
  /** *Will do by* a date, and taking it to the safeguarding lead, settle nothing yet. */
  readonly settles: boolean;
}

const settling: ReadonlySet<string> = new Set(['done', 'already-known', 'not-so', 'not-needed', 'passed-to']);

/** Every answer that this visitor may read, in the order in which they were given. */
export const answeredHere = ({ ledger }: OpenCase): readonly AnswerGiven[] =>
  ledger.entries.flatMap((entry) =>
    entry.kind === 'answer' && entry.facts.prompt !== undefined
      ? [{ key: entry.facts.prompt, entry, settles: settling.has(entry.facts.outcome ?? '') }]
      : [],
  );
