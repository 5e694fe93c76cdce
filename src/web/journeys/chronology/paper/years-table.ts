import type { PlacedMonth } from '../../../../core/chronology/layout.ts';
import type { LanesPage } from '../../../../core/chronology/pages.ts';
import { shapes } from '../../../../core/chronology/shape.ts';
import type { AgencyId } from '../../../../core/entry/ids.ts';
import type { Block } from '../../../../core/paper/document.ts';
import { monthNames, yearMonthDay } from '../../../../core/time/day.ts';
import type { Names } from '../../../words/names.ts';
import { glyphs } from '../lanes/glyphs.ts';
import { counted } from '../lanes/say.ts';

/** Where months are counted: a row for each agency and year, how many in each month, and of which kinds in the year. */
export function yearsTable(pages: readonly LanesPage[], names: Names): readonly Block[] {
  const lanes = pages.flatMap(({ layout }) => layout.sectors.flatMap((sector) => sector.lanes));
  const rows = [...Map.groupBy(lanes, ({ agency }) => agency)].flatMap(([agency, own]) => {
    const months = onceEach(own.flatMap(({ holds }) => (holds.kind === 'months' ? holds.months : [])));
    return [...Map.groupBy(months, ({ days }) => yearMonthDay(days.from).year)].map(([year, of]) => rowOf(agency, year, of, names));
  });
  const columns = [
    { head: 'Who wrote it down', share: 20 },
    { head: 'Year', share: 5 },
    ...monthNames.map((name) => ({ head: name.slice(0, 3), share: 3.2 })),
    { head: 'Of which kinds', share: 36 },
  ];
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'What happened, counted' },
        { kind: 'words', text: 'There is too much in these days to tell one by one. Fewer days are drawn and told entry by entry.' },
        { kind: 'table', columns, rows },
      ];
}

/** A month whose lane is on two sheets is told once. */
const onceEach = (months: readonly PlacedMonth[]): readonly PlacedMonth[] => [
  ...new Map(months.map((month) => [month.days.from, month])).values(),
];

function rowOf(agency: AgencyId, year: number, months: readonly PlacedMonth[], names: Names): readonly string[] {
  const inMonth = monthNames.map((_, i) => {
    const total = months.filter(({ days }) => yearMonthDay(days.from).month === i + 1).reduce((sum, month) => sum + month.total, 0);
    return total === 0 ? '' : String(total);
  });
  const kinds = shapes.flatMap((shape) => {
    const count = months.flatMap(({ counts }) => counts).reduce((sum, one) => sum + (one.shape === shape ? one.count : 0), 0);
    return count === 0 ? [] : [counted(count, glyphs[shape].name, glyphs[shape].several)];
  });
  const questions = months.reduce((sum, month) => sum + month.questions, 0);
  const asked = questions === 0 ? [] : [counted(questions, 'question asked', 'questions asked')];
  return [names.agency(agency), String(year), ...inMonth, [...kinds, ...asked].join(', ')];
}
