import { type Turn, type Turnout, turnsOfAll } from '../../../../core/child-now/engagement.ts';
import type { AgencyId, PersonId } from '../../../../core/entry/ids.ts';
import { monthNames } from '../../../../core/time/day.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { times } from '../../../words/times-words.ts';
import { type Line, lineOf, type Shown, stopped } from './sourced.ts';

/** A mark and its word: neither stands without the other. */
export const turnoutWords: Readonly<Record<Turnout, { readonly mark: string; readonly word: string }>> = {
  kept: { mark: '●', word: 'kept' },
  missed: { mark: '○', word: 'missed' },
  cancelled: { mark: '✕', word: 'cancelled by the family' },
  'by-service': { mark: '◇', word: 'cancelled by the service' },
  declined: { mark: '–', word: 'declined' },
  began: { mark: '▷', word: 'began' },
  ended: { mark: '■', word: 'ended' },
};

/** How many months are drawn: the latest in which anything is on record. */
const monthsDrawn = 12;

interface Cell {
  readonly marks: string;
  readonly words: string;
}

/** By person, service and month: who kept to what. A drawn table, its months those in which anything is on record; and why what was missed was missed. */
export function helpView(shown: Shown): object | undefined {
  const turns = turnsOfAll(shown.p);
  if (turns.length === 0) return undefined;
  const months = [...new Set(turns.map(({ month }) => month))].sort().slice(-monthsDrawn);
  const drawn = turns.filter(({ month }) => months.includes(month));
  const rows = [...Map.groupBy(drawn, ({ person, agency }) => `${person} ${agency}`).values()].flatMap((some) =>
    rowOf(shown, some, months),
  );
  return {
    months: months.map(monthInWords),
    rows: [...Map.groupBy(rows, ({ person }) => person).values()].flat().toSorted((a, b) => a.order - b.order),
    legend: Object.values(turnoutWords).filter(({ mark }) => rows.some(({ cells }) => cells.some(({ marks }) => marks.includes(mark)))),
    isPart: months[0] !== undefined && turns.some(({ month }) => month < (months[0] ?? '')),
    whyNot: turns
      .filter(({ turnout }) => notKept.has(turnout))
      .map(({ entry }) => entry)
      .filter((entry, i, all) => all.indexOf(entry) === i)
      .map((entry): Line => lineOf(shown, entry, `${entryTitle(entry, shown.names)}. ${stopped(entry.facts.reason ?? entry.text)}`)),
  };
}

const notKept: ReadonlySet<Turnout> = new Set<Turnout>(['missed', 'cancelled', 'by-service', 'declined']);

function rowOf({ p, names }: Shown, some: readonly Turn[], months: readonly string[]) {
  const [one] = some;
  if (one === undefined) return [];
  const { person, agency }: { readonly person: PersonId; readonly agency: AgencyId } = one;
  const cells = months.map((month) => cellOf(some.filter((turn) => turn.month === month)));
  return [{ order: person === p.child ? 0 : 1, person: names.person(person), agency: names.agency(agency), cells }];
}

function cellOf(some: readonly Turn[]): Cell {
  const counts = [...Map.groupBy(some, ({ turnout }) => turnout)];
  return {
    marks: some.map(({ turnout }) => turnoutWords[turnout].mark).join(''),
    words: counts.map(([turnout, all]) => `${turnoutWords[turnout].word}${all.length === 1 ? '' : ` ${times(all.length)}`}`).join(', '),
  };
}

function monthInWords(month: string): { readonly short: string; readonly year: string; readonly long: string } {
  const [year = '', number = ''] = month.split('-');
  const name = monthNames[Number(number) - 1] ?? '';
  return { short: name.slice(0, 3), year, long: `${name} ${year}` };
}
