import type { PlacedMonth } from '../../../../core/chronology/layout.ts';
import type { Bar, Flag, Mark, Thread, WorkState } from '../../../../core/chronology/scene.ts';
import type { Sector } from '../../../../core/chronology/sectors.ts';
import type { Days } from '../../../../core/chronology/time-scale.ts';
import type { AgencyId } from '../../../../core/entry/ids.ts';
import { addDays, daysBetween, showDay } from '../../../../core/time/day.ts';
import { dayAt, showInstant } from '../../../../core/time/instant.ts';
import { allListed } from '../../../words/all-listed.ts';
import { recordedLate, whenInWords } from '../../../words/day-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import type { Names } from '../../../words/names.ts';
import { inPlainWords, withCapital } from '../../../words/plain-words.ts';
import { glyphs } from './glyphs.ts';

/** What each thing drawn says, in one sentence: spoken at the thing itself, and again in the account. */
export interface Say {
  readonly mark: (mark: Mark) => string;
  readonly thread: (thread: Thread) => string;
  readonly bar: (bar: Bar) => string;
  readonly barLabel: (bar: Bar) => string;
  readonly flag: (flag: Flag) => string;
  /** How many there were of each kind on one lane in one month. */
  readonly month: (month: PlacedMonth, lane: AgencyId) => string;
}

/** `eyes`: the agency through whose eyes the drawing is seen, where it is one. */
export const sayIn = (names: Names, eyes: string | undefined): Say => ({
  mark: ({ entry, lane, shape, recorded, had }) => {
    const late = recordedLate(entry);
    const { name } = glyphs[shape];
    const since =
      had.kind === 'had' && had.since !== recorded ? `, known to ${eyes ?? names.agency(lane)} from ${showInstant(had.since)}` : '';
    const missing = had.kind === 'not-had' ? unknownTo(eyes) : '';
    return `${withCapital(whenInWords(entry))}, ${names.agency(lane)}, ${name}: ${entryTitle(entry, names)}${late === undefined ? '' : `; written down on ${late}`}${since}${missing}`;
  },
  thread: ({ from, to, left, end }) => {
    const sent = `From ${names.agency(from)}, written down ${showInstant(left)}`;
    if (end.kind === 'on-its-way') return `${sent}: sent to ${names.agency(to)} and not there yet`;
    return `${sent}: reached ${names.agency(to)} ${showInstant(end.at)}${laterBy(daysBetween(dayAt(left), dayAt(end.at)))}`;
  },
  bar: (bar) =>
    `${labelOf(bar, names)}, ${names.agency(bar.lane)}: from ${showDay(bar.from)} ${endWords(bar)}${bar.had ? '' : unknownTo(eyes)}`,
  barLabel: (bar) => labelOf(bar, names),
  flag: ({ lane, from, stands, question }) =>
    `Asked of ${names.agency(lane)} from ${showDay(from)}${stands ? '' : ', and no longer'}: ${question}`,
  month: ({ days, counts, total, questions }, lane) => {
    const kinds = counts.map(({ shape, count }) => counted(count, glyphs[shape].name, glyphs[shape].several));
    const asked = questions === 0 ? [] : [counted(questions, 'question', 'questions')];
    return `${daysInWords(days)}, ${names.agency(lane)}, ${counted(total, 'entry', 'entries')}: ${[...kinds, ...asked].join(', ')}`;
  },
});

const unknownTo = (eyes: string | undefined): string => `; not known to ${eyes ?? 'them'} by this day`;

const laterBy = (days: number): string => (days === 0 ? ', the same day' : days === 1 ? ', a day later' : `, ${days} days later`);

const endWords = ({ end }: Bar): string => (end.kind === 'running' ? 'and still so' : `to ${showDay(addDays(end.until, -1))}`);

const works: Readonly<Record<WorkState, string>> = {
  held: 'has the work',
  absent: 'away',
  covered: 'covered by somebody else',
  'not-allocated': 'not allocated',
};

function labelOf(bar: Bar, names: Names): string {
  switch (bar.kind) {
    case 'plan':
      return `${withCapital(inPlainWords(bar.type ?? ''))} plan`.trim();
    case 'restriction': {
      const { type, restrains = [] } = bar.terms.facts;
      const whom = allListed(restrains.map(names.person));
      return `${withCapital(inPlainWords(type ?? 'restriction'))}${whom === '' ? '' : `: ${whom}`}`;
    }
    case 'work':
      return `${withCapital(bar.entry.facts.role ?? 'worker')}: ${works[bar.state]}`;
  }
}

export const sectorNames: Readonly<Record<Sector, string>> = {
  children: "Children's services",
  justice: 'Police, probation and courts',
  health: 'Health',
  'mental-health': 'Mental health and substances',
  education: 'Nursery and school',
  community: 'Housing and support',
};

export const bandNames: Readonly<Record<Bar['kind'], string>> = { plan: 'Plans', restriction: 'Restrictions', work: 'Who has the work' };

export const daysInWords = ({ from, to }: Days): string => (from === to ? showDay(from) : `${showDay(from)} to ${showDay(to)}`);

export const foldInWords = (days: Days): string =>
  `Folded, with nothing drawn in it: ${daysInWords(days)}, ${daysBetween(days.from, days.to) + 1} days`;

export const counted = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;
