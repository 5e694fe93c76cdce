import type { Couple, FamilyGraph } from '../../../core/genogram/family/family-graph.ts';
import { type Day, yearMonthDay } from '../../../core/time/day.ts';
import type { Statement } from '../../words/statements.ts';

/** What is said of two people, after their names. */
export const coupleWords: Readonly<Record<Couple['state'], string>> = {
  together: ' are a couple',
  separated: ' are no longer together',
  divorced: ' are divorced',
  parents: ' are named as parents of one child. No record here says whether they are or were a couple',
};

/** True where a record's own words say how a couple stands: no other words are needed. */
export const saysItself = ({ state, said }: Couple): boolean =>
  state === 'together' || (state !== 'parents' && said.claims.some(({ is, claim }) => (is === 'separated-from') !== claim.not));

/** Of a couple that has parted, the parting first, and what was on record before as earlier. */
export function inTurn({ state, said }: Couple, statements: readonly Statement[]): readonly Statement[] {
  if (state === 'together' || state === 'parents' || said.standing === 'disputed') return statements;
  const isOfTogether = ({ words }: Statement): boolean => / is the partner of /.test(words);
  return [
    ...statements.filter((one) => !isOfTogether(one)),
    ...statements.filter(isOfTogether).map((one) => ({ ...one, words: `Earlier on record: ${one.words}` })),
  ];
}

/** What stands over a couple's line as the sector writes it: m. married, LT living together, s. separated, d. divorced, with the year where a record gives it. */
export function couplesDates({ people: [one, other], state, said }: Couple, { homes }: Pick<FamilyGraph, 'homes'>): string {
  if (state === 'parents') return '';
  const together = said.claims.filter(({ is, claim }) => is === 'partner-of' && !claim.not);
  const from = yearOf(together.flatMap(({ claim }) => claim.from?.earliest ?? [])[0]);
  const until = together.flatMap(({ claim }) => claim.until?.latest ?? []).at(-1);
  const parted = said.claims
    .filter(({ is }) => is === 'separated-from')
    .flatMap(({ claim }) => claim.from?.earliest ?? [])
    .at(-1);
  const isMarried = together.some(({ claim }) => /\b(married|marriage|husband|wife|spouse)\b/i.test(claim.what ?? ''));
  const livesTogether =
    state === 'together' && homes.some(({ people, standing }) => standing === 'stands' && people.includes(one) && people.includes(other));
  const start = isMarried ? `m. ${from}` : livesTogether ? `LT ${from}` : from === '' ? '' : `from ${from}`;
  const end = state === 'together' ? '' : yearOf(until ?? parted);
  const ended = end === '' ? '' : `${state === 'divorced' ? 'd.' : 's.'} ${end}`;
  return [start.trim(), ended].filter((part) => part !== '').join(', ');
}

const yearOf = (day: Day | undefined): string => (day === undefined || !Number.isFinite(day) ? '' : String(yearMonthDay(day).year));
