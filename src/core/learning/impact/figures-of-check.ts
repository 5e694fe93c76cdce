import type { Directory } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { fewest } from '../counts/count.ts';
import { type Tally, toldCells } from '../counts/told-table.ts';
import type { Asked, OpenWork } from './asked.ts';
import { bound, influenceOf } from './before-and-after.ts';
import type { Quarter } from './quarter.ts';
import { type Exposed, exposedTo, type OpenDays, openDaysIn, per100 } from './rate.ts';

/** A number as it may be shown. */
export type Figure = number | 'held';

/** One agency, a team of one, an organisation with its teams, or (the first) all together. */
export interface FiguresRow {
  readonly agency?: AgencyId;
  /** The organisation above it, where that has a row of its own. */
  readonly isTeam: boolean;
  readonly isOrganisation: boolean;
  readonly asked: Figure;
  readonly byQuarter: readonly Figure[];
  /** Per 100 children that were open with this agency, in a quarter, over all of them. */
  readonly per100: number | undefined;
  /** Of those asked. `otherwise` is any other answer that settles; `ended` is what the records settled before anybody answered; `waiting` is neither. */
  readonly done: Figure;
  readonly otherwise: Figure;
  readonly ended: Figure;
  readonly waiting: Figure;
  /** Neither answered nor settled by the records within the time that the check gives. Whose time is not over is not late. */
  readonly late: Figure;
  readonly again: Figure;
  /** Working days from being asked to being answered: the middle one. */
  readonly medianDays: number | undefined;
}

/** How often in one quarter, with all agencies together. */
export interface Point {
  readonly quarter: Quarter;
  readonly asked: Figure;
  /** Per 100 open children, and between which bounds it lies; without bounds where nothing was asked. */
  readonly rate?: { readonly per100: number; readonly low?: number; readonly high?: number };
}

/** All that is told of one check. */
export interface CheckFigures {
  readonly check: string;
  readonly points: readonly Point[];
  /** All together first, then in the order of the alphabet. */
  readonly rows: readonly [FiguresRow, ...FiguresRow[]];
  /** What is asked and open in a stretch of whole quarters that are all told: nothing where one is not. */
  readonly exposed: (stretch: Quarter) => Exposed | undefined;
}

/** What was counted, by quarter; what became of it; whether in time; whether again. Each adds up to the total. */
const parts = (quarters: readonly Quarter[]): readonly (readonly ((one: Asked) => boolean)[])[] => [
  quarters.map(
    ({ from, until }) =>
      ({ on }) =>
        on >= from && on < until,
  ),
  [
    ({ answered }) => answered?.done === true,
    ({ answered }) => answered?.done === false,
    ({ answered, ended }) => answered === undefined && ended !== undefined,
    ({ answered, ended }) => answered === undefined && ended === undefined,
  ],
];

interface Row {
  readonly agency?: AgencyId;
  readonly partOf?: number;
  readonly isOrganisation?: true;
  readonly asked: readonly Asked[];
}

/**
 * What is told of how often one check asked, over some quarters that are over.
 * @param asked by this check, within the quarters
 */
export function figuresOfCheck(
  check: string,
  all: { readonly asked: readonly Asked[]; readonly open: OpenWithin },
  quarters: readonly Quarter[],
  directory: Directory,
): CheckFigures {
  const [first, last] = [quarters[0], quarters.at(-1)];
  const asked = all.asked.filter(({ on }) => first !== undefined && last !== undefined && on >= first.from && on < last.until);
  const lastDay = last?.until ?? 0;
  const rows = rowsOf(asked, directory);
  const groups = [
    ...parts(quarters),
    [(one: Asked) => isLate(one, lastDay), (one: Asked) => !isLate(one, lastDay)],
    [({ again }: Asked) => again, ({ again }: Asked) => !again],
  ].filter((group) => group.length > 0);
  const columns = [() => true, ...groups.flat()];
  const cells = rows.map((row) => columns.map((isOne) => tallyOf(row.asked.filter(isOne))));
  let at = 1;
  const places = groups.map((group) => group.map(() => at++));
  const told = toldCells({ rows, groups: places, cells }, fewest);
  const figure = (r: number, c: number): Figure => (told[r]?.[c] === true ? (cells[r]?.[c]?.count ?? 0) : 'held');
  const within = first === undefined || last === undefined ? undefined : { from: first.from, until: last.until };
  const n = quarters.length;
  const line = ({ agency, partOf, isOrganisation, asked: own }: Row, r: number): FiguresRow => ({
    ...(agency === undefined ? {} : { agency }),
    isTeam: partOf !== undefined && partOf > 0,
    isOrganisation: isOrganisation === true,
    asked: figure(r, 0),
    byQuarter: quarters.map((_, q) => figure(r, 1 + q)),
    per100:
      agency === undefined || isOrganisation === true || figure(r, 0) === 'held' ? undefined : rateOver(own, agency, within, all.open),
    done: figure(r, n + 1),
    otherwise: figure(r, n + 2),
    ended: figure(r, n + 3),
    waiting: figure(r, n + 4),
    late: figure(r, n + 5),
    again: figure(r, n + 7),
    medianDays: figure(r, n + 1) === 'held' || figure(r, n + 2) === 'held' ? undefined : medianDays(own),
  });
  const [whole, ...others] = rows;
  const points = quarters.map((quarter, q) => pointOf(quarter, figure(0, 1 + q), exposedTo(quarter, asked, all.open(quarter))));
  return {
    check,
    points,
    rows: [line(whole, 0), ...others.map((row, r) => line(row, r + 1))],
    exposed: (stretch) => {
      const held = points.filter(({ quarter }) => quarter.from >= stretch.from && quarter.until <= stretch.until);
      const covers = held[0]?.quarter.from === stretch.from && held.at(-1)?.quarter.until === stretch.until;
      return covers && held.every(({ rate }) => rate !== undefined) ? exposedTo(stretch, asked, all.open(stretch)) : undefined;
    },
  };
}

