import { Command } from 'commander';
import type { AnyCheck } from '../core/check/check.ts';
import type { AgencyId } from '../core/entry/ids.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import { type ExitCode, type Ports, progressOf } from './ports.ts';
import { readCases, readExpectations } from './read-cases.ts';
import { replayAccount } from './replay-account.ts';
import { replayBrief } from './replay-brief.ts';
import { replayCase } from './replay-case.ts';
import { replayRecord } from './replay-record.ts';

interface Options {
  readonly expected: readonly string[];
  readonly as?: string;
  readonly until?: string;
  readonly json?: true;
  readonly explain?: true;
  readonly brief?: true;
}

/** `heed replay`: what would have been asked in a case, of whom, and how long before the harm. */
export const replayCommand = (ports: Ports, checks: readonly AnyCheck[], exit: (code: ExitCode) => void): Command =>
  new Command('replay')
    .description('Replay case files: what would have been asked, of whom, from which records, and how long before the harm.')
    .argument('<file...>', 'case files')
    .option('--expected <file>', 'what a review says should have been asked, matched to a case by its name; may be given again', gather, [])
    .option('--as <agency>', 'replay from what this agency may read (its key in the file), and show only what is asked of it')
    .option('--until <date>', 'the last day to replay to; the day before the harm, or the end of the case, if left out')
    .option('--explain', 'with --expected: why each finding that was not surfaced was not')
    .option('--brief', 'a line a case, each against what its review expects where NAME.expected.yaml stands beside it')
    .option('--json', 'for programs')
    .action(async (files: readonly string[], options: Options) => exit(await run(files, options, ports, checks)));

const gather = (value: string, gathered: readonly string[]): readonly string[] => [...gathered, value];

async function run(given: readonly string[], options: Options, ports: Ports, checks: readonly AnyCheck[]): Promise<ExitCode> {
  const until = options.until === undefined ? undefined : parseDay(options.until);
  if (options.until !== undefined && until === undefined) {
    ports.tell(`heed: --until ${options.until} is not a day of the calendar. Write year, month and day: 2018-06-07.\n`);
    return 1;
  }
  const { files, asExpected } = apart(given, options.expected);
  if (options.explain && asExpected.length === 0) {
    ports.tell('heed: --explain tells why findings were not surfaced: give what the review expects with --expected FILE.\n');
    return 1;
  }
  const progress = progressOf(ports);
  const cases = await readCases(files, ports, progress);
  const expected = options.brief && asExpected.length === 0 ? await beside(files, ports) : asExpected;
  const expectations = cases === undefined ? undefined : await readExpectations(expected, cases, ports);
  if (cases === undefined || expectations === undefined) return 2;
  const stranger = cases.find((one) => options.as !== undefined && agencyOf(one, options.as) === undefined);
  if (stranger !== undefined) {
    ports.tell(
      `heed: ${stranger.name} has no agency ${options.as}. Its agencies are: ${[...stranger.directory.agencies.keys()].join(', ')}.\n`,
    );
    return 1;
  }
  const replays = cases.map((one) => {
    const expects = expectations.get(one.name);
    return replayCase(one, {
      checks,
      progress,
      ...asked(one, options.as, until),
      ...(expects === undefined ? {} : { expected: expects }),
    });
  });
  if (options.brief) ports.write(replayBrief(replays));
  else if (options.json) {
    const records = replays.map(replayRecord);
    ports.write(`${JSON.stringify(records.length === 1 ? records[0] : records, undefined, 2)}\n`);
  } else ports.write(replays.map((one) => replayAccount(one, options.explain)).join('\n\n'));
  return 0;
}

/** The cases, and what is expected of them: `cases/*.yaml` names both. */
function apart(
  given: readonly string[],
  expected: readonly string[],
): { readonly files: readonly string[]; readonly asExpected: readonly string[] } {
  const files = given.filter((file) => !file.endsWith('.expected.yaml'));
  return files.length === 0
    ? { files: given, asExpected: expected }
    : { files, asExpected: [...expected, ...given.filter((file) => file.endsWith('.expected.yaml'))] };
}

/** The files of what is expected that stand beside the cases. */
async function beside(files: readonly string[], { readText }: Ports): Promise<readonly string[]> {
  const named = files.map((file) => file.replace(/\.yaml$/, '.expected.yaml'));
  const found = await Promise.all(named.map(async (file, i) => file !== files[i] && typeof (await readText(file)) === 'string'));
  return named.filter((_, i) => found[i]);
}

function asked(one: CaseFile, as: string | undefined, until: Day | undefined): { readonly as?: AgencyId; readonly until?: Day } {
  const agency = as === undefined ? undefined : agencyOf(one, as);
  return { ...(agency === undefined ? {} : { as: agency }), ...(until === undefined ? {} : { until }) };
}

const agencyOf = ({ directory }: CaseFile, key: string): AgencyId | undefined =>
  [...directory.agencies.keys()].find((agency) => agency === key);
