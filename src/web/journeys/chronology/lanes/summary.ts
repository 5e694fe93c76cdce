import { isIn } from '../../../../core/chronology/in-days.ts';
import type { Layout } from '../../../../core/chronology/layout.ts';
import type { Mark, Scene } from '../../../../core/chronology/scene.ts';
import { happenedIn } from '../../../../core/chronology/scene-of.ts';
import type { Days } from '../../../../core/chronology/time-scale.ts';
import { showDay } from '../../../../core/time/day.ts';
import type { ChronologyAsked } from '../chronology-query.ts';
import type { ChronologyLine } from '../lines.ts';
import { counted, daysInWords } from './say.ts';

type Summed = Pick<Layout, 'sectors' | 'days'>;

/** The drawing in three sentences. */
export function summaryOf({ marks, threads, flags }: Scene, { sectors, days }: Summed, lines: readonly ChronologyLine[]): string {
  const lanes = new Set(sectors.flatMap((sector) => sector.lanes.map(({ agency }) => agency))).size;
  const late = threads.filter(({ end }) => end.kind === 'on-its-way').length;
  const parts = [
    `${counted(marks.length, 'entry', 'entries')} on the lanes of ${counted(lanes, 'agency', 'agencies')}, ${daysInWords(days)}`,
    `${counted(threads.length, 'entry was', 'times an entry was')} given to another agency${late === 0 ? '' : `, ${late} not there yet`}`,
    ...(flags.length === 0 ? [] : [`${counted(flags.length, 'question was', 'questions were')} asked`]),
  ];
  return [`${parts.join('. ')}.`, ...withdrawnIn(lines, days)].join(' ');
}

/** What was withdrawn has no mark, since nothing stands; the table has it, marked. */
function withdrawnIn(lines: readonly ChronologyLine[], days: Days): readonly string[] {
  const count = lines.filter(({ entry, withdrawn }) => withdrawn && isIn(days, happenedIn(entry))).length;
  return count === 0 ? [] : [`${counted(count, 'entry', 'entries')} since withdrawn: in the table alone.`];
}

/** How much an agency could not know: only ever for somebody who may see the whole. */
export function missingIn(
  { marks, bars }: Scene,
  { as, on }: ChronologyAsked,
  agencyName: (id: Mark['lane']) => string,
): string | undefined {
  const [missing, ran] = [marks.filter(({ had }) => had.kind === 'not-had').length, bars.filter(({ had }) => !had).length];
  if (as === undefined || missing + ran === 0) return undefined;
  const by = `had not reached ${agencyName(as)} by ${showDay(on)}`;
  const parts = [
    ...(missing === 0 ? [] : [`${missing} of these ${counted(marks.length, 'entry', 'entries')} ${by}`]),
    ...(ran === 0 ? [] : [`${ran} of the ${counted(bars.length, 'bar', 'bars')} above the lanes ${missing === 0 ? by : 'had not either'}`]),
  ];
  return `${parts.join('. ')}. They are drawn in outline.`;
}
