import { concerns } from '../../../../core/access/may-read.ts';
import type { AgencyId, PersonId } from '../../../../core/entry/ids.ts';
import { isDecision } from '../../../../core/learning/review/is-decision.ts';
import { type Day, formatDay } from '../../../../core/time/day.ts';
import { overlaps } from '../../../../core/time/span.ts';
import { parseVagueDay } from '../../../../parse/learning/vague-day.ts';
import { publicId } from '../../../addresses.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import type { ChronologyLine } from '../../chronology/lines.ts';
import { addedLate } from './entry-line.ts';
import type { ReviewRead } from './review-read.ts';

/** What of a review's chronology is asked for. What an address gives that is no choice is taken for none. */
export interface LinesAsked {
  readonly agency: AgencyId | undefined;
  readonly child: PersonId | undefined;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly only: 'late' | 'decisions' | undefined;
  readonly page: number;
}

type Query = Readonly<Record<string, string>>;

export function linesAsked(query: Query, { children }: ReviewRead, open: OpenCase): LinesAsked {
  const named = <T>(all: readonly T[], ids: ReadonlyMap<T, string>, text: string | undefined): T | undefined =>
    text === undefined || text === '' ? undefined : all.find((one) => ids.get(one) === text);
  const page = Number(query.page);
  return {
    agency: named(open.agencies, open.publicIds.agencies, query.agency),
    child: named(children, open.publicIds.people, query.child),
    from: parseVagueDay(query.from ?? '')?.earliest,
    until: parseVagueDay(query.until ?? '')?.latest,
    only: query.only === 'late' || query.only === 'decisions' ? query.only : undefined,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

export const queryOf = (
  { agency, child, from, until, only, page }: LinesAsked,
  { publicIds }: OpenCase,
): Readonly<Record<string, string | undefined>> => ({
  agency: agency && publicId(publicIds.agencies, agency),
  child: child && publicId(publicIds.people, child),
  from: from === undefined ? undefined : formatDay(from),
  until: until === undefined ? undefined : formatDay(until),
  only,
  page: page === 1 ? undefined : String(page),
});

export const isFiltered = ({ agency, child, from, until, only }: LinesAsked): boolean =>
  [agency, child, from, until, only].some((one) => one !== undefined);

export const chosenLines = ({ lines, review }: ReviewRead, asked: LinesAsked, { ledger }: OpenCase): readonly ChronologyLine[] =>
  lines.filter(
    ({ entry }) =>
      (asked.agency === undefined || entry.by === asked.agency) &&
      (asked.child === undefined || concerns(ledger, entry, asked.child)) &&
      overlaps(entry.when, asked.from ?? entry.when.earliest, asked.until ?? entry.when.latest) &&
      (asked.only !== 'late' || addedLate(entry, review).length > 0) &&
      (asked.only !== 'decisions' || isDecision(entry)),
  );
