import { notTold } from '../../../core/learning/counts/count.ts';
import type { ActionMade } from '../../../core/learning/impact/asked.ts';
import { type Compared, comparedOf, type Windows, windowsAround } from '../../../core/learning/impact/before-and-after.ts';
import type { CheckFigures, FiguresRow } from '../../../core/learning/impact/figures-of-check.ts';
import { sayQuarter } from '../../../core/learning/impact/quarter.ts';
import { addDays, type Day, showDay } from '../../../core/time/day.ts';
import type { Names } from '../../words/names.ts';
import { sayCompared, sayFigure, sayMonths, sayPart, sayPoint, sayRate, sayRest, sayShare, sayWindows } from './figure-words.ts';
import { movesDrawing } from './moves-drawing.ts';

/** How many quarters the table by agency has: all would be too wide for a sheet of paper. */
const quartersByAgency = 4;

/** What a page tells of one check: drawn, in words and in tables, which all say the same. */
export function checkFiguresView(figures: CheckFigures, until: Day, names: Pick<Names, 'agency'>, actions: readonly ActionMade[]): object {
  const { points, rows } = figures;
  const [first, last] = [points[0]?.quarter, points.at(-1)?.quarter];
  const compared = actions.map((action) => comparedAround(figures, action, until));
  const recent = points.slice(-quartersByAgency);
  const one = (row: FiguresRow): object => ({
    name: row.agency === undefined ? 'All together' : names.agency(row.agency),
    isTeam: row.isTeam,
    quarters: row.byQuarter.slice(-quartersByAgency).map(sayFigure),
    asked: sayFigure(row.asked),
    rate: row.isOrganisation
      ? 'see its teams'
      : row.agency === undefined
        ? 'see above'
        : row.per100 === undefined
          ? notTold
          : sayRate(row.per100),
    done: sayShare(row.done, row.otherwise),
    inTime: sayRest(row.late, row.asked),
    days: row.medianDays === undefined ? notTold : String(row.medianDays),
    ended: sayFigure(row.ended),
    waiting: sayFigure(row.waiting),
    again: sayPart(row.again, row.asked),
  });
  const [drawn] = compared;
  return {
    span: first === undefined || last === undefined ? '' : sayMonths({ from: first.from, until: last.until }),
    drawing: movesDrawing(points, drawn),
    actions: compared.map(({ action, windows, compared: says, on }) => ({
      title: action.title,
      on: showDay(on),
      says: sayCompared(says),
      isTold: says.kind === 'compared',
      windows: windows === undefined ? undefined : sayWindows(windows),
    })),
    points: points.map((point) => ({ quarter: sayQuarter(point.quarter), asked: sayFigure(point.asked), rate: sayPoint(point) })),
    recent: recent.map(({ quarter }) => sayQuarter(quarter)),
    rows: rows.map(one),
  };
}

interface Around {
  readonly action: ActionMade;
  readonly on: Day;
  readonly windows?: Windows;
  readonly compared: Compared;
}

/** Set beside each other only where every quarter of both is told: so that a comparison tells nothing that the quarters do not. */
function comparedAround(figures: CheckFigures, action: ActionMade, until: Day): Around {
  const { on } = action;
  const windows = windowsAround(on, addDays(until, 1));
  if (windows === undefined) return { action, on, compared: { kind: 'too-soon' } };
  const [before, after] = [figures.exposed(windows.before), figures.exposed(windows.after)];
  const compared = before === undefined || after === undefined ? { kind: 'too-few' as const } : comparedOf(before, after);
  return { action, on, windows, compared };
}
