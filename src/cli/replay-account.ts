import { eachOnce } from '../core/check/asking.ts';
import type { Entry } from '../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../core/entry/ids.ts';
import { type CaseFile, isRetoldShare } from '../core/ledger/case-file.ts';
import type { Ledger } from '../core/ledger/ledger.ts';
import type { Bundle } from '../core/prompt/bundles.ts';
import { caseLoad } from '../core/replay/case-load.ts';
import type { Failing } from '../core/replay/comparison.ts';
import { median } from '../core/replay/prompts.ts';
import type { Replayed, Standing } from '../core/replay/replay.ts';
import { type Day, daysBetween, showDay } from '../core/time/day.ts';
import { showSpan } from '../core/time/span.ts';
import { blindSpotLines } from './blind-spot-lines.ts';
import type { Compared, ReplayedCase } from './replay-case.ts';

/** A replay as a person reads it: what would have been asked, of whom and from which records, in the order of time, and then a summary. */
export function replayAccount(given: ReplayedCase, explain = false): string {
  const blind = explain && given.compared !== undefined ? [blindSpotLines(given, given.compared).join('\n')] : [];
  return [heading(given), ...given.prompts.map((prompt) => promptAccount(prompt, given)), summary(given), ...blind]
    .join('\n\n')
    .concat('\n');
}

function heading({ of, until, as, ledger }: ReplayedCase): string {
  const reader =
    as === undefined ? 'What would have been asked' : `What would have been asked of ${agencyName(as, ledger)}, from what it may read`;
  const harm = of.harm === undefined ? [] : [`The harm: ${showSpan(of.harm.when)}, ${of.harm.what}.`];
  return [`${of.title} (${of.name})`, `${reader}, up to ${showDay(until)}.`, ...harm].join('\n');
}

/** What a prompt is told from. */
interface Told {
  readonly of: Pick<CaseFile, 'harm'>;
  readonly ledger: Ledger;
}

/** One prompt: when, what it asks and of whom, from which records, and for how long it stands. */
export function promptAccount({ raised, questions }: Bundle<Replayed>, given: Told): string {
  const concerns = questions.map(({ question }) => question);
  const asks = eachOnce(concerns.flatMap(({ ask }) => ask));
  const evidence = concerns.flatMap((one) => one.evidence);
  const first = new Set(evidence.filter(({ from }) => from <= raised).map(({ entry }) => entry));
  const later = new Set(evidence.filter(({ from, entry }) => from > raised && !first.has(entry)).map(({ entry }) => entry));
  return [
    `${showDay(raised)}${daysLeft(raised, given)}`,
    ...questions.flatMap(({ question, joined }) => [
      `  ${question.check.title}${joined === raised ? '' : ` (part of this question from ${showDay(joined)})`}`,
      `    ${question.question}`,
    ]),
    `  Asked: ${asks.map(({ agency, role }) => `${agencyName(agency, given.ledger)} (${role.replaceAll('-', ' ')})`).join('; may also look: ')}`,
    '  From these records:',
    ...[...first].map((entry) => `    ${entryLine(entry, given)}`),
    ...(later.size === 0 ? [] : ['  And later these:']),
    ...[...later].map((entry) => `    ${entryLine(entry, given)}`),
    ...concerns.map((one) => `  ${stands(one.standing, one, concerns.length)}`),
  ].join('\n');
}

function stands(standing: readonly Standing[], { check }: Replayed, of: number): string {
  const days = standing.map(({ from, until }) =>
    until === undefined ? `from ${showDay(from)} on` : `${showDay(from)} until ${showDay(until)}`,
  );
  return `Stands${of > 1 ? ` (${check.title})` : ''}: ${days.join('; ')}`;
}

function daysLeft(day: Day, { of: { harm } }: Told): string {
  const left = harm === undefined ? undefined : daysBetween(day, harm.when.earliest);
  return left === undefined ? '' : `, ${plural(left, 'day')} before the harm`;
}

function entryLine(id: EntryId, { ledger }: Told): string {
  const entry = ledger.byId.get(id);
  return entry === undefined ? id : `${id}, ${showSpan(entry.when)}, ${agencyName(entry.by, ledger)}: ${firstLine(entry)}`;
}

