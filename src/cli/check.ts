import { Command } from 'commander';
import { type ExitCode, isUnreachable, type Ports, progressOf } from './ports.ts';

/**
 * `heed check`: puts the checks to what is due and keeps what they ask, on every tick. On a server it runs beside the web; an embedded ledger is
 * checked by whoever has it open.
 */
export const checkCommand = (ports: Ports, exit: (code: ExitCode) => void): Command =>
  new Command('check')
    .description("Put the checks to what is due, on every tick; on a server this needs the owner's login in HEED_OWNER_URL.")
    .option('--once', 'stop after one tick')
    .option('--all', 'look at everything anew, once')
    .action(async ({ once, all }: { readonly once?: true; readonly all?: true }) => {
      const doing = progressOf(ports);
      const ended = await ports.withStorage(async ({ check }) => {
        do {
          const { partnerships, changed } = await check({
            all: all === true,
            tell: ({ partnership, family }) =>
              doing(
                `partnership ${partnership.at + 1} of ${partnership.of}${family === undefined ? '' : `, family ${family.at + 1} of ${family.of}`}`,
              ),
          });
          if (partnerships > 0) ports.write(`Looked at: ${partnerships}\nQuestions that are other than before: ${changed}\n`);
          else if (once === true || all === true) ports.write('Nothing is due.\n');
        } while (once !== true && all !== true && (await ports.nextTick()));
      });
      if (isUnreachable(ended)) ports.tell(`heed: ${ended.unreachable}\n`);
      exit(isUnreachable(ended) ? 1 : 0);
    });