const isLate = ({ answered, ended, by }: Asked, until: number): boolean => by < Math.min(answered?.on ?? ended ?? Infinity, until - 1);

const tallyOf = (asked: readonly Asked[]): Tally => ({ count: asked.length, families: new Set(asked.map(({ family }) => family)).size });

/** All together; then agencies by name, an organisation of which two teams or more were asked with its teams under it. */
function rowsOf(asked: readonly Asked[], { agencies }: Directory): readonly [Row, ...Row[]] {
  const own = Map.groupBy(asked, ({ agency }) => agency);
  const nameOf = (id: AgencyId): string => agencies.get(id)?.name ?? id;
  const byName = (a: AgencyId, b: AgencyId): number => nameOf(a).localeCompare(nameOf(b), 'en');
  const above = Map.groupBy([...own.keys()], (id) => agencies.get(id)?.parent ?? id);
  const rows: [Row, ...Row[]] = [{ asked }];
  for (const [organisation, teams] of [...above].toSorted(([a], [b]) => byName(a, b))) {
    const isOne = teams.length === 1;
    if (!isOne) rows.push({ agency: organisation, partOf: 0, isOrganisation: true, asked: teams.flatMap((team) => own.get(team) ?? []) });
    const partOf = isOne ? 0 : rows.length - 1;
    for (const team of teams.toSorted(byName)) rows.push({ agency: team, partOf, asked: own.get(team) ?? [] });
  }
  return rows;
}

/** How much was open in a stretch of days: with one agency, or (left out) at all. It is the same for every check, and worked out once. */
export type OpenWithin = (within: Quarter, agency?: AgencyId) => OpenDays;

export function openWithin(open: readonly OpenWork[]): OpenWithin {
  const byAgency = Map.groupBy(open, ({ agency }) => agency);
  const held = new Map<string, OpenDays>();
  return (within, agency) => {
    const name = `${within.from} ${within.until} ${agency ?? ''}`;
    const days = held.get(name) ?? openDaysIn(within, byAgency.get(agency) ?? []);
    held.set(name, days);
    return days;
  };
}

function rateOver(asked: readonly Asked[], agency: AgencyId, within: Quarter | undefined, open: OpenWithin): number | undefined {
  if (within === undefined) return undefined;
  const exposed = exposedTo(within, asked, open(within, agency));
  return hasFewOpen(exposed) ? undefined : per100(exposed);
}

/** Of a rate and a count, how many were open can be worked out. */
const hasFewOpen = ({ families }: Exposed): boolean => [...families.values()].filter(({ days }) => days > 0).length < fewest;

function pointOf(quarter: Quarter, asked: Figure, exposed: Exposed): Point {
  const rate = per100(exposed);
  if (asked === 'held' || rate === undefined || hasFewOpen(exposed)) return { quarter, asked };
  if (asked === 0) return { quarter, asked, rate: { per100: 0 } };
  let spread = 0;
  for (const family of exposed.families.keys()) spread += influenceOf(family, exposed) ** 2;
  const n = exposed.families.size;
  const error = Math.sqrt((spread * n) / Math.max(1, n - 1));
  return { quarter, asked, rate: { per100: rate, low: rate * Math.exp(-bound * error), high: rate * Math.exp(bound * error) } };
}

function medianDays(asked: readonly Asked[]): number | undefined {
  const answered = asked.filter((one) => one.answered !== undefined);
  if (tallyOf(answered).families < fewest) return undefined;
  const days = answered.map((one) => one.answered?.workingDays ?? 0).toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
  return (low + high) / 2;
}
