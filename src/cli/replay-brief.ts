import { isRetoldShare } from '../core/ledger/case-file.ts';
import { caseLoad } from '../core/replay/case-load.ts';
import { median } from '../core/replay/prompts.ts';
import { daysBetween } from '../core/time/day.ts';
import type { ReplayedCase } from './replay-case.ts';

const columns = [
  'case',
  'entries',
  'prompts',
  'surfaced',
  'to somebody',
  'meet none',
  'good practice',
  'outside',
  'lead time',
  'load',
] as const;

/** A line a case, and what the columns mean: for reading many replays at once. */
export function replayBrief(cases: readonly ReplayedCase[]): string {
  const rows = [columns, ...cases.map(rowOf)];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '));
  return `${[...lines, '', total(cases), '', ...meanings].join('\n')}\n`;
}

function rowOf(given: ReplayedCase): readonly string[] {
  const { of, prompts, compared } = given;
  const { busy, all } = caseLoad(prompts, given.ledger, given.until);
  const entries = String(of.entries.filter((entry) => !isRetoldShare(entry)).length);
  const load = `${busy.atMost(95)}/${all.atMost(95)}/${busy.most}`;
  if (compared === undefined) return [of.name, entries, String(prompts.length), '', '', '', '', '', '', load];
  const { surfaced, broken } = compared.all;
  const days = of.harm === undefined ? undefined : median(leadTimes(given));
  return [
    of.name,
    entries,
    String(prompts.length),
    `${surfaced.length} of ${compared.expected.failings.length}`,
    String(compared.toSomebody.length),
    String(meetNone(given)),
    broken.length === 0 ? 'kept' : `${new Set(broken.map(({ practice }) => practice.id)).size} asked about`,
    of.provenance === undefined ? '' : String(compared.all.outsideAllowed.length),
    days === undefined ? '' : `${days} days`,
    load,
  ];
}

const leadTimes = ({ of: { harm }, compared }: ReplayedCase): readonly number[] =>
  harm === undefined ? [] : (compared?.all.surfaced ?? []).map(({ on }) => daysBetween(on, harm.when.earliest));

function meetNone({ prompts, compared }: ReplayedCase): number {
  const unmatched = new Set(compared?.all.unmatched.map(({ key }) => key));
  return prompts.filter(({ questions }) => questions.every(({ question }) => unmatched.has(question.key))).length;
}

function total(cases: readonly ReplayedCase[]): string {
  const compared = cases.flatMap((one) => one.compared ?? []);
  const failings = compared.reduce((sum, { expected }) => sum + expected.failings.length, 0);
  const surfaced = compared.reduce((sum, { all }) => sum + all.surfaced.length, 0);
  const broken = compared.reduce((sum, { all }) => sum + new Set(all.broken.map(({ practice }) => practice.id)).size, 0);
  const outside = cases.reduce(
    (sum, { of, compared: one }) => sum + (of.provenance === undefined ? 0 : (one?.all.outsideAllowed.length ?? 0)),
    0,
  );
  const middle = median(cases.flatMap(leadTimes));
  const percent = failings === 0 ? '' : ` (${((100 * surfaced) / failings).toFixed(1)} %)`;
  const before = middle === undefined ? '' : ` Median time from surfacing to the harm: ${middle} days.`;
  return `Together: ${surfaced} of ${failings} findings surfaced${percent}, good practice asked about ${broken} times, ${outside} prompts outside what invented families allow.${before}`;
}

const meanings = [
  'surfaced: findings of the review that a prompt would have put to somebody in time, of all that name a check.',
  'to somebody: of these, put to an agency by what it may read. meet none: prompts that meet no finding.',
  'outside: in an invented family, prompts that nothing allows. lead time: the median from surfacing to the harm.',
  'load: new prompts in a week for one worker who must answer: at the 95th percentile of weeks that brought any / of all weeks / at most.',
];
