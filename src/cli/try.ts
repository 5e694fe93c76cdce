import { Command } from 'commander';
import type { AnyCheck } from '../core/check/check.ts';
import { checkFromRule } from '../core/check/rule/check-from-rule.ts';
import { lastDayOf, openCase } from '../core/replay/open-case.ts';
import { type Tried, tryCheck } from '../core/replay/trial.ts';
import { showProblem } from '../parse/yaml/problem.ts';
import { type ExitCode, type Ports, progressOf } from './ports.ts';
import { readCases, readExpectations } from './read-cases.ts';
import { tryAccount, tryRecord } from './try-account.ts';

interface Options {
  readonly expected: readonly string[];
  readonly controls?: true;
  readonly json?: true;
}

/** `heed try`: what a rule would have asked, when, of whom and on what, before anybody switches it on. */
export const tryCommand = (ports: Ports, checks: readonly AnyCheck[], exit: (code: ExitCode) => void): Command =>
  new Command('try')
    .description('Try a rule: what it would have asked in the reviewed cases or in cases of your own, and which findings it surfaces.')
    .argument('<rule>', 'the file of the rule (rules/README.md tells the form)')
    .argument('[file...]', 'case files; the reviewed cases that come with Heed, if left out')
    .option('--expected <file>', 'what a review says should have been asked, matched to a case by its name; may be given again', gather, [])
    .option('--controls', 'try it over the control families that come with Heed too: well-run families, in which little should be asked')
    .option('--json', 'for programs')
    .action(async (rule: string, files: readonly string[], options: Options) => exit(await run(rule, files, options, ports, checks)));

const gather = (value: string, gathered: readonly string[]): readonly string[] => [...gathered, value];

async function run(file: string, given: readonly string[], options: Options, ports: Ports, checks: readonly AnyCheck[]): Promise<ExitCode> {
  const read = await ports.readRuleFile(
    file,
    checks.map(({ id }) => id),
  );
  if ('problems' in read) {
    for (const problem of read.problems) ports.tell(`${showProblem(problem)}\n`);
    return 2;
  }
  const check = checkFromRule(read.rule);
  const shipped = [
    ...(given.length === 0 ? ports.shippedCases('reviewed') : []),
    ...(options.controls ? ports.shippedCases('controls') : []),
  ];
  const progress = progressOf(ports);
  const cases = await readCases([...given, ...shipped.map((one) => one.file)], ports, progress);
  const expectations =
    cases === undefined ? undefined : await readExpectations([...options.expected, ...shipped.map((one) => one.expected)], cases, ports);
  if (cases === undefined || expectations === undefined) return 2;
  const tried = cases.flatMap((of): readonly Tried[] => {
    progress(`trying it over ${of.name}`);
    const expected = expectations.get(of.name);
    const over = { of, ledger: openCase(of), until: lastDayOf(of), ...(expected === undefined ? {} : { expected }) };
    const one = tryCheck(check, over);
    return one === undefined ? [] : [one];
  });
  ports.write(options.json ? `${JSON.stringify(tryRecord(check, tried), undefined, 2)}\n` : tryAccount(check, tried));
  return 0;
}
