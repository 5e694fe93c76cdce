import { Command } from 'commander';
import type { AnyCheck } from '../core/check/check.ts';
import type { ExitCode, Ports } from './ports.ts';

/** `heed checks`: every check that is built. */
export const checksCommand = ({ write }: Ports, checks: readonly AnyCheck[], exit: (code: ExitCode) => void): Command =>
  new Command('checks')
    .description('List the checks that are built, with what each asks, its settings and whether it is a rule.')
    .option('--json', 'for programs')
    .action(({ json }: { readonly json?: true }) => {
      write(json ? `${JSON.stringify(checks.map(checkRecord), undefined, 2)}\n` : `${checks.map(checkLines).join('\n\n')}\n`);
      exit(0);
    });

const checkRecord = ({
  id,
  number,
  title,
  priority,
  asks,
  because,
  learntFrom,
  parameters,
  answerWithin,
  safeToAsk,
  isRule,
}: AnyCheck): object => ({
  id,
  number,
  title,
  priority,
  asks,
  because,
  learntFrom,
  parameters,
  answerWithin,
  safeToAsk,
  rule: isRule === true,
});

const checkLines = ({ id, number, title, priority, asks, parameters, isRule }: AnyCheck): string =>
  [
    `${number === undefined ? '' : `${number}. `}${title} (${id}${isRule === true ? ', a rule' : ''}), priority ${priority}`,
    `   ${asks}`,
    ...Object.entries(parameters).map(
      ([name, { value, unit, source, means }]) => `   ${name} = ${valueShown(value)} ${unit}: ${means} (${source})`,
    ),
  ].join('\n');

const valueShown = (value: AnyCheck['parameters'][string]['value']): string =>
  typeof value === 'object' ? value.join(', ') : String(value);
