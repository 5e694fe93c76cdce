import { Command, CommanderError } from 'commander';
import type { AnyCheck } from '../core/check/check.ts';
import { checkCommand } from './check.ts';
import { checksCommand } from './checks.ts';
import { drawCommand } from './draw.ts';
import { loadCommand } from './load.ts';
import { matchCommand } from './match.ts';
import { migrateCommand } from './migrate.ts';
import type { ExitCode, Ports } from './ports.ts';
import { rebuildCommand } from './rebuild.ts';
import { replayCommand } from './replay.ts';
import { sealCommand } from './seal.ts';
import { tryCommand } from './try.ts';
import { verifyCommand } from './verify.ts';

/** Runs one `heed` command. Gives the exit code of the process; nothing is thrown for a wrong command or a wrong file. */
export async function heed(args: readonly string[], ports: Ports, checks: readonly AnyCheck[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const exit = (given: ExitCode): void => {
    code = given;
  };
  const program = new Command('heed')
    .description('What each agency knew about a child, when it knew it, and what would have been asked.')
    .addCommand(replayCommand(ports, checks, exit))
    .addCommand(tryCommand(ports, checks, exit))
    .addCommand(loadCommand(ports, exit))
    .addCommand(checkCommand(ports, exit))
    .addCommand(sealCommand(ports, exit))
    .addCommand(verifyCommand(ports, exit))
    .addCommand(rebuildCommand(ports, exit))
    .addCommand(migrateCommand(ports, exit))
    .addCommand(matchCommand(ports, exit))
    .addCommand(checksCommand(ports, checks, exit))
    .addCommand(drawCommand(ports, exit))
    .addHelpText('after', launched);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: ports.write, writeErr: ports.tell });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 1;
    throw fault;
  }
}

/** Commands that the launcher sees to before this program is reached. */
const launched = `
Before these, the launcher knows:
  start             Start Heed and print the address to open in a browser.
  test              Run every test.`;
