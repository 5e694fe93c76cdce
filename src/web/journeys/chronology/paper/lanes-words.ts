import { inDays } from '../../../../core/chronology/in-days.ts';
import type { LanesPage } from '../../../../core/chronology/pages.ts';
import type { Mark, Scene, Thread } from '../../../../core/chronology/scene.ts';
import type { Block } from '../../../../core/paper/document.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import { addDays, showDay } from '../../../../core/time/day.ts';
import { recordedLate, whenInWords } from '../../../words/day-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { knownToLines } from '../../../words/known-to.ts';
import type { Names } from '../../../words/names.ts';
import { withCapital } from '../../../words/plain-words.ts';
import type { Say } from '../lanes/say.ts';
import { yearsTable } from './years-table.ts';

/** Who says the words, and from what: the record whose tellings say who has an entry. */
export interface Telling {
  readonly p: Picture;
  readonly names: Names;
  readonly say: Say;
  readonly eyes: string | undefined;
}

/** All that the drawing says, as tables: what ran, what happened, what was asked. */
export function lanesWords(scene: Scene, pages: readonly LanesPage[], telling: Telling): readonly Block[] {
  const { names, say, eyes } = telling;
  const isCounted = pages.some(({ layout }) => layout.sectors.some(({ lanes }) => lanes.some(({ holds }) => holds.kind === 'months')));
  return [
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: 'The drawing in words' },
    ...tableOf(
      'Plans, restrictions and who has the work',
      [
        ['When', 24],
        ['Who', 22],
        ['What', 54],
      ],
      scene.bars.map((bar) => [
        bar.end.kind === 'running'
          ? `From ${showDay(bar.from)}, and still so`
          : `${showDay(bar.from)} to ${showDay(addDays(bar.end.until, -1))}`,
        names.agency(bar.lane),
        `${say.barLabel(bar)}${bar.had ? '' : `; not known to ${eyes ?? 'them'} by this day`}`,
      ]),
    ),
    ...(isCounted ? yearsTable(pages, names) : marksTable(scene, telling)),
    ...tableOf(
      'Questions asked',
      [
        ['Asked from', 16],
        ['Of whom', 24],
        ['Question', 60],
      ],
      (isCounted ? [] : scene.flags).map((flag) => [
        `${showDay(flag.from)}${flag.stands ? '' : ', and no longer'}`,
        names.agency(flag.lane),
        flag.question,
      ]),
    ),
  ];
}

function tableOf(title: string, columns: readonly (readonly [string, number])[], rows: readonly (readonly string[])[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', columns: columns.map(([head, share]) => ({ head, share })), rows },
  ];
}

function marksTable({ marks, threads }: Scene, telling: Telling): readonly Block[] {
  const { names } = telling;
  const sent = Map.groupBy(threads, ({ of }) => of);
  return tableOf(
    'What happened',
    [
      ['When', 16],
      ['Who wrote it down', 18],
      ['What', 34],
      ['Who has it, since when', 32],
    ],
    marks.map((mark) => [
      withCapital(whenInWords(mark.entry)),
      names.agency(mark.lane),
      `${entryTitle(mark.entry, names)}${lateness(mark)}`,
      hadBy(mark, sent.get(mark.id) ?? [], telling),
    ]),
  );
}

function lateness({ entry }: Mark): string {
  const late = recordedLate(entry);
  return late === undefined ? '' : ` (written down on ${late})`;
}

function hadBy({ entry, had }: Mark, threads: readonly Thread[], { p, names, eyes }: Telling): string {
  const onTheirWay = threads.filter(({ end }) => end.kind === 'on-its-way').map(({ to }) => `sent to ${names.agency(to)}, not there yet`);
  return [
    ...knownToLines(p, entry, names).map(({ agency, since }) => `${agency}, ${since}`),
    ...onTheirWay,
    ...(had.kind === 'not-had' ? [`not known to ${eyes ?? 'them'} by this day`] : []),
  ].join('; ');
}

/** What of a scene stands on any of some pages. */
export const sceneOn = (scene: Scene, pages: readonly LanesPage[]): Scene => {
  const [first, last] = [pages[0]?.layout.days, pages.at(-1)?.layout.days];
  return first === undefined || last === undefined ? scene : inDays(scene, { from: first.from, to: last.to });
};
