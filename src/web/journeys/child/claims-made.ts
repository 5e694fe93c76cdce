import type { Picture } from '../../../core/picture/picture.ts';
import type { Tie } from '../../../core/picture/ties.ts';
import { exactly } from '../../../core/time/span.ts';
import type { Made } from '../../words/statements.ts';

export const madeBy = (p: Picture, { claim, entry, by }: Tie): Made => ({
  claim,
  entry,
  by,
  when: p.known.entries.find(({ id }) => id === entry)?.when ?? exactly(p.today),
});

/** Every claim about somebody of the circle that this vantage can read, in the order in which the records stand. */
export const claimsMade = (p: Picture): readonly Made[] =>
  p.entries.flatMap(({ id, by, when, claims }) =>
    claims.filter(({ who }) => p.circle.members.has(who)).map((claim) => ({ claim, entry: id, by, when })),
  );
