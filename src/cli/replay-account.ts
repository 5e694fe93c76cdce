import type { Entry } from '../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../core/entry/ids.ts';
import { isRetoldShare } from '../core/ledger/case-file.ts';
import type { Failing } from '../core/replay/comparison.ts';
import { median, type ReplayedPrompt } from '../core/replay/prompts.ts';
import type { Replayed, Standing } from '../core/replay/replay.ts';
import { type Day, daysBetween, showDay } from '../core/time/day.ts';
import { showSpan } from '../core/time/span.ts';
import type { Compared, ReplayedCase } from './replay-case.ts';

/** A replay as a person reads it: what would have been asked, of whom and from which records, in the order of time, and then a summary. */
export const replayAccount = (given: ReplayedCase): string =>
  [heading(given), ...given.prompts.map((prompt) => promptAccount(prompt, given)), summary(given)].join('\n\n').concat('\n');

function heading({ of, until, as, ledger }: ReplayedCase): string {
  const reader =
    as === undefined ? 'What would have been asked' : `What would have been asked of ${agencyName(as, ledger)}, from what it may read`;
  const harm = of.harm === undefined ? [] : [`The harm: ${showSpan(of.harm.when)}, ${of.harm.what}.`];
  return [`${of.title} (${of.name})`, `${reader}, up to ${showDay(until)}.`, ...harm].join('\n');
}

function promptAccount({ raised, concerns }: ReplayedPrompt, given: ReplayedCase): string {
  const [first] = concerns;
  if (first === undefined) return '';
  const asked = first.ask.map(({ agency, role }) => `${agencyName(agency, given.ledger)} (${role.replaceAll('-', ' ')})`);
  const later = concerns.flatMap((one) => one.evidence.filter(({ from }) => from > one.raised));
  return [
    `${showDay(raised)}${daysLeft(raised, given)}`,
    ...concerns.flatMap(({ check, question }) => [`  ${check.title}`, `    ${question}`]),
    `  Asked: ${asked.join('; ')}`,
    '  From these records:',
    ...first.evidence.filter(({ from }) => from === first.raised).map(({ entry }) => `    ${entryLine(entry, given)}`),
    ...(later.length === 0 ? [] : ['  And later these:']),
    ...[...new Set(later.map(({ entry }) => entry))].map((entry) => `    ${entryLine(entry, given)}`),
    ...concerns.map((one) => `  ${stands(one.standing, one, concerns.length)}`),
  ].join('\n');
}

function stands(standing: readonly Standing[], { check }: Replayed, of: number): string {
  const days = standing.map(({ from, until }) =>
    until === undefined ? `from ${showDay(from)} on` : `${showDay(from)} until ${showDay(until)}`,
  );
  return `Stands${of > 1 ? ` (${check.title})` : ''}: ${days.join('; ')}`;
}

function daysLeft(day: Day, { of: { harm } }: ReplayedCase): string {
  const left = harm === undefined ? undefined : daysBetween(day, harm.when.earliest);
  return left === undefined ? '' : `, ${plural(left, 'day')} before the harm`;
}

function entryLine(id: EntryId, { ledger }: ReplayedCase): string {
  const entry = ledger.byId.get(id);
  return entry === undefined ? id : `${id}, ${showSpan(entry.when)}, ${agencyName(entry.by, ledger)}: ${firstLine(entry)}`;
}

function firstLine({ text }: Entry): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line;
}

const agencyName = (agency: AgencyId, { directory }: ReplayedCase['ledger']): string => directory.agencies.get(agency)?.name ?? agency;
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function summary(given: ReplayedCase): string {
  const { of, prompts, compared } = given;
  const entries = of.entries.filter((entry) => !isRetoldShare(entry)).length;
  return [
    'Summary',
    `  Entries: ${entries}`,
    `  Prompts: ${prompts.length}`,
    ...(compared === undefined ? [] : comparison(compared, given)),
  ].join('\n');
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
  const meetNone = given.prompts.filter(({ concerns }) => concerns.every(({ key }) => unmatched.has(key))).length;
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
