import type { FileContext } from '../file-context.ts';

/** What rows are looked through by: the part of a file's context that a thread needs. All of it can be copied to one. */
export type LookedBy = Pick<FileContext, 'by' | 'today' | 'born' | 'who' | 'usual' | 'subjects' | 'others'>;

export const lookedBy = ({ by, today, born, who, usual, subjects, others }: FileContext): LookedBy => ({
  ...{ by, today, who, usual, subjects, others },
  ...(born === undefined ? {} : { born }),
});