function firstLine({ text }: Entry): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line;
}

const agencyName = (agency: AgencyId, { directory }: ReplayedCase['ledger']): string => directory.agencies.get(agency)?.name ?? agency;
export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function summary(given: ReplayedCase): string {
  const { of, prompts, compared } = given;
  const entries = of.entries.filter((entry) => !isRetoldShare(entry)).length;
  return [
    'Summary',
    `  Entries: ${entries}`,
    `  Prompts: ${prompts.length}`,
    ...loadLines(given),
    ...(compared === undefined ? [] : comparison(compared, given)),
  ].join('\n');
}

/** What the prompts ask of each desk that must answer them: how many were new in a week (rule 22). */
function loadLines({ prompts, until, ledger }: ReplayedCase): readonly string[] {
  const { desks, busy, all } = caseLoad(prompts, ledger, until);
  if (desks.length === 0) return [];
  return [
    `  New prompts a week for one worker: 95th percentile ${busy.atMost(95)} of the ${plural(busy.weeks, 'week')} that brought any, ${all.atMost(95)} of all ${plural(all.weeks, 'week')}; ${all.most} at most`,
    ...desks.map(
      ({ desk, raised, waiting, newInWeek }) =>
        `    ${agencyName(desk.agency, ledger)}${desk.role === 'worker' ? '' : ` (${desk.role.replaceAll('-', ' ')})`}: ${raised} raised, ${Math.max(0, ...newInWeek.values())} at most in a week, ${waiting} waiting at the end`,
    ),
  ];
}

/** Findings here are what the file calls failings: what the review says was not asked or done in time. */
function comparison({ expected, all, built: found, toSomebody }: Compared, given: ReplayedCase): readonly string[] {
  const surfaced = new Set(all.surfaced.map(({ failing }) => failing));
  const missed = expected.failings.filter((failing) => !surfaced.has(failing));
  const [unbuilt, built] = [
    missed.filter((failing) => !found.failings.includes(failing)),
    missed.filter((failing) => found.failings.includes(failing)),
  ];
  const unmatched = new Set(all.unmatched.map(({ key }) => key));
  const meetNone = given.prompts.filter(({ questions }) => questions.every(({ question: { key } }) => unmatched.has(key))).length;
  return [
    `  Findings of the review surfaced: ${surfaced.size} of ${expected.failings.length}`,
    `  Of those that name a check which is built: ${found.surfaced.length} of ${found.failings.length}`,
    `  Surfaced to somebody by name, from what they may read or are told: ${toSomebody.length}`,
    ...findings('Not surfaced', built),
    ...findings('Not surfaced, and no check that they name is built', unbuilt),
    `  Good practice asked about: ${all.broken.length === 0 ? 'none' : ''}`.trimEnd(),
    ...all.broken.map(({ practice, by }) => `    ${practice.id} (${practice.where}), by ${by.key}: ${practice.says}`),
    `  Prompts that meet no finding: ${meetNone}`,
    ...outside(all, given),
    `  ${leadTime(all, given)}`,
  ];
}

const findings = (heading: string, failings: readonly Failing[]): readonly string[] => [
  `  ${heading}: ${failings.length === 0 ? 'none' : ''}`.trimEnd(),
  ...failings.map(({ id, says, where, checks }) => `    ${id} (${where}; ${checks.join(', ') || 'no check'}): ${says}`),
];

const outside = ({ outsideAllowed }: Compared['all'], { of }: ReplayedCase): readonly string[] =>
  of.provenance === undefined
    ? []
    : [`  Outside what this family allows: ${outsideAllowed.length === 0 ? 'none' : outsideAllowed.map(({ key }) => key).join(', ')}`];

function leadTime({ surfaced }: Compared['all'], { of: { harm } }: ReplayedCase): string {
  const middle = harm === undefined ? undefined : median(surfaced.map(({ on }) => daysBetween(on, harm.when.earliest)));
  return middle === undefined
    ? 'Median time from surfacing to the harm: none to tell'
    : `Median time from surfacing to the harm: ${plural(middle, 'day')}`;
}
