import { addDays, addMonths, type Day, dayOf, yearMonthDay } from '../../time/day.ts';
import { fewest } from '../counts/count.ts';
import { type Tally, toldCells } from '../counts/told-table.ts';
import type { Figure } from './figures-of-check.ts';
import { type Basis, bases, type Happening, happenings, type OnSystem, type StandingAs, standings } from './system.ts';

/** Data on the whole system in one year that ends on a 31 March, as the national returns have it. */
export interface SystemYear {
  /** Its last day. */
  readonly ends: Day;
  readonly referrals: Figure;
  readonly happened: ReadonlyMap<Happening, Figure>;
  readonly stood: ReadonlyMap<StandingAs, Figure>;
  readonly byBasis: ReadonlyMap<Basis, Figure>;
}

/** The last years that are shown. */
const shown = 5;

/** The years that are over by a day, the earliest first. */
export function systemYears(on: OnSystem, until: Day): readonly SystemYear[] {
  const { year, month } = yearMonthDay(addDays(until, 1));
  const last = month >= 4 ? year : year - 1;
  return Array.from({ length: shown }, (_, n) => systemYear(on, dayOf(last - shown + 1 + n, 3, 31)));
}

function systemYear({ happened, stood }: OnSystem, ends: Day): SystemYear {
  const from = addDays(addMonths(ends, -12), 1);
  const tally = (families: readonly { readonly family: string }[]): Tally => ({
    count: families.length,
    families: new Set(families.map(({ family }) => family)).size,
  });
  const inYear = (what: Happening): Tally => tally(happened.filter((one) => one.what === what && one.on >= from && one.on <= ends));
  // A child counts once, whatever overlaps on record.
  const at = [
    ...new Map(stood.flatMap((one) => (one.from <= ends && ends < one.until ? [[`${one.what} ${one.child}`, one] as const] : []))).values(),
  ];
  const standing = (what: StandingAs): Tally => tally(at.filter((one) => one.what === what));
  const byBasis = bases.map((basis) => tally(at.filter((one) => one.what === 'looked-after' && one.basis === basis)));
  const [assessed, not] = [inYear('referral-assessed'), inYear('referral-not-assessed')];
  const referrals = tally(
    happened.filter(
      (one) => (one.what === 'referral-assessed' || one.what === 'referral-not-assessed') && one.on >= from && one.on <= ends,
    ),
  );
  const [ofReferrals, ofLookedAfter] = [told(referrals, [assessed, not]), told(standing('looked-after'), byBasis)];
  const alone = (one: Tally): Figure => told(one, [])[0] ?? 'held';
  const [all = 'held', wereAssessed = 'held', wereNot = 'held'] = ofReferrals;
  return {
    ends,
    referrals: all,
    happened: mapOf(happenings, (what) =>
      what === 'referral-assessed' ? wereAssessed : what === 'referral-not-assessed' ? wereNot : alone(inYear(what)),
    ),
    stood: mapOf(standings, (what) => (what === 'looked-after' ? (ofLookedAfter[0] ?? 'held') : alone(standing(what)))),
    byBasis: mapOf(bases, (basis) => ofLookedAfter[1 + bases.indexOf(basis)] ?? 'held'),
  };
}

/** A total and its parts as they may be told. */
function told(total: Tally, parts: readonly Tally[]): readonly Figure[] {
  const line = [total, ...parts];
  const [isTold = []] = toldCells({ rows: [{}], groups: parts.length === 0 ? [] : [parts.map((_, n) => n + 1)], cells: [line] }, fewest);
  return line.map(({ count }, n) => (isTold[n] === true ? count : 'held'));
}

const mapOf = <K extends string>(keys: readonly K[], of: (key: K) => Figure): ReadonlyMap<K, Figure> =>
  new Map(keys.map((key) => [key, of(key)]));
